import { PROPERTY_CATEGORIES } from '../../statistics/contract.ts'
import type { Dimension } from '../subject-definition.ts'
import { inWords } from './home-dimensions.ts'

export const USES: Dimension = {
  id: 'gebruik',
  title: { nl: 'Gebruik', en: 'Use' },
  categories: inWords(PROPERTY_CATEGORIES.gebruik, {
    woning: { nl: 'woning', en: 'home' },
    'ander-gebruik': { nl: 'ander gebruik, zoals een winkel of bedrijf', en: 'other use, such as a shop or business' },
  }),
}

export const EXPLANATIONS: Dimension = {
  id: 'verklaring',
  title: { nl: 'Gewone verklaring', en: 'Ordinary explanation' },
  categories: inWords(PROPERTY_CATEGORIES.verklaring, {
    verklaard: { nl: 'gevonden', en: 'found' },
    'niet-verklaard': { nl: 'niet gevonden', en: 'not found' },
  }),
}

export const REASONS_UNKNOWN: Dimension = {
  id: 'reden',
  title: { nl: 'Waarom de eigenaar onbekend is', en: 'Why the owner is unknown' },
  categories: inWords(PROPERTY_CATEGORIES.reden, {
    'niet-genoemd': { nl: 'niemand genoemd in het kadaster', en: 'nobody named in the land register' },
    'organisatie-niet-gevonden': {
      nl: 'organisatie niet gevonden in het Handelsregister',
      en: 'organisation not found in the trade register',
    },
    'persoon-niet-gevonden': { nl: 'mens niet gevonden in de BRP', en: 'person not found in the residents register' },
  }),
}

export const BUYERS: Dimension = {
  id: 'koper',
  title: { nl: 'Wie kocht', en: 'Who bought' },
  categories: inWords(PROPERTY_CATEGORIES.koper, {
    persoon: { nl: 'mensen', en: 'people' },
    organisatie: { nl: 'een organisatie', en: 'an organisation' },
    onbekend: { nl: 'onbekend', en: 'unknown' },
  }),
}
