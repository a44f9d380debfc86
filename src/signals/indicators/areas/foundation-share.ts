import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, OWNERS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED, FROM_A_KEY_REGISTER } from '../gates.ts'
import { COUNTED_PER_AREA, STAYS_WITH_THE_AREA } from './area-gates.ts'

/** LO-05: a buurt where foundations with one director own more than elsewhere. */
export const foundationShare: Indicator = {
  code: 'LO-05',
  version: '1.0.0',
  family: 'premises',
  stage: 'trial',
  name: { nl: 'Veel bezit van stichtingen met één bestuurder', en: 'Much owned by foundations with one director' },
  unit: { nl: 'keer het geheel', en: 'times the whole' },
  subject: 'area',
  reaches: 'nothing',
  says: {
    nl: 'In deze buurt is een groter deel van de adressen van stichtingen met één bestuurder dan in het hele gebied.',
    en: 'In this neighbourhood foundations with one director own a larger share of the addresses than in the whole region.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat met een van deze stichtingen iets mis is.',
      en: 'Not that anything is wrong with any of these foundations.',
    },
    {
      nl: 'Niet wie er achter een stichting zit, en niets over de bestuurder.',
      en: 'Not who stands behind a foundation, and nothing about its director.',
    },
  ],
  limits: {
    times_whole: boardLimit(
      2,
      'times',
      'More than twice the share of the whole, as in the catalogue of domain experts.',
    ),
    most_directors: boardLimit(1, 'directors', 'One director alone, as indicator EI-03 has it.'),
    least_held: boardLimit(5, 'addresses', 'Fewer than five addresses double by chance. Our own choice.'),
    least_addresses: boardLimit(
      50,
      'addresses',
      'A neighbourhood with fewer addresses is too small to compare. Our own choice.',
    ),
    one_holder_share: boardLimit(
      0.5,
      'share',
      'When one foundation owns half of it or more, it is about that one and not the area. Our own choice.',
    ),
    least_staff: boardLimit(
      2,
      'people',
      'The Handelsregister counts a director who works there: from two on somebody else works there too.',
    ),
    established_days: boardLimit(
      3653,
      'days',
      'Ten years, as with EI-03: who uses a foundation as a shell seldom keeps it so long. Our own choice.',
    ),
  },
  threshold: 'times_whole',
  inputs: {
    addresses: { of: 'bag', nl: 'Adressen in de buurt', en: 'Addresses in the neighbourhood' },
    held: {
      of: 'brk',
      nl: 'Daarvan van stichtingen met één bestuurder',
      en: 'Of these owned by foundations with one director',
    },
    foundations: { of: 'kvk', nl: 'Aantal van die stichtingen', en: 'Number of those foundations' },
    held_by_largest: { of: 'brk', nl: 'Adressen van de grootste van hen', en: 'Addresses of the largest of them' },
    held_by_unknown: {
      of: 'kvk',
      nl: 'Adressen van stichtingen zonder personeel en jonger dan tien jaar',
      en: 'Addresses of foundations without staff and younger than ten years',
    },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'areas', noOlderThanDays: 730, as: 'context' },
  ],
  reads: [OWNERS, COMPANIES, HOMES],
  sql: new URL('foundation-share.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'one-holder',
      says: {
        nl: 'Eén stichting heeft de helft of meer: dat zegt iets over die stichting, en niets over de buurt.',
        en: 'One foundation owns half or more: that says something of that foundation, and nothing of the area.',
      },
      holds: 'held_by_largest >= $one_holder_share * held',
    },
    {
      code: 'known-institutions',
      says: {
        nl: 'Zonder stichtingen die personeel hebben of al tien jaar bestaan, is het aandeel niet bijzonder.',
        en: 'Without foundations that have staff or have existed for ten years, the share is nothing special.',
      },
      holds: 'held_by_unknown * 1.0 / addresses <= $times_whole * whole_unknown_share',
    },
    {
      code: 'churches',
      says: {
        nl: 'Het is een dorp met veel kerkelijk bezit.',
        en: 'It is a village where churches own much.',
      },
      untestedBecause: {
        nl: 'Of een stichting bij een geloof hoort, lezen wij met opzet niet.',
        en: 'Whether a foundation belongs to a faith is not read, on purpose.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.95),
  evidence: 'E2 literature',
  gates: {
    lawful: COUNTED_PER_AREA,
    noProxy: STAYS_WITH_THE_AREA,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een stichting heeft geen eigenaar en met één bestuurder geen tegenspraak; waar dat veel voorkomt, loont het te kijken.',
        en: 'A foundation has no owner and with one director nobody who disagrees; where that is frequent it pays to look.',
      },
    },
  },
  source: {
    nl: 'Zicht op Ondermijning (CBS en BZK): vastgoed van alleenbestuurders van stichtingen',
    en: 'Zicht op Ondermijning (CBS and BZK): property of sole directors of foundations',
  },
}
