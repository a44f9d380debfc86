import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, OWNERS, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { MOVERS_ARE_NOT_ALL_ALIKE } from '../gates.ts'
import { CARE_BUSINESS, CARE_OR_LODGING, ROOM_PERMIT } from './dwelling-explanations.ts'
import { gatesOfRegistrations } from './occupancy-gates.ts'

/** BW-04, VOW-mutaties: registrations that ended with a departure abroad or to nobody knows where. */
export const unknownDepartures: Indicator = {
  code: 'BW-04',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'pilot',
  name: { nl: 'Bewoners vertrokken, onbekend waarheen', en: 'Residents left, nobody knows where to' },
  unit: { nl: 'vertrekken in twee jaar', en: 'departures in two years' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Van dit adres vertrokken bewoners in twee jaar meer dan eens naar het buitenland of onbekend waarheen.',
    en: 'Residents left this address for abroad or for nobody knows where more than once in two years.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat wie vertrok zich verborg: de geleverde gegevens maken geen verschil tussen emigreren en onbekend vertrokken.',
      en: 'Not that who left went into hiding: the delivered data do not tell emigration from an unknown whereabouts.',
    },
    {
      nl: 'Niet dat wie er nu woont of verhuurt er iets mee te maken heeft.',
      en: 'Not that who lives there now or lets it has anything to do with it.',
    },
  ],
  limits: {
    least_departures: boardLimit(
      2,
      'departures',
      'The published profile says a certain number and keeps it secret; two is our own choice: the first that is a repetition.',
    ),
    window_days: boardLimit(730, 'days', 'Twenty-four months, as in the published profile.'),
    correction_days: boardLimit(
      92,
      'days',
      'Our own choice, three months: who is registered again so soon was away, moved or was taken off by mistake.',
    ),
  },
  threshold: 'least_departures',
  inputs: {
    departures: {
      of: 'brp',
      nl: 'Vertrekken in twee jaar; wie samen gaat telt één keer',
      en: 'Departures in two years; who go together count once',
    },
    left_on: { of: 'brp', nl: 'Laatste vertrek', en: 'Last departure' },
    resident_count: { of: 'brp', nl: 'Nu ingeschreven', en: 'Registered now' },
  },
  needs: [
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'brk', noOlderThanDays: 120, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, STAYS, OWNERS, PERMITS, BUSINESSES],
  sql: new URL('unknown-departures.sql', import.meta.url),
  innocentExplanations: [
    CARE_OR_LODGING,
    CARE_BUSINESS,
    ROOM_PERMIT,
    {
      code: 'clerical-correction',
      says: {
        nl: 'Wie vertrok, stond binnen drie maanden weer ingeschreven: het vertrek was een vergissing of een tussenstap.',
        en: 'Who left was registered again within three months: the departure was a mistake or a step in between.',
      },
      holds: 'lasting_departures < $least_departures',
    },
    {
      code: 'owner-emigrated',
      says: {
        nl: 'Wie vertrok was eigenaar van de woning: wie emigreert, laat een huis achter dat bekend is.',
        en: 'Who left owned the home: who emigrates leaves a house behind that is known.',
      },
      holds: 'departures_of_others < $least_departures',
    },
    {
      code: 'went-abroad-as-planned',
      says: {
        nl: 'Wie vertrok meldde zich af voor werk of studie in het buitenland.',
        en: 'Who left signed off for work or study abroad.',
      },
      untestedBecause: {
        nl: 'Of iemand zich zelf afmeldde of ambtshalve is uitgeschreven, is niet geleverd.',
        en: 'Whether somebody signed off or was taken off by the gemeente was not delivered.',
      },
    },
  ],
  baseRate: assumedRates(0.5, 0.98),
  evidence: 'E2 literature',
  gates: gatesOfRegistrations(
    {
      nl: 'Waar mensen steeds uit beeld verdwijnen, wordt een adres soms gebruikt zonder dat iemand er blijft.',
      en: 'Where people keep dropping out of sight, an address is sometimes used without anybody staying.',
    },
    MOVERS_ARE_NOT_ALL_ALIKE,
  ),
  source: {
    nl: 'Algoritmeregister, Landelijke Aanpak Adreskwaliteit: wijzigingen van en naar vertrokken onbekend waarheen',
    en: 'Algorithm register, national programme for address quality: changes to and from unknown whereabouts',
  },
}
