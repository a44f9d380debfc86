import { HOMES_PER_BUURT, MONEY_CATEGORIES, UNEXPLAINED_HOMES_PER_GEMEENTE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { allDeliveries, areaDeliveries } from './area-deliveries.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { inWords } from './home-dimensions.ts'

export const unexplainedHomesPerGemeente: SubjectDefinition = {
  id: 'onverklaarbaar-woningbezit-per-gemeente',
  level: 'gemeente',
  counted: UNEXPLAINED_HOMES_PER_GEMEENTE,
  per: { counted: HOMES_PER_BUURT, times: 10_000, split: [] },
  amounts: null,
  roundedTo: 10,
  dimensions: [
    {
      id: 'bezit',
      title: { nl: 'Woningen van het huishouden', en: 'Homes that the household owns' },
      overRepresentation: true,
      categories: inWords(MONEY_CATEGORIES.bezit, {
        '2': { nl: '2 woningen', en: '2 homes' },
        '3-9': { nl: '3 tot en met 9 woningen', en: '3 to 9 homes' },
        '10-plus': { nl: '10 of meer woningen', en: '10 homes or more' },
      }),
    },
  ],
  theme: 'geld',
  title: { nl: 'Onverklaarbaar woningbezit', en: 'Unexplained home ownership' },
  unit: {
    nl: 'woningen in onverklaarbaar bezit per 10.000 woningen',
    en: 'homes of unexplained ownership per 10,000 homes',
  },
  numeratorName: { nl: 'woningen in onverklaarbaar bezit', en: 'homes of unexplained ownership' },
  denominatorName: { nl: 'woningen', en: 'homes' },
  says: {
    nl: 'Hoeveel van elke 10.000 woningen zijn van een huishouden met twee of meer woningen dat die van zijn bekende inkomen en vermogen niet kan betalen.',
    en: 'How many of every 10,000 homes belong to a household with two or more homes that its known income and wealth cannot pay for.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de eigenaar iets fout deed: de verklaring kan goed zijn en alleen niet in een register staan.',
      en: 'Not that the owner did anything wrong: the explanation may be sound and just not be in any register.',
    },
    {
      nl: 'Niet van wie de woningen zijn en welke het zijn. Dit platform krijgt alleen een telling, nooit een inkomen of een eigenaar.',
      en: 'Not whose homes these are, or which. This platform is given a count only, never an income or an owner.',
    },
    {
      nl: 'Niets over wie er huurt of woont.',
      en: 'Nothing about who rents them or lives there.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een erfenis, een schenking of geld uit het buitenland staat vaak niet bij inkomen of vermogen.',
      en: 'An inheritance, a gift or money from abroad is often not part of known income or wealth.',
    },
    {
      nl: 'Wie lang geleden kocht, betaalde veel minder dan de woning nu waard is.',
      en: 'Who bought long ago paid far less than the home is worth now.',
    },
    {
      nl: 'Een ondernemer heeft in een slecht jaar een laag inkomen en toch bezit.',
      en: 'An entrepreneur has a low income in a bad year, and property all the same.',
    },
  ],
  definition: {
    nl: 'Woningen van huishoudens met ten minste twee woningen, waarvan de WOZ-waarde min de open hypotheken meer is dan hun inkomen en vermogen toelaten. De bron (CBS) rekent dat zelf uit en levert per gemeente alleen aantallen; haar grens kennen wij niet. Gedeeld door alle woningen van hetzelfde of het dichtstbijzijnde jaar, maal 10.000. Geeft de bron van een gemeente een van de groepen niet, dan staat er van die gemeente geen enkel cijfer. Deze woningen zijn eerst afgerond op tientallen, alle woningen op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Homes of households with at least two homes of which the taxed value minus open mortgages is more than their income and wealth allow. The source (Statistics Netherlands) works that out itself and delivers counts per municipality only; we do not know its limit. Divided by all homes of the same or the nearest year, times 10,000. When the source does not give one of the groups for a municipality, no figure of that municipality is shown. These homes are first rounded to multiples of ten, all homes to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: allDeliveries(areaDeliveries(['unexplained'], 'gemeente'), objectDeliveries(['brk'])),
}
