import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { LEAST_ASSOCIATION_HOMES } from './letting-limits.ts'

/** HU-08, verhuurd zonder vergunning: by an organisation, where the gemeente asks a permit to let (Wgv, art. 5). */
export const missingPermit: Indicator = {
  code: 'HU-08',
  version: '1.0.0',
  family: 'letting',
  stage: 'hypothesis',
  name: { nl: 'Verhuurd zonder vergunning', en: 'Let without a permit' },
  unit: { nl: 'verhuringen', en: 'lettings' },
  subject: 'organisation',
  reaches: 'let',
  says: {
    nl: 'Deze organisatie begon in de laatste twaalf maanden twee of meer verhuringen zonder de vergunning die de gemeente vraagt.',
    en: 'In the last twelve months this organisation began two or more lettings without the permit that the municipality asks.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er iets mis is met de woningen of de huurders.',
      en: 'Not that anything is wrong with the homes or the tenants.',
    },
    {
      nl: 'Niet dat de vergunning overal nodig was: de gemeente wijst buurten aan, en die lijst is hier niet geleverd.',
      en: 'Not that the permit was needed everywhere: the municipality designates areas, and that list is not delivered here.',
    },
  ],
  limits: {
    least_missing: boardLimit(
      2,
      'lettings',
      'Our own choice: once may be an error, twice within a year is a repetition.',
    ),
    window_days: boardLimit(
      365,
      'days',
      'Our own choice, twelve months: what began longer ago was judged by the permits of then.',
    ),
    least_permits: boardLimit(
      25,
      'permits',
      'Our own choice: a gemeente that granted this many asks them; a few may be left from another scheme.',
    ),
    least_association_homes: LEAST_ASSOCIATION_HOMES,
    transition_days: boardLimit(
      183,
      'days',
      'Our own choice: half a year after the first permit, as a gemeente gives landlords time to ask for theirs.',
    ),
  },
  threshold: 'least_missing',
  inputs: {
    missing: { of: 'permits', nl: 'Verhuringen begonnen zonder vergunning', en: 'Lettings begun without a permit' },
    lettings: {
      of: 'lettings',
      nl: 'Van alle begonnen verhuringen waar dat nodig lijkt',
      en: 'Of all lettings begun where it seems needed',
    },
    not_repaired: { of: 'permits', nl: 'Waarvan nog steeds geen aanvraag', en: 'Of these, still not asked for' },
  },
  needs: [
    { register: 'lettings', noOlderThanDays: 400, as: 'evidence' },
    { register: 'permits', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [TENANCIES, HOMES, PERMITS, COMPANIES],
  sql: new URL('missing-permit.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'repaired',
      says: {
        nl: 'De vergunning is gevraagd en er is nog niet beslist, of zij is daarna alsnog gegeven.',
        en: 'The permit was asked for and not decided on yet, or granted afterwards.',
      },
      holds: 'not_repaired < $least_missing',
    },
    {
      code: 'not-designated',
      says: {
        nl: 'In de buurt van deze woningen heeft niemand een vergunning: waarschijnlijk is zij daar niet nodig.',
        en: 'Nobody in the area of these homes has a permit: probably it is not needed there.',
      },
      holds: 'in_designated < $least_missing',
    },
    {
      code: 'same-tenant',
      says: {
        nl: 'Het was geen nieuwe verhuring, maar een nieuw contract met dezelfde huurder.',
        en: 'It was no new letting, but a new contract with the same tenant.',
      },
      untestedBecause: {
        nl: 'Wie de huurder is, wordt niet geleverd, en dat hoort zo.',
        en: 'Who the tenant is, is not delivered, as it should be.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.97),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'failed',
      because: {
        nl: 'Waar een vergunning nodig is, is niet geleverd. Dat er elders in de gemeente vergunningen zijn gegeven, bewijst het niet.',
        en: 'Where a permit is needed was not delivered. That permits were granted elsewhere in the municipality does not prove it.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Verhuren zonder vergunning is een overtreding, en wie de ene regel mijdt, mijdt vaker toezicht.',
        en: 'Letting without a permit is an offence, and who avoids one rule more often avoids supervision.',
      },
    },
  },
  source: {
    nl: 'Wet goed verhuurderschap, artikel 5 (verhuurvergunning)',
    en: 'Wet goed verhuurderschap, article 5 (permit to let)',
  },
}
