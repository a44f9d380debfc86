import { HOMES_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { HOME_DIMENSIONS } from './home-dimensions.ts'

export const homesPerBuurt: SubjectDefinition = {
  id: 'woningen-per-buurt',
  level: 'buurt',
  counted: HOMES_PER_BUURT,
  per: null,
  amounts: null,
  roundedTo: 5,
  dimensions: HOME_DIMENSIONS,
  theme: 'mensen-en-woningen',
  title: { nl: 'Woningen', en: 'Homes' },
  unit: { nl: 'woningen', en: 'homes' },
  numeratorName: { nl: 'woningen', en: 'homes' },
  denominatorName: null,
  says: {
    nl: 'Hoeveel woningen er staan, uit welke tijd, hoe groot ze zijn en wie de eigenaar is.',
    en: 'How many homes there are, from which time, how large they are and who owns them.',
  },
  doesNotSay: [
    {
      nl: 'Niet hoeveel mensen er wonen. Een woning kan leeg zijn, of vol.',
      en: 'Not how many people live there. A home may be empty, or full.',
    },
    {
      nl: 'Niet van wie een woning is. Alleen wat voor eigenaar het is.',
      en: 'Not whose home it is. Only what kind of owner has it.',
    },
    {
      nl: 'Niet of een woning wordt verhuurd. Een eigenaar die er niet woont, kan haar ook zelf gebruiken of uitlenen.',
      en: 'Not whether a home is let. An owner who does not live there may also use it or lend it.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'In een oude stad staan kleine en oude woningen, in een nieuwe wijk grote en nieuwe.',
      en: 'An old town has small and old homes, a new district large and new ones.',
    },
    {
      nl: 'Waar de eigenaar onbekend is, heeft het kadaster vaak nog geen adres bij een perceel gezet.',
      en: 'Where the owner is unknown, the land register often has not put an address to a parcel yet.',
    },
  ],
  definition: {
    nl: 'Verblijfsobjecten, standplaatsen en ligplaatsen met een woonfunctie volgens de BAG. Bouwperiode: die van het oudste pand. Eigenaar: wie de woning volgens het kadaster in eigendom of erfpacht heeft; zijn het er meer, dan gaat een eigenaar die er staat ingeschreven voor, dan een woningcorporatie, dan een andere organisatie. Een woningcorporatie is hier een stichting of vereniging die woningen verhuurt (SBI 682). Aantallen zijn afgerond op vijftallen.',
    en: 'Units of use and pitches with a residential purpose in the register of addresses and buildings. Building period: that of the oldest building. Owner: who has the home in freehold or ground lease in the land register; of several, an owner registered there goes first, then a housing association, then another organisation. A housing association is here a foundation or association that lets homes (SBI 682). Counts are rounded to multiples of five.',
  },
  decimals: 0,
  deliveries: objectDeliveries(['brk', 'brp', 'kvk']),
}
