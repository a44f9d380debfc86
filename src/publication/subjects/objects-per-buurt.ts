import { OBJECTS_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { USES } from './property-dimensions.ts'

export const objectsPerBuurt: SubjectDefinition = {
  id: 'panden-per-buurt',
  level: 'buurt',
  counted: OBJECTS_PER_BUURT,
  per: null,
  amounts: null,
  roundedTo: 5,
  dimensions: [USES],
  theme: 'vastgoed',
  title: { nl: 'Panden in het kadaster', en: 'Premises in the land register' },
  unit: { nl: 'panden', en: 'premises' },
  numeratorName: { nl: 'panden', en: 'premises' },
  denominatorName: null,
  says: {
    nl: 'Van hoeveel woningen en bedrijfspanden het kadaster weet wie er recht op heeft.',
    en: 'Of how many homes and business premises the land register tells who has a right to them.',
  },
  doesNotSay: [
    {
      nl: 'Niet hoeveel gebouwen er staan: een flat is één gebouw met veel woningen.',
      en: 'Not how many buildings there are: a block of flats is one building with many homes.',
    },
    {
      nl: 'Niet van wie de panden zijn.',
      en: 'Not whose premises these are.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een nieuw pand heeft soms al een adres, maar nog geen plek in het kadaster.',
      en: 'New premises sometimes have an address already, but no place in the land register yet.',
    },
  ],
  definition: {
    nl: 'Verblijfsobjecten, standplaatsen en ligplaatsen in de BAG waar het kadaster een recht van eigendom of erfpacht op kent. Aantallen zijn afgerond op vijftallen.',
    en: 'Units of use and pitches in the register of addresses on which the land register knows a freehold or ground lease. Counts are rounded to multiples of five.',
  },
  decimals: 0,
  deliveries: objectDeliveries(['brk']),
}
