import { BRANCH_CONCENTRATIONS, BRANCH_PLACES } from '../../branches/branch-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-01: more premises of one branch in a buurt or street than chance and demand bring. */
export const branchConcentration: Indicator = {
  code: 'BR-01',
  version: '1.0.0',
  family: 'businesses',
  stage: 'pilot',
  name: { nl: 'Opvallend veel van één branche', en: 'Strikingly many of one branch' },
  unit: { nl: 'keer zo groot deel als elders', en: 'times the share elsewhere' },
  subject: 'branch',
  reaches: 'established',
  says: {
    nl: 'In deze buurt of straat zitten veel meer zaken van één branche dan het aantal panden en bewoners doet verwachten. Bedrijven aan huis tellen niet mee.',
    en: 'This neighbourhood or street has many more businesses of one branch than its premises and residents lead to expect. Home businesses do not count.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat met een van deze zaken iets mis is: het gaat over de branche op deze plek.',
      en: 'Not that anything is wrong with any of these businesses: it is about the branch in this place.',
    },
    {
      nl: 'Niet welke zaak te veel zou zijn.',
      en: 'Not which business would be the one too many.',
    },
    {
      nl: 'Niet hoe het in heel Nederland is: er is vergeleken met de gemeenten die zijn ingelezen.',
      en: 'Not how it is in the whole country: the comparison is with the municipalities that were read in.',
    },
  ],
  limits: {
    least_location_quotient: boardLimit(
      3,
      'times',
      'Default of the catalogue: a share three times the usual one is seen in the street too. Our own choice.',
    ),
    most_false_share: boardLimit(
      0.05,
      'share',
      'Of all that is found, one in twenty at most may be chance, over all branches and areas that were tested.',
    ),
    least_premises: boardLimit(
      5,
      'premises',
      'Default of the catalogue. Four shops of a kind are near each other by chance too often to mean something.',
    ),
    least_hall_premises: boardLimit(
      15,
      'premises in one building',
      'A building with so many businesses is a market hall, shopping centre or shared office. Our own choice.',
    ),
    long_days: boardLimit(
      3650,
      'days',
      'Ten years: what has been a street for one trade for so long is known for it. Our own choice.',
    ),
    most_part: boardLimit(0.5, 'share', 'An explanation must hold for at least half of the premises. Our own choice.'),
  },
  threshold: 'least_location_quotient',
  inputs: {
    premises: { of: 'kvk', nl: 'Zaken van deze branche', en: 'Businesses of this branch' },
    expected: { of: 'kvk', nl: 'Te verwachten aantal', en: 'Number to be expected' },
    q_value: {
      of: 'kvk',
      nl: 'Kans op toeval, na correctie voor alle vergelijkingen',
      en: 'Chance of coincidence, corrected for all comparisons',
    },
    all_premises: { of: 'kvk', nl: 'Zaken van alle branches hier', en: 'Businesses of all branches here' },
    home_businesses: {
      of: 'kvk',
      nl: 'Bedrijven aan huis van deze branche (tellen niet mee)',
      en: 'Home businesses of this branch (not counted)',
    },
    organisations: { of: 'kvk', nl: 'Verschillende ondernemingen', en: 'Different companies' },
    residents: { of: 'brp', nl: 'Bewoners van het gebied', en: 'Residents of the area' },
    premises_in_halls: {
      of: 'bag',
      nl: 'Daarvan in een gebouw met veel zaken',
      en: 'Of these in a building with many businesses',
    },
    premises_long_there: { of: 'kvk', nl: 'Daarvan al lang hier', en: 'Of these here for long' },
  },
  needs: [
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'brp', noOlderThanDays: 180, as: 'context' },
    { register: 'areas', noOlderThanDays: 1096, as: 'context' },
  ],
  reads: [BRANCH_CONCENTRATIONS, BRANCH_PLACES],
  sql: new URL('branch-concentration.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'market-hall',
      says: {
        nl: 'De zaken zitten bij elkaar in een gebouw met veel zaken, zoals een markthal of winkelcentrum.',
        en: 'The businesses are together in a building with many businesses, such as a market hall or shopping centre.',
      },
      holds: 'premises_in_halls >= $most_part * premises',
    },
    {
      code: 'known-for-it',
      says: {
        nl: 'De plek staat er al lang om bekend: de meeste zaken zitten er al tien jaar of langer.',
        en: 'The place has long been known for it: most of the businesses have been there for ten years or more.',
      },
      holds: 'premises_long_there >= $most_part * premises',
    },
    {
      code: 'one-company',
      says: {
        nl: 'De zaken zijn van enkele ondernemingen met meer vestigingen: een keten, geen drukte.',
        en: 'The businesses belong to a few companies with several branches: a chain, and no crowd.',
      },
      holds: 'organisations < $least_premises',
    },
    {
      code: 'visitors',
      says: {
        nl: 'Er komen veel bezoekers van buiten, zoals toeristen of uitgaanspubliek.',
        en: 'Many visitors come from elsewhere, such as tourists or people going out.',
      },
      untestedBecause: {
        nl: 'Geen register vertelt hoeveel bezoekers er komen. Wel is gerekend met het soort panden dat er staat.',
        en: 'No register tells how many visitors come. The kind of premises that are there is part of the sum.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.97),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Zaken zonder klanten kunnen dienen om geld wit te wassen; daarvan zijn er meer dan de buurt kan dragen.',
        en: 'Businesses without customers can serve to launder money; of those there are more than the area can carry.',
      },
    },
  },
  source: {
    nl: 'Brancheanalyse uit de aanpak van ondermijning; locatiequotiënt, Poisson-toets, correctie van Benjamini en Hochberg (1995)',
    en: 'Branch analysis of the approach to ondermijning; location quotient, Poisson test, correction of Benjamini and Hochberg (1995)',
  },
}
