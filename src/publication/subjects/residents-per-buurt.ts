import { RESIDENTS_PER_BUURT } from '../../statistics/contract.ts'
import type { Territory } from '../../vocabulary/area.ts'
import type { Denominator, SubjectDefinition } from '../subject-definition.ts'
import { RESIDENT_AGES } from './age-dimensions.ts'
import { allDeliveries, figureDeliveries } from './area-deliveries.ts'
import { objectDeliveries } from './home-deliveries.ts'

/** Per 1,000 residents of all ages; the same residents in every subject, so that they round alike. */
export const PER_THOUSAND_RESIDENTS: Denominator = { counted: RESIDENTS_PER_BUURT, times: 1000, split: [] }

const PUBLISHED = allDeliveries(figureDeliveries(['residents'], 'buurt'), figureDeliveries(['residents'], 'gemeente'))

/** In the made-up region people are counted at their homes; elsewhere CBS counted them. */
export function residentDeliveries(territory: Territory): string {
  return territory === 'voorbeeldregio' ? objectDeliveries(['brp'])(territory) : PUBLISHED(territory)
}

export const residentsPerBuurt: SubjectDefinition = {
  id: 'inwoners-per-buurt',
  level: 'buurt',
  counted: RESIDENTS_PER_BUURT,
  per: null,
  amounts: null,
  roundedTo: 5,
  dimensions: [RESIDENT_AGES],
  theme: 'mensen-en-woningen',
  title: { nl: 'Inwoners', en: 'Residents' },
  unit: { nl: 'inwoners', en: 'residents' },
  numeratorName: { nl: 'inwoners', en: 'residents' },
  denominatorName: null,
  says: {
    nl: 'Hoeveel mensen op 1 januari in de buurt stonden ingeschreven. Andere cijfers worden hierdoor gedeeld.',
    en: 'How many people were registered in the neighbourhood on 1 January. Other figures are divided by this.',
  },
  doesNotSay: [
    {
      nl: 'Niet hoeveel mensen er overdag zijn: wie er werkt, winkelt of op bezoek is, telt niet mee.',
      en: 'Not how many people are there by day: those who work, shop or visit there are not counted.',
    },
    {
      nl: 'Niet wie er woont zonder zich in te schrijven.',
      en: 'Not who lives there without being registered.',
    },
    {
      nl: 'Niets over iemand persoonlijk: elk getal is afgerond, en geen optelling geeft het ware aantal.',
      en: 'Nothing about any one person: every number is rounded, and no sum gives the true count.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een buurt groeit of krimpt door nieuwbouw of sloop.',
      en: 'A neighbourhood grows or shrinks because homes are built or demolished.',
    },
    {
      nl: 'Een verzorgingshuis, studentenflat of kazerne geeft een buurt veel mensen van één leeftijd.',
      en: 'A care home, student flat or barracks gives a neighbourhood many people of one age.',
    },
  ],
  definition: {
    nl: 'Voorbeeldregio: mensen die op 1 januari volgens de BRP op een woonadres in de BAG stonden ingeschreven; een briefadres telt niet. Nederland: inwoners uit de Kerncijfers wijken en buurten van het CBS, die het CBS zelf al op vijftallen afrondt. Daarna ronden wij af op vijftallen, zo dat elke optelling klopt. Leeftijd in hele jaren op 1 januari; alleen waar de BRP is geleverd.',
    en: 'Example region: people whom the residents register had at a home address in the register of addresses on 1 January; an address for post only does not count. Netherlands: residents in the key figures of districts and neighbourhoods of Statistics Netherlands, which are rounded to multiples of five already. We then round to multiples of five so that every sum holds. Age in whole years on 1 January; only where the residents register was delivered.',
  },
  decimals: 0,
  deliveries: residentDeliveries,
}
