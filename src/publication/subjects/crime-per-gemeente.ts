import { CRIMES_PER_GEMEENTE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { allDeliveries, figureDeliveries } from './area-deliveries.ts'
import { CRIME_TEXTS } from './crime-texts.ts'
import { PER_THOUSAND_RESIDENTS, residentDeliveries } from './residents-per-buurt.ts'

export const crimePerGemeente: SubjectDefinition = {
  ...CRIME_TEXTS,
  id: 'misdrijven-per-gemeente',
  level: 'gemeente',
  counted: CRIMES_PER_GEMEENTE,
  per: PER_THOUSAND_RESIDENTS,
  amounts: null,
  roundedTo: 10,
  dimensions: [],
  title: { nl: 'Geregistreerde misdrijven', en: 'Registered crimes' },
  says: {
    nl: 'Hoeveel misdrijven de politie in een jaar registreerde, op elke 1.000 inwoners van de gemeente.',
    en: 'How many crimes the police registered in a year, for every 1,000 residents of the municipality.',
  },
  definition: {
    nl: 'Geregistreerde misdrijven (alle soorten, pogingen meegeteld) volgens het CBS, gedeeld door het aantal inwoners op 1 januari van hetzelfde of het dichtstbijzijnde jaar, maal 1.000. Misdrijven zijn eerst afgerond op tientallen, inwoners op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Registered crimes (all kinds, attempts included) as Statistics Netherlands counts them, divided by the number of residents on 1 January of the same or the nearest year, times 1,000. Crimes are first rounded to multiples of ten, residents to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  deliveries: allDeliveries(figureDeliveries(['registered_crimes'], 'gemeente'), residentDeliveries),
}
