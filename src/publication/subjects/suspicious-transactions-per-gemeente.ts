import { MONEY_CATEGORIES, SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { allDeliveries, areaDeliveries } from './area-deliveries.ts'
import { inWords } from './home-dimensions.ts'
import { PER_THOUSAND_RESIDENTS, residentDeliveries } from './residents-per-buurt.ts'

export const suspiciousTransactionsPerGemeente: SubjectDefinition = {
  id: 'verdachte-transacties-per-gemeente',
  level: 'gemeente',
  counted: SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE,
  per: PER_THOUSAND_RESIDENTS,
  amounts: null,
  roundedTo: 10,
  dimensions: [
    {
      id: 'soort',
      title: { nl: 'Soort transactie', en: 'Kind of transaction' },
      overRepresentation: true,
      categories: inWords(MONEY_CATEGORIES.soort, {
        'contant-geld': { nl: 'contant geld', en: 'cash' },
        overboeking: { nl: 'overboeking', en: 'bank transfer' },
        geldtransfer: { nl: 'geldtransfer', en: 'money transfer' },
        'virtuele-valuta': { nl: 'virtuele valuta', en: 'virtual currency' },
        goederen: { nl: 'koop van goederen', en: 'purchase of goods' },
        vastgoed: { nl: 'koop van vastgoed', en: 'purchase of property' },
      }),
    },
  ],
  theme: 'geld',
  title: { nl: 'Verdachte transacties', en: 'Suspicious transactions' },
  unit: { nl: 'verdachte transacties per 1.000 inwoners', en: 'suspicious transactions per 1,000 residents' },
  numeratorName: { nl: 'verdachte transacties', en: 'suspicious transactions' },
  denominatorName: { nl: 'inwoners', en: 'residents' },
  says: {
    nl: 'Hoeveel transacties de FIU in een jaar verdacht verklaarde, op elke 1.000 inwoners, en van welke soort.',
    en: 'How many transactions the FIU declared suspicious in a year, for every 1,000 residents, and of which kind.',
  },
  doesNotSay: [
    {
      nl: 'Niet hoeveel geld er is witgewassen: een transactie telt één keer, groot of klein.',
      en: 'Not how much money was laundered: a transaction counts once, large or small.',
    },
    {
      nl: 'Niet dat er een misdrijf was: verdacht verklaard is een reden om te kijken, geen bewijs.',
      en: 'Not that there was a crime: declared suspicious is a reason to look, not proof.',
    },
    {
      nl: 'Niet waar iemand woont: een transactie telt in de gemeente waar hij is gemeld.',
      en: 'Not where anyone lives: a transaction counts in the municipality where it was reported.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een hoofdkantoor van een bank of een betaalbedrijf meldt wat in het hele land gebeurt.',
      en: 'The head office of a bank or a payment firm reports what happens all over the country.',
    },
    {
      nl: 'Eén groot onderzoek maakt in één keer honderden transacties verdacht.',
      en: 'One large investigation makes hundreds of transactions suspicious at once.',
    },
    {
      nl: 'In een zakencentrum, winkelgebied of grensstreek wordt meer betaald dan de inwoners alleen doen.',
      en: 'In a business centre, shopping area or border region more is paid than residents alone do.',
    },
  ],
  definition: {
    nl: 'Transacties die FIU-Nederland in het jaar verdacht verklaarde, per gemeente en soort zoals geleverd, gedeeld door het aantal inwoners op 1 januari van hetzelfde of het dichtstbijzijnde jaar, maal 1.000. De bron levert alleen aantallen. Geeft zij van een gemeente een van de soorten niet, dan staat er van die gemeente geen enkel cijfer. De laatste jaren groeien nog: meldingen komen jaren later binnen. Transacties zijn eerst afgerond op tientallen, inwoners op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Transactions that FIU-Nederland declared suspicious in the year, by municipality and kind as delivered, divided by the number of residents on 1 January of the same or the nearest year, times 1,000. The source delivers counts only. When it does not give one of the kinds for a municipality, no figure of that municipality is shown. Recent years still grow: reports come in years later. Transactions are first rounded to multiples of ten, residents to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: allDeliveries(areaDeliveries(['suspicious'], 'gemeente'), residentDeliveries),
}
