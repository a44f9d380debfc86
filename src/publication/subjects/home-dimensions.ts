import { HOME_CATEGORIES } from '../../statistics/contract.ts'
import type { Words } from '../../vocabulary/language.ts'
import type { Category, Dimension } from '../subject-definition.ts'

const UNKNOWN: Words = { nl: 'onbekend', en: 'unknown' }

/** Categories in the order of the statistics; a category without words does not compile. */
export function inWords<const C extends string>(
  categories: readonly C[],
  words: Readonly<Record<C, Words>>,
): readonly Category[] {
  return categories.map((id) => ({ id, title: words[id] }))
}

export const BUILDING_YEARS: Dimension = {
  id: 'bouwperiode',
  title: { nl: 'Bouwperiode', en: 'Building period' },
  categories: inWords(HOME_CATEGORIES.bouwperiode, {
    'voor-1945': { nl: 'voor 1945', en: 'before 1945' },
    '1945-1969': { nl: '1945 tot en met 1969', en: '1945 to 1969' },
    '1970-1989': { nl: '1970 tot en met 1989', en: '1970 to 1989' },
    '1990-2009': { nl: '1990 tot en met 2009', en: '1990 to 2009' },
    'vanaf-2010': { nl: '2010 of later', en: '2010 or later' },
    onbekend: UNKNOWN,
  }),
}

export const FLOOR_AREAS: Dimension = {
  id: 'oppervlakte',
  title: { nl: 'Oppervlakte', en: 'Floor area' },
  categories: inWords(HOME_CATEGORIES.oppervlakte, {
    'tot-50': { nl: 'minder dan 50 m²', en: 'less than 50 m²' },
    '50-74': { nl: '50 tot 75 m²', en: '50 to 75 m²' },
    '75-99': { nl: '75 tot 100 m²', en: '75 to 100 m²' },
    '100-149': { nl: '100 tot 150 m²', en: '100 to 150 m²' },
    'vanaf-150': { nl: '150 m² of meer', en: '150 m² or more' },
    onbekend: UNKNOWN,
  }),
}

const HOME_OWNERS: Dimension = {
  id: 'eigenaar',
  title: { nl: 'Wie de eigenaar is', en: 'Who owns it' },
  categories: inWords(HOME_CATEGORIES.eigenaar, {
    bewoner: { nl: 'iemand die er woont', en: 'someone who lives there' },
    'andere-persoon': { nl: 'een ander mens', en: 'another person' },
    woningcorporatie: { nl: 'een woningcorporatie', en: 'a housing association' },
    'andere-organisatie': { nl: 'een andere organisatie', en: 'another organisation' },
    onbekend: UNKNOWN,
  }),
}

/** What homes are split by, beside the areas. */
export const HOME_DIMENSIONS: readonly Dimension[] = [BUILDING_YEARS, FLOOR_AREAS, HOME_OWNERS]
