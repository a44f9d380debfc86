import { HOMES } from '../../../linkage/contract.ts'
import { RELATIONS } from '../../../sources/contract.ts'
import { RISK_BRANCHES } from '../../branches/branch-tables.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-07: care companies of one board with many places, or on a business park, and hardly anybody who works there. */
export const careCluster: Indicator = {
  code: 'BR-07',
  version: '1.0.0',
  family: 'businesses',
  stage: 'pilot',
  name: { nl: 'Zorgbedrijf met veel of vreemde adressen', en: 'Care company with many or odd addresses' },
  unit: { nl: 'adressen, een industriepand telt zwaarder', en: 'addresses, industrial premises weigh more' },
  subject: 'organisation',
  reaches: 'established',
  says: {
    nl: 'Een zorgbedrijf heeft, samen met zorgbedrijven van dezelfde bestuurder of familie, opvallend veel adressen, of zit in een pand dat alleen voor industrie is bestemd.',
    en: 'A care company has strikingly many addresses, together with care companies of the same director or family, or sits in premises meant for industry alone.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er geen zorg wordt gegeven: dat weten alleen cliënten, gemeente en inspectie.',
      en: 'Not that no care is given: only clients, municipality and inspectorate know that.',
    },
    {
      nl: 'Niets over de mensen die er wonen of zorg krijgen.',
      en: 'Nothing about the people who live or receive care there.',
    },
  ],
  limits: {
    least_places: boardLimit(
      5,
      'addresses',
      'Default of the catalogue; the published case of Breda had fourteen. Below five it looks like any small provider.',
    ),
    industrial_weight: boardLimit(
      5,
      'addresses',
      'Care from a hall on a business park asks for an explanation by itself (Justis), so one weighs as much as the limit.',
    ),
    least_staff_per_place: boardLimit(
      2,
      'people at work per address',
      'To be there for clients every working day takes at least two people at each place. Our own choice.',
    ),
    most_part: boardLimit(0.5, 'share', 'An explanation must hold for at least half of the places. Our own choice.'),
  },
  threshold: 'least_places',
  inputs: {
    places: { of: 'kvk', nl: 'Adressen van de groep', en: 'Addresses of the group' },
    companies: {
      of: 'kvk',
      nl: 'Zorgbedrijven van dezelfde bestuurder of familie',
      en: 'Care companies of the same director or family',
    },
    employees: { of: 'kvk', nl: 'Werkzame personen samen', en: 'People at work together' },
    founded_on: { of: 'kvk', nl: 'Opgericht op', en: 'Founded on' },
    places_lived_in: {
      of: 'brp',
      nl: 'Adressen waar mensen staan ingeschreven',
      en: 'Addresses with people registered',
    },
    places_for_care: { of: 'bag', nl: 'Adressen met zorg als gebruiksdoel', en: 'Addresses meant for care' },
    places_on_industrial_premises: {
      of: 'bag',
      nl: 'Adressen in een pand alleen voor industrie',
      en: 'Addresses in premises for industry alone',
    },
  },
  needs: [
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'brp', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [BUSINESSES, COMPANIES, RELATIONS, RISK_BRANCHES, HOMES],
  sql: new URL('care-cluster.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'staffed-provider',
      says: {
        nl: 'Er werken genoeg mensen voor zo veel adressen, zoals bij een aanbieder van kleine woongroepen.',
        en: 'Enough people work there for so many addresses, as at a provider of small group homes.',
      },
      holds: 'employees >= $least_staff_per_place * places',
    },
    {
      code: 'premises-for-care',
      says: {
        nl: 'De panden zijn bestemd voor zorg.',
        en: 'The premises are meant for care.',
      },
      holds: 'places_for_care >= $most_part * places',
    },
    {
      code: 'contracted',
      says: {
        nl: 'De gemeente of het zorgkantoor heeft een contract met dit bedrijf en controleert het.',
        en: 'The municipality or the care office has a contract with this company and checks it.',
      },
      untestedBecause: {
        nl: 'Contracten over zorg worden hier niet ingelezen.',
        en: 'Contracts on care are not read in here.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.99),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: {
      outcome: 'passed',
      because: {
        nl: 'Het gaat om het bedrijf dat zorg zegt te geven. Over wie zorg krijgt, wordt niets gelezen.',
        en: 'It is about the company that says it gives care. Nothing is read about who receives it.',
      },
    },
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Met lege adressen laat zich zorg declareren die niet wordt gegeven, en zijn mensen onder te brengen.',
        en: 'With empty addresses care can be billed that is not given, and people can be housed.',
      },
    },
  },
  source: {
    nl: 'Breda, koppelen van gegevens over zorgbedrijven (VNG); Justis over zorgfraude',
    en: 'Breda, linking data on care companies (VNG); Justis on fraud in care',
  },
}
