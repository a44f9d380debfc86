import { EMPTY_HOMES_PER_BUURT, HOMES_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { HOME_DIMENSIONS } from './home-dimensions.ts'

export const emptyHomesPerBuurt: SubjectDefinition = {
  id: 'woningen-zonder-bewoner-per-buurt',
  level: 'buurt',
  counted: EMPTY_HOMES_PER_BUURT,
  per: { counted: HOMES_PER_BUURT, times: 1000, split: ['bouwperiode', 'oppervlakte', 'eigenaar'], holdsAll: true },
  amounts: null,
  roundedTo: 5,
  dimensions: HOME_DIMENSIONS,
  theme: 'wonen',
  title: { nl: 'Woningen zonder ingeschreven bewoner', en: 'Homes without a registered resident' },
  unit: { nl: 'woningen zonder bewoner per 1.000 woningen', en: 'homes without a resident per 1,000 homes' },
  numeratorName: { nl: 'woningen zonder bewoner', en: 'homes without a resident' },
  denominatorName: { nl: 'woningen', en: 'homes' },
  says: {
    nl: 'Op hoeveel van elke 1.000 woningen op de peildatum niemand stond ingeschreven.',
    en: 'At how many of every 1,000 homes nobody was registered on the reference date.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat deze woningen leegstaan: er kan iemand wonen die niet staat ingeschreven.',
      en: 'Not that these homes are vacant: someone may live there who is not registered.',
    },
    {
      nl: 'Niet dat er iets mis is: bijna elke woning staat weleens leeg tussen twee bewoners.',
      en: 'Not that anything is wrong: nearly every home is empty now and then between two residents.',
    },
    {
      nl: 'Niet hoe lang een woning al zonder bewoner is.',
      en: 'Not how long a home has been without a resident.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een nieuwe of verbouwde woning is klaar, maar de bewoner komt nog.',
      en: 'A new or rebuilt home is ready, but its resident is still to come.',
    },
    {
      nl: 'Een bewoner is overleden en de erven hebben nog niet besloten.',
      en: 'A resident has died and the heirs have not decided yet.',
    },
    {
      nl: 'Het is een tweede woning, of een woning die te koop staat.',
      en: 'It is a second home, or a home for sale.',
    },
  ],
  definition: {
    nl: 'Verblijfsobjecten met een woonfunctie waar volgens de BRP op de peildatum niemand stond ingeschreven, gedeeld door alle verblijfsobjecten met een woonfunctie, maal 1.000. Aantallen zijn eerst afgerond op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Units of use with a residential purpose where the residents register had nobody on the reference date, divided by all units of use with a residential purpose, times 1,000. Counts are rounded to multiples of five first. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: objectDeliveries(['brp', 'brk', 'kvk']),
}
