import type { Day } from '../../vocabulary/day.ts'
import { latest } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Elsewhere, Identity } from '../people/person.ts'
import type { Random } from '../random.ts'
import type { Founder } from './founder.ts'
import type { LegalForm, Officer, Organisation, Party } from './organisation.ts'
import { inventTradeName, statutoryName } from './organisation-names.ts'
import { adultSince } from './townspeople.ts'

/** The day, or the first day on which the people were all of age when that is later. */
export function whenOfAge(day: Day, people: readonly Identity[]): Day {
  return latest(day, ...people.map(adultSince))
}

/** Who holds an office from a day on, until another day or still. */
export function officer(who: Party, role: Officer['role'], from: Day, until?: Day): Officer {
  return { who, role, from, until }
}

export interface CompanyPlan {
  readonly sbi: readonly string[]
  readonly legalForm?: LegalForm
  readonly founded: Day
  readonly ended?: Day | undefined
  readonly owner: Identity
  readonly at?: Premises | Elsewhere | undefined
  /** Where the personal holding of the owner sits, when the company has one above it. */
  readonly holdingAt?: Premises | Elsewhere | undefined
  readonly staff?: number
  readonly lasting?: boolean
  readonly settles?: boolean
}

/** A company and, when asked for, the holding above it: the last one holds all shares of the other and directs it. */
export function foundCompany(
  plan: CompanyPlan,
  { founder, random }: { founder: Founder; random: Random },
): { company: Organisation; holding: Organisation | undefined } {
  const { sbi, legalForm = 'Besloten Vennootschap', ended, owner, at, staff, lasting = false, settles = false } = plan
  const founded = whenOfAge(plan.founded, [owner])
  const life = { founded, ended, lasting }
  const headed = (who: Party) => [
    officer(who, 'bestuurder', founded, ended),
    officer(who, 'enig aandeelhouder', founded, ended),
  ]
  const holding =
    plan.holdingAt === undefined
      ? undefined
      : founder.found({
          ...life,
          legalForm: 'Besloten Vennootschap',
          sbi: ['6420'],
          staff: 0,
          officers: headed(owner),
          at: plan.holdingAt,
        })
  const company = founder.found({
    ...life,
    settles,
    legalForm,
    sbi,
    name: statutoryName(inventTradeName(sbi[0] ?? '6420', owner.name, random), legalForm, random),
    officers: headed(holding ?? owner),
    at,
    ...(staff === undefined ? {} : { staff }),
  })
  return { company, holding }
}
