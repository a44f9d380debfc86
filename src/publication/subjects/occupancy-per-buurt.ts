import { HOMES_PER_BUURT, OCCUPANCY_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { HOME_DIMENSIONS } from './home-dimensions.ts'

export const occupancyPerBuurt: SubjectDefinition = {
  id: 'volle-woningen-per-buurt',
  level: 'buurt',
  counted: OCCUPANCY_PER_BUURT,
  per: { counted: HOMES_PER_BUURT, times: 1000, split: ['bouwperiode', 'oppervlakte', 'eigenaar'], holdsAll: true },
  amounts: null,
  roundedTo: 10,
  dimensions: HOME_DIMENSIONS,
  theme: 'wonen',
  title: { nl: 'Veel volwassenen op weinig ruimte', en: 'Many adults in little space' },
  unit: { nl: 'volle woningen per 1.000 woningen', en: 'crowded homes per 1,000 homes' },
  numeratorName: { nl: 'volle woningen', en: 'crowded homes' },
  denominatorName: { nl: 'woningen', en: 'homes' },
  says: {
    nl: 'Op hoeveel van elke 1.000 woningen drie of meer volwassenen staan ingeschreven met minder dan 12 m² per persoon, zonder dat een onschuldige verklaring is gevonden.',
    en: 'At how many of every 1,000 homes three or more adults are registered with less than 12 m² each, and no innocent explanation was found.',
  },
  doesNotSay: [
    {
      nl: 'Niet om welke adressen het gaat. Dat kan niemand uit deze cijfers afleiden.',
      en: 'Not which addresses these are. Nobody can work that out from these figures.',
    },
    {
      nl: 'Niet dat er iets mis is: van zulke woningen blijkt bij controle een groot deel in orde.',
      en: 'Not that anything is wrong: when visited, a large part of such homes turns out to be in order.',
    },
    {
      nl: 'Niet hoeveel mensen er echt wonen: wie niet staat ingeschreven telt niet mee.',
      en: 'Not how many people really live there: those not registered are not counted.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Studenten delen vaak een woning. Vergunningen voor kamerverhuur zijn nog niet meegeteld.',
      en: 'Students often share a home. Permits to let rooms are not taken into account yet.',
    },
    {
      nl: 'Een verhuizing wordt soms laat doorgegeven. Dan staat een vorige bewoner nog ingeschreven.',
      en: 'A move is sometimes reported late. Then a former resident is still registered.',
    },
    {
      nl: 'In een buurt met kleine woningen komt dit vaker voor dan in een buurt met grote.',
      en: 'In a neighbourhood of small homes this occurs more often than in one of large homes.',
    },
  ],
  definition: {
    nl: 'Woningen met signaal BW-02 dat niet verklaard is, gedeeld door alle woningen, maal 1.000. Een woning zonder bekende oppervlakte kan het signaal niet krijgen. Aantallen zijn eerst afgerond: volle woningen op tientallen, woningen op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Homes with signal BW-02 that is not explained, divided by all homes, times 1,000. A home of unknown floor area cannot get the signal. Counts are rounded first: crowded homes to multiples of ten, homes to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: objectDeliveries(['brp', 'brk', 'kvk']),
}
