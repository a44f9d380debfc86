import { PEILDATUM } from '../../calendar.ts'
import type { Dossier } from '../../dossier.ts'
import { isHome } from '../../homes/premises.ts'
import type { Person } from '../../people/person.ts'
import { type Counts, createCounts } from './counts.ts'

/** Who lives in the region, in counts. */
export interface PeopleMeasure {
  /** People by their age in whole years. */
  readonly ages: Counts<number>
  /** Homes by how many people are registered as living there; 0 for nobody. */
  readonly households: Counts<number>
  /** People by surname with what stands before it; those with a double surname are not in it. */
  readonly surnames: Counts<string>
  readonly withPrefix: number
  /** By the first year of a decade: people by their first given name. */
  readonly givenNames: ReadonlyMap<number, Counts<string>>
  add(dossiers: readonly Dossier[]): void
}

export function createPeopleMeasure(): PeopleMeasure {
  const [ages, households] = [createCounts<number>(), createCounts<number>()]
  const surnames = createCounts<string>()
  const givenNames = new Map<number, Counts<string>>()
  let withPrefix = 0
  const meet = ({ born, name }: Person) => {
    ages.add(ageOf(born))
    if (name.prefix !== '') withPrefix += 1
    // Double names are nearly all borne by one family: counting each would take room that grows with the region.
    if (!name.surname.includes('-')) surnames.add(`${name.prefix} ${name.surname}`.trim())
    const decade = Math.floor(Number(born.slice(0, 4)) / 10) * 10
    const names = givenNames.get(decade) ?? createCounts<string>()
    givenNames.set(decade, names)
    names.add(name.given.split(' ')[0] ?? name.given)
  }
  return {
    ages,
    households,
    surnames,
    givenNames,
    get withPrefix() {
      return withPrefix
    },
    add(dossiers) {
      for (const { premises, residents } of dossiers) {
        const present = residents.filter(({ ended }) => ended === undefined)
        for (const resident of present) meet(resident)
        const living = present.filter(({ stays }) => stays[0]?.correspondence !== true)
        if (isHome(premises)) households.add(living.length)
      }
    },
  }
}

/** Whole years on the peildatum, a first of January. */
function ageOf(born: Person['born']): number {
  const years = Number(PEILDATUM.slice(0, 4)) - Number(born.slice(0, 4))
  return born.slice(5) > PEILDATUM.slice(5) ? years - 1 : years
}
