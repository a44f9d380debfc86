import { PEOPLE_CATEGORIES, POLICE_CATEGORIES } from '../../statistics/contract.ts'
import type { Dimension } from '../subject-definition.ts'
import { inWords } from './home-dimensions.ts'

const FROM_TWELVE = {
  '12-17': { nl: '12 tot en met 17 jaar', en: '12 to 17 years' },
  '18-24': { nl: '18 tot en met 24 jaar', en: '18 to 24 years' },
  '25-44': { nl: '25 tot en met 44 jaar', en: '25 to 44 years' },
  '45-64': { nl: '45 tot en met 64 jaar', en: '45 to 64 years' },
  '65-plus': { nl: '65 jaar en ouder', en: '65 years and older' },
} as const

const AGE = { id: 'leeftijd', title: { nl: 'Leeftijd', en: 'Age' } } as const

/** Ages of everyone who lives somewhere. */
export const RESIDENT_AGES: Dimension = {
  ...AGE,
  categories: inWords(PEOPLE_CATEGORIES.leeftijd, {
    '0-11': { nl: '0 tot en met 11 jaar', en: '0 to 11 years' },
    ...FROM_TWELVE,
    onbekend: { nl: 'leeftijd onbekend', en: 'age unknown' },
  }),
}

/** Ages of suspects: nobody below twelve is prosecuted (art. 487 Sv). An age that was not told is none to divide by. */
export const SUSPECT_AGES: Dimension = {
  ...AGE,
  categories: inWords(POLICE_CATEGORIES.leeftijd, {
    ...FROM_TWELVE,
    'niet-vermeld': { nl: 'leeftijd niet vermeld', en: 'age not told' },
  }),
}
