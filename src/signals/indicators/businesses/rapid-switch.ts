import { ESTABLISHMENTS, OFFICERS, RELATIONS } from '../../../sources/contract.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-05: an existing company that gets another director and another address at about the same time. */
export const rapidSwitch: Indicator = {
  code: 'BR-05',
  version: '1.0.0',
  family: 'businesses',
  stage: 'trial',
  name: { nl: 'Bedrijf wisselt bestuur en adres tegelijk', en: 'Company changes board and address at once' },
  unit: { nl: 'dagen tussen beide wisselingen', en: 'days between the two changes' },
  subject: 'organisation',
  reaches: 'established',
  says: {
    nl: 'Een bestaande onderneming kreeg kort na elkaar een andere bestuurder en een ander adres.',
    en: 'An existing company got another director and another address shortly after each other.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het bedrijf ander werk is gaan doen: vroegere activiteiten staan niet in de levering.',
      en: 'Not that the company changed its work: earlier activities are not in the delivery.',
    },
    {
      nl: 'Niet dat de overname oneerlijk was: zo gaat een gewone verkoop van een bedrijf ook.',
      en: 'Not that the take-over was dishonest: an ordinary sale of a business looks the same.',
    },
  ],
  limits: {
    switch_days: boardLimit(90, 'days', 'Default of the catalogue: both changes in one quarter. Our own choice.'),
    window_days: boardLimit(
      1096,
      'days',
      'Three years: what was switched longer ago has become the business it is now.',
    ),
    founding_days: boardLimit(
      365,
      'days',
      'In its first year a company still finds its place and its board: that is no switch. Our own choice.',
    ),
    working_staff: boardLimit(
      5,
      'people',
      'With so many at work there is a business that somebody took over, and not just a name. Our own choice.',
    ),
  },
  threshold: 'switch_days',
  inputs: {
    new_director_on: { of: 'kvk', nl: 'Nieuwe bestuurder sinds', en: 'New director since' },
    new_address_on: { of: 'kvk', nl: 'Nieuw adres sinds', en: 'New address since' },
    founded_on: { of: 'kvk', nl: 'Opgericht op', en: 'Founded on' },
    employees: { of: 'kvk', nl: 'Werkzame personen', en: 'People at work' },
    earlier_branches_open: {
      of: 'kvk',
      nl: 'Eerdere vestigingen die nog open zijn',
      en: 'Earlier branches still open',
    },
    earlier_directors_staying: {
      of: 'kvk',
      nl: 'Eerdere bestuurders die zijn gebleven',
      en: 'Earlier directors who stayed',
    },
  },
  needs: [
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [BUSINESSES, COMPANIES, ESTABLISHMENTS, OFFICERS, RELATIONS],
  sql: new URL('rapid-switch.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'extra-branch',
      says: {
        nl: 'Een eerdere vestiging is nog open: het bedrijf kreeg er een plek bij en verhuisde niet.',
        en: 'An earlier branch is still open: the company got another place and did not move.',
      },
      holds: 'earlier_branches_open > 0',
    },
    {
      code: 'board-goes-on',
      says: {
        nl: 'Een eerdere bestuurder bleef aan: het bestuur werd aangevuld.',
        en: 'An earlier director stayed: the board was added to.',
      },
      holds: 'earlier_directors_staying > 0',
    },
    {
      code: 'family-succession',
      says: {
        nl: 'De nieuwe bestuurder is partner, ouder of kind van een eerdere: het bedrijf bleef in de familie.',
        en: 'The new director is partner, parent or child of an earlier one: the company stayed in the family.',
      },
      holds: 'earlier_directors_in_family > 0',
    },
    {
      code: 'working-business',
      says: {
        nl: 'Er werken mensen: een draaiend bedrijf dat is overgenomen.',
        en: 'People work there: a running business that was taken over.',
      },
      holds: 'employees >= $working_staff',
    },
  ],
  baseRate: assumedRates(0.2, 0.98),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een oude vennootschap met een schone naam is te koop; wie haar gebruikt als dekmantel, wisselt bestuur en adres.',
        en: 'An old company with a clean name is for sale; who uses it as a cover changes its board and address.',
      },
    },
  },
  source: {
    nl: 'Screening van rechtspersonen over hun levensloop; grenzen van onszelf',
    en: 'Screening of legal persons over their life course; limits of our own',
  },
}
