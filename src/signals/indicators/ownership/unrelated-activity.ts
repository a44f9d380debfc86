import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, OWNERS, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { BUILDINGS, LAND_REGISTER, TRADE_REGISTER, UNGER } from './ownership-needs.ts'

/** EI-07: homes owned by an organisation that is registered for something else. */
export const unrelatedActivity: Indicator = {
  code: 'EI-07',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Woningen naast een heel ander bedrijf', en: 'Homes beside quite another business' },
  unit: { nl: 'woningen', en: 'homes' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Deze organisatie heeft meerdere woningen, terwijl zij in het Handelsregister staat met ander werk.',
    en: 'This organisation owns several homes, while it is registered in the Handelsregister for other work.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat een bedrijf geen woningen mag hebben: veel ondernemers beleggen zo voor later.',
      en: 'Not that a business may not own homes: many entrepreneurs invest so for later.',
    },
    {
      nl: 'Niet dat de inschrijving expres verkeerd is: een nieuwe activiteit wordt vaak laat gemeld.',
      en: 'Not that the registration is wrong on purpose: a new activity is often told late.',
    },
  ],
  limits: {
    least_homes: boardLimit(3, 'homes', 'Our own choice: one home above the shop and one for staff are ordinary.'),
    staff_per_home: boardLimit(
      5,
      'employees per home',
      'Our own choice: who has five people in service for each home can well have homes for some of them.',
    ),
    established_days: boardLimit(3653, 'days', 'Our own choice, ten years: as for a foundation with one director.'),
  },
  threshold: 'least_homes',
  inputs: {
    homes: { of: 'brk', nl: 'Woningen in bezit', en: 'Homes owned' },
    openly_let: {
      of: 'lettings',
      nl: 'Daarvan bij de gemeente bekend als verhuurd door de eigenaar',
      en: 'Of these known to the municipality as let by the owner',
    },
    sbi_code: { of: 'kvk', nl: 'Hoofdactiviteit (SBI)', en: 'Main activity (SBI)' },
    employees: { of: 'kvk', nl: 'Werkzame personen', en: 'People employed' },
  },
  needs: [
    LAND_REGISTER,
    TRADE_REGISTER,
    BUILDINGS,
    { register: 'lettings', noOlderThanDays: 180, as: 'context' },
    { register: 'permits', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [OWNERS, HOMES, COMPANIES, TENANCIES, PERMITS],
  sql: new URL('unrelated-activity.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'lets-openly',
      says: {
        nl: 'De eigenaar verhuurt elke woning zelf, met een vergunning of met een verhuur die bij de gemeente bekend is en per bank wordt betaald.',
        en: 'The owner lets every home itself, with a permit or by a letting that the municipality knows and that is paid by bank.',
      },
      holds: 'openly_let = homes',
    },
    {
      code: 'homes-for-staff',
      says: {
        nl: 'Het bedrijf heeft veel mensen in dienst en heeft woningen voor een deel van hen.',
        en: 'The business has many employees and homes for some of them.',
      },
      holds: 'employees >= $staff_per_home * homes',
    },
    {
      code: 'housing-for-an-aim',
      says: {
        nl: 'Een stichting, vereniging of coöperatie voor zorg, onderwijs, natuur, geloof of cultuur, die al tien jaar of langer bestaat.',
        en: 'A foundation, association or cooperative for care, education, nature, belief or culture, ten years old or older.',
      },
      holds:
        "form in ('foundation', 'association', 'cooperative') and regexp_matches(sbi_code, '^(85|86|90|91|93|94)') and age_days >= $established_days",
    },
    {
      code: 'late-registration',
      says: {
        nl: 'De organisatie verhuurt gewoon, en heeft die activiteit nog niet gemeld.',
        en: 'The organisation simply lets, and has not told of that activity yet.',
      },
      untestedBecause: {
        nl: 'Wat nog niet is gemeld, staat in geen register.',
        en: 'What was not told yet is in no register.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.995),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Een bedrijf waarvan het werk niets met woningen heeft te maken, kan dienen om geld in woningen te steken.',
    en: 'A business whose work has nothing to do with homes can serve to put money into homes.',
  }),
  source: UNGER,
}
