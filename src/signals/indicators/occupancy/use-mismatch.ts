import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, NOTICES, PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { CARE_BUSINESS } from './dwelling-explanations.ts'
import { gatesOfRegistrations } from './occupancy-gates.ts'

/** BW-08, afwijkend gebruik: people live, or beds stand, where the BAG knows no home. */
export const useMismatch: Indicator = {
  code: 'BW-08',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'trial',
  name: { nl: 'Bewoond, en niet bedoeld om in te wonen', en: 'Lived in, and not meant to live in' },
  unit: { nl: 'bevindingen', en: 'findings' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'In dit pand staan mensen ingeschreven of zijn slaapplaatsen gezien, en de BAG kent er geen woonfunctie, logies of zorg.',
    en: 'People are registered or beds were seen in these premises, and the BAG knows no home, lodging or care there.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er iemand slaapt: een inschrijving kan op de verkeerde deur staan.',
      en: 'Not that somebody sleeps there: a registration can stand at the wrong door.',
    },
    {
      nl: 'Niet dat wonen hier verboden is: dat zegt het omgevingsplan, en dat is niet geleverd.',
      en: 'Not that living here is forbidden: the environment plan says that, and it was not delivered.',
    },
  ],
  limits: {
    least_findings: boardLimit(1, 'findings', 'One registration is enough: the register then contradicts the BAG.'),
    window_days: boardLimit(
      730,
      'days',
      'Our own choice: beds that were seen more than two years ago say little of how premises are used now.',
    ),
    works_days: boardLimit(
      1096,
      'days',
      'Our own choice: within three years of a permit the BAG may still show the use of before.',
    ),
  },
  threshold: 'least_findings',
  inputs: {
    meant_for: { of: 'bag', nl: 'Gebruiksdoel', en: 'Use purpose' },
    resident_count: { of: 'brp', nl: 'Ingeschreven', en: 'Registered' },
    bed_notices: {
      of: 'observations',
      nl: 'Meldingen van matrassen of overvolle kamers',
      en: 'Notices of mattresses or crowded rooms',
    },
    noticed_on: { of: 'observations', nl: 'Laatste melding', en: 'Last notice' },
  },
  needs: [
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, NOTICES, PERMITS, BUSINESSES],
  sql: new URL('use-mismatch.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'other-use-permit',
      says: {
        nl: 'Er is een vergunning om kamers te verhuren, of een van kort geleden om te bouwen of het pand anders te gebruiken; de BAG loopt achter.',
        en: 'There is a permit to let rooms, or a recent one to build or to use the premises otherwise; the BAG lags behind.',
      },
      holds: 'other_use_permits > 0',
    },
    {
      code: 'living-at-work',
      says: {
        nl: 'Eén gezin staat ingeschreven bij een bedrijf dat daar open is: wonen bij de zaak.',
        en: 'One family is registered with a business that is open there: living at the shop.',
      },
      holds: 'open_businesses > 0 and unrelated_adult_count <= 1 and bed_notices = 0',
    },
    CARE_BUSINESS,
    {
      code: 'allowed-by-the-plan',
      says: {
        nl: 'Het omgevingsplan of een besluit van de gemeente staat wonen hier toe, zoals in een bedrijfswoning.',
        en: 'The environment plan or a decision of the municipality allows living here, as in the home of a business.',
      },
      untestedBecause: {
        nl: 'Het omgevingsplan en zulke besluiten worden niet geleverd.',
        en: 'The environment plan and such decisions are not delivered.',
      },
    },
    {
      code: 'wrong-door',
      says: {
        nl: 'De inschrijving staat bij de winkel, en bedoeld is de woning erboven.',
        en: 'The registration stands at the shop, and the home above it is meant.',
      },
      untestedBecause: {
        nl: 'Een huisletter of toevoeging die ontbreekt, is uit de gegevens niet terug te halen.',
        en: 'A missing house letter or addition cannot be recovered from the data.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.998),
  evidence: 'E1 expert',
  gates: gatesOfRegistrations({
    nl: 'In loodsen en leegstaande winkels zijn arbeiders gehuisvest zonder nooduitgang of brandmelder.',
    en: 'Workers were housed in sheds and empty shops without an emergency exit or a smoke alarm.',
  }),
  source: {
    nl: 'Onderzoek naar bewoning van bedrijventerreinen en vakantieparken; de grenzen zijn onze eigen keuze',
    en: 'Studies of living on business and holiday parks; the limits are our own choice',
  },
}
