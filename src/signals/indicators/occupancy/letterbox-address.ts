import { HOMES } from '../../../linkage/contract.ts'
import { RELATIONS } from '../../../sources/contract.ts'
import { BUSINESSES, COMPANIES, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { CARE_OR_LODGING } from './dwelling-explanations.ts'
import { gatesOfRegistrations } from './occupancy-gates.ts'

/** BW-05, concentratie van briefadressen (Wet BRP art. 2.23: a briefadres is for who has no home to be registered at). */
export const letterboxAddress: Indicator = {
  code: 'BW-05',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'pilot',
  name: { nl: 'Veel briefadressen op één adres', en: 'Many postal addresses at one address' },
  unit: { nl: 'briefadressen', en: 'postal addresses' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres krijgen drie of meer mensen of gezinnen hun post, die er niet wonen.',
    en: 'Three or more people or families who do not live at this address get their mail there.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat een briefadres niet mag: wie geen woning heeft, heeft er recht op.',
      en: 'Not that a postal address is forbidden: who has no home has a right to one.',
    },
    {
      nl: 'Niet dat de bewoner er geld voor vraagt.',
      en: 'Not that the resident asks money for it.',
    },
  ],
  limits: {
    least_letterboxes: boardLimit(
      3,
      'postal addresses',
      'Our own choice: for a friend or relative one or two are usual; the published profile names no number.',
    ),
  },
  threshold: 'least_letterboxes',
  inputs: {
    letterboxes: {
      of: 'brp',
      nl: 'Briefadressen; wie samen begint telt één keer',
      en: 'Postal addresses; who begin together count once',
    },
    latest_from: { of: 'brp', nl: 'Jongste briefadres sinds', en: 'Youngest postal address since' },
    resident_count: { of: 'brp', nl: 'Mensen die er wonen', en: 'People who live there' },
  },
  needs: [
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, STAYS, RELATIONS, BUSINESSES, COMPANIES],
  sql: new URL('letterbox-address.sql', import.meta.url),
  innocentExplanations: [
    CARE_OR_LODGING,
    {
      code: 'desk-or-institution',
      says: {
        nl: 'Op het adres zit een overheid, of een instelling voor zorg, opvang of maatschappelijk werk, waar mensen zonder woning hun briefadres hebben.',
        en: 'A public body, or an institution for care, shelter or social work, sits there, where people without a home have their postal address.',
      },
      holds: 'institutions > 0',
    },
    {
      code: 'family',
      says: {
        nl: 'Wie er post krijgt, is partner, ouder of kind van iemand die er woont of er ook post krijgt.',
        en: 'Who gets mail there is partner, parent or child of somebody who lives there or gets mail there too.',
      },
      holds: 'unrelated_letterboxes < $least_letterboxes',
    },
    {
      code: 'protected-address',
      says: {
        nl: 'De mensen wonen om hun veiligheid op een adres dat geheim moet blijven.',
        en: 'The people live at an address that must stay secret for their safety.',
      },
      untestedBecause: {
        nl: 'Waarom iemand een briefadres heeft, is niet geleverd en hoort hier niet.',
        en: 'Why somebody has a postal address was not delivered and does not belong here.',
      },
    },
  ],
  baseRate: assumedRates(0.4, 0.99),
  evidence: 'E2 literature',
  gates: gatesOfRegistrations({
    nl: 'Een briefadres te koop maakt dat niemand weet waar iemand woont; dat is gevonden bij adresfraude en bij uitbuiting.',
    en: 'A postal address for sale means that nobody knows where somebody lives; it was found with address fraud and exploitation.',
  }),
  source: {
    nl: 'Landelijke Aanpak Adreskwaliteit, profiel briefadressen; Wet BRP art. 2.23',
    en: 'National programme for address quality, profile of postal addresses; Wet BRP art. 2.23',
  },
}
