import { HOMES } from '../../../linkage/contract.ts'
import { INSPECTIONS } from '../../../sources/contract.ts'
import { RISK_BRANCHES } from '../../branches/branch-tables.ts'
import { BUSINESSES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-04: a business of a branch that supervisors look at first, and that none of them has visited. */
export const unknownBusiness: Indicator = {
  code: 'BR-04',
  version: '1.0.0',
  family: 'businesses',
  stage: 'hypothesis',
  name: { nl: 'Niet bekend bij toezicht', en: 'Not known to supervision' },
  unit: { nl: 'bedrijven zonder controle', en: 'businesses without a visit' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Hier zit een bedrijf uit een branche waar toezichthouders het eerst naar kijken. In drie jaar is er geen controle geweest.',
    en: 'A business is here of a branch that supervisors look at first. There was no visit in three years.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er iets mis is: het zegt alleen dat nog niemand is gaan kijken.',
      en: 'Not that anything is wrong: it only says that nobody has gone to look yet.',
    },
    {
      nl: 'Niet dat geen enkele dienst het bedrijf kent: alleen ingelezen controles tellen.',
      en: 'Not that no service knows the business: only visits that were read in count.',
    },
  ],
  limits: {
    least_businesses: boardLimit(1, 'businesses', 'One unvisited business is enough to be missing from the file.'),
    window_days: boardLimit(
      1096,
      'days',
      'Three years: the longest round of supervision that is usual. Our own choice.',
    ),
    grace_days: boardLimit(
      180,
      'days',
      'Half a year in which a new business may wait for its first visit. Our own choice.',
    ),
  },
  threshold: 'least_businesses',
  inputs: {
    unvisited_businesses: { of: 'kvk', nl: 'Bedrijven uit zulke branches', en: 'Businesses of such branches' },
    visited_elsewhere: {
      of: 'inspections',
      nl: 'Daarvan elders wel gecontroleerd',
      en: 'Of these visited at another place',
    },
    oldest_opened_on: { of: 'kvk', nl: 'Oudste begon op', en: 'Oldest started on' },
  },
  needs: [
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'inspections', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [BUSINESSES, RISK_BRANCHES, INSPECTIONS, HOMES],
  sql: new URL('unknown-business.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'just-started',
      says: {
        nl: 'Het bedrijf is nog geen half jaar open: het toezicht moet nog komen.',
        en: 'The business has been open for less than half a year: supervision is still to come.',
      },
      holds: 'oldest_opened_on > day - cast($grace_days as integer)',
    },
    {
      code: 'moved',
      says: {
        nl: 'De onderneming is op een ander adres wel gecontroleerd.',
        en: 'The company was visited at another address.',
      },
      holds: 'visited_elsewhere = unvisited_businesses',
    },
    {
      code: 'office-address',
      says: {
        nl: 'Het is alleen een kantoor: de administratie zit hier, het werk gebeurt elders.',
        en: 'It is just an office: the books are kept here, the work is done elsewhere.',
      },
      holds: "use_purposes = ['kantoor']",
    },
  ],
  baseRate: assumedRates(0.5, 0.5),
  evidence: 'E0 assumption',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Controles van andere diensten worden niet altijd geleverd.',
        en: 'Visits of other services are not always delivered.',
      },
    },
    linkInFigures: {
      outcome: 'failed',
      because: {
        nl: 'Dat niemand is gaan kijken, zegt niets over wat er is. Het is een lijst om uit te kiezen, geen aanwijzing.',
        en: 'That nobody went to look says nothing about what is there. It is a list to choose from, and no sign.',
      },
    },
    linkInSubstance: {
      outcome: 'being-measured',
      because: {
        nl: 'Buiten beeld blijven helpt wie iets te verbergen heeft; de meeste van deze bedrijven hebben dat niet.',
        en: 'Staying out of sight helps who has something to hide; most of these businesses have not.',
      },
    },
  },
  source: {
    nl: 'Gemeentelijk toezicht op bedrijven die in het Handelsregister staan en niet in het toezichtbestand',
    en: 'Municipal supervision of businesses that are in the business register and not in the supervision file',
  },
}
