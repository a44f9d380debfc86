import { counts } from './figures.ts'

/** The categories of each dimension, in reading order; bouwperiode and oppervlakte are those of homes. */
export const POLICE_CATEGORIES = {
  soort: [
    'inbraak',
    'diefstal',
    'geweld',
    'vernieling-en-overlast',
    'verkeer',
    'drugs-en-wapens',
    'fraude-en-cybercrime',
    'overig',
    'onbekend',
  ],
  woningtype: ['eengezinswoning', 'meergezinswoning', 'standplaats-of-ligplaats', 'geen-woning', 'onbekend'],
  'soort-eigenaar': ['persoon', 'organisatie', 'onbekend'],
  leeftijd: ['12-17', '18-24', '25-44', '45-64', '65-plus', 'niet-vermeld'],
} as const

export const CLEARED_FARMS_PER_BUURT = counts(
  'cleared_farms_per_buurt',
  'One row per buurt, year and category of cleared cannabis farms: by oppervlakte, bouwperiode, woningtype and soort-eigenaar.',
)
export const DRUG_SUSPECTS_PER_GEMEENTE = counts(
  'drug_suspects_per_gemeente',
  'One row per gemeente of residence, year and category of people suspected of a drug offence: by leeftijd and by pleeggemeente, the gemeente of the offence or elders.',
)
export const CRIMES_PER_GEMEENTE = counts('crimes_per_gemeente', 'One row per gemeente and year of registered crimes.')
export const CRIMES_PER_BUURT = counts('crimes_per_buurt', 'One row per buurt, year and kind of registered crimes.')
