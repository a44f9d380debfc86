import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, PEILDATUM } from '../calendar.ts'
import type { Organisation, Party } from '../organisations/organisation.ts'
import { addressOutside } from '../people/outsiders.ts'
import type { Identity } from '../people/person.ts'
import type { Scene } from '../scene.ts'

/** Organisations and people who stand in front of others, and their honest doubles. */

/** Someone who lends a name: young or old, and living outside the region. */
export function strawPerson({ outsiders, random }: Scene): Identity {
  return outsiders.someone(random.chance(0.7) ? [20, 30] : [60, 75])
}

interface Shell {
  readonly founded: Day
  readonly director: Party
  readonly legalForm?: 'Besloten Vennootschap' | 'Stichting'
  readonly sbi?: string
  readonly shareholder?: Party
  readonly name?: string
  readonly staff?: number
}

/** An organisation without people: a name, a director and a letterbox outside the region. */
export function shell(plan: Shell, { founder, random }: Scene): Organisation {
  const { founded, director, legalForm = 'Besloten Vennootschap', shareholder, name } = plan
  // Not every front looks like one: some give property as their trade, some have someone on the payroll.
  const { sbi = random.chance(0.7) ? '70221' : '68204', staff = random.chance(0.75) ? 0 : 1 } = plan
  const officers = [
    { who: director, role: 'bestuurder', from: founded, until: undefined } as const,
    ...(shareholder === undefined
      ? []
      : [{ who: shareholder, role: 'enig aandeelhouder', from: founded, until: undefined } as const]),
  ]
  return founder.found({
    legalForm,
    sbi: [sbi],
    founded,
    staff,
    officers,
    lasting: true,
    at: addressOutside(random),
    ...(name === undefined ? {} : { name }),
  })
}

/** So many shells of one director, founded one by one over some years up to so many years ago. */
export function shells(
  count: number,
  plan: Omit<Shell, 'founded'> & { readonly years: readonly [over: number, until: number] },
  scene: Scene,
): readonly Organisation[] {
  const { years, ...same } = plan
  const [over, until] = years
  return Array.from({ length: count }, () =>
    shell({ ...same, founded: dayAfter(lately(over, scene), -365 * until) }, scene),
  )
}

/** The day, or one shortly before the day whose state is told when it would lie after that. */
export function inTime(day: Day): Day {
  const last = dayAfter(PEILDATUM, -21)
  return day < last ? day : last
}

/** A day in the last so many years. */
export function lately(years: number, { random }: Scene): Day {
  return dayBetween(dayAfter(PEILDATUM, -Math.round(365 * years)), dayAfter(PEILDATUM, -30), random)
}
