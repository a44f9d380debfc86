import type { SubjectDefinition } from '../subject-definition.ts'

type CrimeText =
  | 'theme'
  | 'unit'
  | 'numeratorName'
  | 'denominatorName'
  | 'doesNotSay'
  | 'innocentExplanations'
  | 'decimals'

/** What holds of registered crime at any level of areas. */
export const CRIME_TEXTS: Pick<SubjectDefinition, CrimeText> = {
  theme: 'veiligheid',
  unit: { nl: 'misdrijven per 1.000 inwoners', en: 'crimes per 1,000 residents' },
  numeratorName: { nl: 'misdrijven', en: 'crimes' },
  denominatorName: { nl: 'inwoners', en: 'residents' },
  doesNotSay: [
    {
      nl: 'Niet hoeveel misdaad er was: veel mensen doen geen aangifte, en sommige misdaad ziet niemand.',
      en: 'Not how much crime there was: many people do not report it, and some crime nobody sees.',
    },
    {
      nl: 'Niet wie het deed of waar die woont: een misdrijf telt waar het gebeurde.',
      en: 'Not who did it or where they live: a crime counts where it happened.',
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
      nl: 'Een vliegveld, station, haven of winkelgebied geeft een gebied met weinig inwoners een hoog cijfer.',
      en: 'An airport, station, port or shopping area gives an area with few residents a high figure.',
    },
    {
      nl: 'Waar de politie meer controleert of mensen vaker aangifte doen, wordt meer geregistreerd.',
      en: 'Where the police check more, or people report more often, more is registered.',
    },
  ],
  decimals: 1,
}
