import type { Land } from '../../land/area.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { type CompanyMeasure, createCompanyMeasure } from './company-measure.ts'
import { type Counts, createCounts } from './counts.ts'
import { createPeopleMeasure, type PeopleMeasure } from './people-measure.ts'
import { createPropertyMeasure, type PropertyMeasure } from './property-measure.ts'
import { createSignMeasure, type SignMeasure } from './sign-measure.ts'
import { createTieMeasure, type TieMeasure } from './tie-measure.ts'

/**
 * What the pictures are drawn from: counts only, made while the buurten pass by. Beside them memory holds the owners,
 * directors and agents of one gemeente.
 */
export interface Likeness {
  readonly land: Land
  /** By the code of a buurt: homes, and people who live there. */
  readonly homes: Counts<string>
  readonly residents: Counts<string>
  readonly people: PeopleMeasure
  readonly property: PropertyMeasure
  readonly ties: TieMeasure
  readonly companies: CompanyMeasure
  readonly signs: SignMeasure
}

export interface Measuring {
  readonly likeness: Likeness
  add(neighbourhood: Neighbourhood): void
  /** After the last buurt of a gemeente, with the organisations that were kept back until then. */
  endGemeente(organisations: readonly Organisation[]): void
}

export function startMeasuring(land: Land): Measuring {
  const likeness = {
    land,
    homes: createCounts<string>(),
    residents: createCounts<string>(),
    people: createPeopleMeasure(),
    property: createPropertyMeasure(),
    ties: createTieMeasure(),
    companies: createCompanyMeasure(),
    signs: createSignMeasure(),
  }
  const { homes, residents, people, property, ties, companies, signs } = likeness
  const addOrganisations = (organisations: readonly Organisation[]) => {
    ties.addOrganisations(organisations)
    companies.add(organisations)
  }
  return {
    likeness,
    add({ buurt, dossiers, organisations, truths }) {
      const before = { homes: people.households.total, residents: people.ages.total }
      people.add(dossiers)
      homes.add(buurt.code, people.households.total - before.homes)
      residents.add(buurt.code, people.ages.total - before.residents)
      property.add(dossiers)
      ties.add(dossiers)
      signs.add(truths)
      addOrganisations(organisations)
    },
    endGemeente(organisations) {
      addOrganisations(organisations)
      ties.endGemeente()
    },
  }
}
