import { HOME_SALE_AMOUNTS, HOME_SALES_PER_GEMEENTE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { BUYERS } from './property-dimensions.ts'

export const homeSalesPerGemeente: SubjectDefinition = {
  id: 'woningverkopen-per-gemeente',
  level: 'gemeente',
  counted: HOME_SALES_PER_GEMEENTE,
  per: null,
  amounts: {
    table: HOME_SALE_AMOUNTS,
    title: { nl: 'Verkoopprijzen samen', en: 'Sale prices together' },
    unit: { nl: 'euro', en: 'euros' },
  },
  roundedTo: 5,
  dimensions: [BUYERS],
  theme: 'wonen',
  title: { nl: 'Verkochte woningen', en: 'Homes sold' },
  unit: { nl: 'verkochte woningen', en: 'homes sold' },
  numeratorName: { nl: 'verkochte woningen', en: 'homes sold' },
  denominatorName: null,
  says: {
    nl: 'Hoeveel woningen in een jaar zijn verkocht, voor hoeveel geld samen, en of mensen of organisaties kochten.',
    en: 'How many homes were sold in a year, for how much together, and whether people or organisations bought.',
  },
  doesNotSay: [
    {
      nl: 'Niet wie kocht of verkocht, en niet voor hoeveel één woning wegging.',
      en: 'Not who bought or sold, and not for how much one home went.',
    },
    {
      nl: 'Niet hoeveel verkopen er in totaal waren: wat samen met iets anders of in delen is verkocht, heeft geen eigen prijs en telt niet mee.',
      en: 'Not how many sales there were in all: what was sold together with something else or in parts has no price of its own and is not counted.',
    },
    {
      nl: 'Niets over de wijk: in een jaar worden er te weinig woningen verkocht om dat veilig te laten zien.',
      en: 'Nothing about districts: in a year too few homes are sold to show that safely.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een nieuwe wijk die klaar komt, geeft in één jaar veel verkopen.',
      en: 'A new district that is finished gives many sales in one year.',
    },
    {
      nl: 'Een corporatie of belegger verkoopt soms veel woningen tegelijk.',
      en: 'A housing association or investor sometimes sells many homes at once.',
    },
  ],
  definition: {
    nl: 'Leveringen van een woning door verkoop, in het jaar dat de akte is aangeboden, waarvan de prijs van die woning alleen bekend is. Een woning die in een jaar twee keer is verkocht, telt twee keer. Koper: een organisatie als een van de kopers dat is. De vijf laatste hele jaren. Een bedrag ontbreekt als daaruit te schatten is wat iemand betaalde of kreeg. Aantallen zijn afgerond op vijftallen, bedragen niet.',
    en: 'Deliveries of a home by sale, in the year that the deed was offered, of which the price of that home alone is known. A home sold twice in a year counts twice. Buyer: an organisation when one of the buyers is. The last five whole years. A sum is left out when what somebody paid or got could be estimated from it. Counts are rounded to multiples of five, sums are not.',
  },
  decimals: 0,
  deliveries: objectDeliveries(['brk', 'kvk', 'brp']),
}
