import { CRIME_PER_GEMEENTE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'

export const crimePerGemeente: SubjectDefinition = {
  id: 'misdrijven-per-gemeente',
  level: 'gemeente',
  figures: CRIME_PER_GEMEENTE,
  theme: { nl: 'Veiligheid', en: 'Safety' },
  title: { nl: 'Geregistreerde misdrijven', en: 'Registered crimes' },
  unit: { nl: 'misdrijven per 1.000 inwoners', en: 'crimes per 1,000 residents' },
  numeratorName: { nl: 'misdrijven', en: 'crimes' },
  denominatorName: { nl: 'inwoners', en: 'residents' },
  says: {
    nl: 'Hoeveel misdrijven de politie in een jaar registreerde, op elke 1.000 inwoners van de gemeente.',
    en: 'How many crimes the police registered in a year, for every 1,000 residents of the municipality.',
  },
  doesNotSay: [
    {
      nl: 'Niet hoeveel misdaad er was: veel mensen doen geen aangifte, en sommige misdaad ziet niemand.',
      en: 'Not how much crime there was: many people do not report it, and some crime nobody sees.',
    },
    {
      nl: 'Niet wie het deed of waar die woont: een misdrijf telt in de gemeente waar het gebeurde.',
      en: 'Not who did it or where they live: a crime counts in the municipality where it happened.',
    },
    {
      nl: 'Niet of er sprake is van ondermijning: ook een fietsendiefstal telt mee.',
      en: 'Not whether organised crime is at work: a stolen bicycle counts as well.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een stad trekt overdag en in het weekend veel bezoekers. Zij tellen niet mee als inwoner, maar misdrijven tegen hen wel.',
      en: 'A city draws many visitors by day and at weekends. They are not counted as residents, but crimes against them are.',
    },
    {
      nl: 'Een vliegveld, station, haven of winkelgebied geeft een klein dorp een hoog cijfer.',
      en: 'An airport, station, port or shopping area gives a small village a high figure.',
    },
    {
      nl: 'Waar de politie meer controleert of mensen vaker aangifte doen, wordt meer geregistreerd.',
      en: 'Where the police check more, or people report more often, more is registered.',
    },
  ],
  definition: {
    nl: 'Geregistreerde misdrijven (alle soorten, pogingen meegeteld) gedeeld door het aantal inwoners op 1 januari, maal 1.000. Het interval geeft de toevalsschommeling bij zo veel misdrijven aan (95 %, Poisson, benadering van Byar).',
    en: 'Registered crimes (all kinds, attempts included) divided by the number of residents on 1 January, times 1,000. The interval shows the play of chance at this number of crimes (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: (territory) => `
    select distinct delivery_id from area_figures
    where measure in ('registered_crimes', 'residents') and area_code like 'GM%'
      and (area_code like 'GM9%') = ${territory === 'voorbeeldregio'}
    union
    select distinct delivery_id from areas
    where level = 'gemeente' and (code like 'GM9%') = ${territory === 'voorbeeldregio'}`,
}
