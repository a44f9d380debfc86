import type { Dimension, SubjectDefinition } from '../../src/publication/subject-definition.ts'
import { crimePerGemeente } from '../../src/publication/subjects/crime-per-gemeente.ts'
import { homeValuesPerGemeente } from '../../src/publication/subjects/home-values-per-gemeente.ts'
import { homesPerBuurt } from '../../src/publication/subjects/homes-per-buurt.ts'
import { occupancyPerBuurt } from '../../src/publication/subjects/occupancy-per-buurt.ts'
import { offenceAndResidence } from '../../src/publication/subjects/offence-and-residence.ts'
import { residentsPerBuurt } from '../../src/publication/subjects/residents-per-buurt.ts'
import { counts } from '../../src/statistics/contract/figures.ts'
import type { Territory } from '../../src/vocabulary/area.ts'

/** Invented subjects beside real ones with invented figures. Between them they have everything that a subject can have. */

const SAME = (nl: string, en: string) => ({ nl, en })

const KINDS_OF_CRIME: Dimension = {
  id: 'soort',
  title: SAME('Soort misdrijf', 'Kind of crime'),
  overRepresentation: true,
  categories: [
    { id: 'diefstal', title: SAME('diefstal', 'theft') },
    { id: 'geweld', title: SAME('geweld', 'violence') },
    { id: 'vernieling', title: SAME('vernieling', 'vandalism') },
    { id: 'anders', title: SAME('iets anders', 'something else') },
  ],
}

const TIMES_OF_DAY: Dimension = {
  id: 'dagdeel',
  title: SAME('Wanneer het was', 'When it was'),
  categories: [
    { id: 'overdag', title: SAME('overdag', 'by day') },
    { id: 's-nachts', title: SAME('’s nachts', 'at night') },
  ],
}

/** Every kind of nothing, two splits, a broken series, and a year that is divided by the residents of another. */
const CRIME: SubjectDefinition = {
  ...crimePerGemeente,
  id: 'misdrijven',
  roundedTo: 5,
  dimensions: [KINDS_OF_CRIME, TIMES_OF_DAY],
  unit: SAME('geregistreerde misdrijven per 1.000 inwoners', 'registered crimes per 1,000 residents'),
  seriesBreaks: [
    {
      period: '2023',
      says: SAME(
        'Vanaf 2023 tellen ook misdrijven mee die alleen op internet zijn gemeld.',
        'From 2023 on, crimes that were only reported on the internet count as well.',
      ),
    },
  ],
}

/** Figures everywhere, and often 0. */
const BURGLARY: SubjectDefinition = {
  ...crimePerGemeente,
  id: 'inbraak',
  counted: counts('sample_burglaries', 'One row per gemeente and year.'),
  roundedTo: 5,
  title: SAME('Woninginbraken', 'Burglaries'),
  unit: SAME('woninginbraken per 1.000 inwoners', 'burglaries per 1,000 residents'),
  numeratorName: SAME('woninginbraken', 'burglaries'),
  says: SAME('Hoeveel inbraken de politie opschreef.', 'How many burglaries the police wrote down.'),
  decimals: 2,
}

const OCCUPANCY: SubjectDefinition = { ...occupancyPerBuurt, id: 'bewoning', roundedTo: 5 }

/** A subject as it is published of one territory. */
export interface SampleSubject {
  readonly id: string
  readonly definition: SubjectDefinition
  readonly territory: Territory
  /** Id of its source. */
  readonly source: string
}

export const SAMPLE_SUBJECTS: readonly SampleSubject[] = [
  ...[CRIME, BURGLARY, offenceAndResidence, homesPerBuurt, residentsPerBuurt].map((definition) => ({
    id: definition.id,
    definition,
    territory: 'nederland' as const,
    source: 'sample-crime',
  })),
  { id: OCCUPANCY.id, definition: OCCUPANCY, territory: 'voorbeeldregio', source: 'sample-occupancy' },
  ...[homesPerBuurt, residentsPerBuurt, homeValuesPerGemeente].map((definition) => ({
    id: `voorbeeld-${definition.id}`,
    definition,
    territory: 'voorbeeldregio' as const,
    source: 'sample-occupancy',
  })),
]
