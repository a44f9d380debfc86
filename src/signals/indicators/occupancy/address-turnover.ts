import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { MOVERS_ARE_NOT_ALL_ALIKE } from '../gates.ts'
import { CARE_BUSINESS, ROOM_PERMIT } from './dwelling-explanations.ts'
import { gatesOfRegistrations } from './occupancy-gates.ts'

/** BW-03, doorgangsadres: moves in and out, held against the registered residents. */
export const addressTurnover: Indicator = {
  code: 'BW-03',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'pilot',
  name: { nl: 'Veel verhuizingen op één adres', en: 'Many moves at one address' },
  unit: { nl: 'verhuizingen in een jaar', en: 'moves in a year' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres werd in een jaar vaker in- en uitgeschreven dan op 99 van de 100 woningen, voor het aantal bewoners.',
    en: 'At this address people registered in and out more often in a year than at 99 of 100 homes, for its number of residents.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er te veel mensen wonen, of dat zij er niet echt woonden.',
      en: 'Not that too many people live there, or that they did not really live there.',
    },
    {
      nl: 'Niet waarom mensen weggingen: tijdelijke huur, een scheiding en een mislukte huisdeling tellen ook als verhuizing.',
      en: 'Not why people left: a short lease, a divorce and house sharing that failed are moves too.',
    },
  ],
  limits: {
    least_moves: boardLimit(
      4,
      'moves',
      'Our own choice: one household out and another in is two moves, and that twice in a year is unusual.',
    ),
    percentile: boardLimit(
      0.99,
      'share of homes',
      'Our own choice: only what is rarer than one home in a hundred; the limit follows how much a region moves.',
    ),
    window_days: boardLimit(365, 'days', 'Twelve months, so that each season is in it once.'),
    short_days: boardLimit(
      183,
      'days',
      'Our own choice, half a year: who stays longer lived there, as in a house that is shared room by room.',
    ),
  },
  threshold: 'least_moves',
  inputs: {
    moves: {
      of: 'brp',
      nl: 'Verhuizingen in een jaar; wie samen verhuist telt één keer',
      en: 'Moves in a year; who move together count once',
    },
    resident_count: { of: 'brp', nl: 'Nu ingeschreven', en: 'Registered now' },
    moves_per_resident: { of: 'brp', nl: 'Verhuizingen per ingeschrevene', en: 'Moves per registered person' },
    busiest_rate: {
      of: 'brp',
      nl: 'Hetzelfde bij de drukste honderdste van de woningen',
      en: 'The same at the busiest hundredth of homes',
    },
  },
  needs: [
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, STAYS, PERMITS, BUSINESSES],
  sql: new URL('address-turnover.sql', import.meta.url),
  innocentExplanations: [
    ROOM_PERMIT,
    CARE_BUSINESS,
    {
      code: 'shared-house',
      says: {
        nl: 'Niemand die wegging was er korter dan een half jaar: kamers wisselen, mensen wonen er wel.',
        en: 'Nobody who left had been there for less than half a year: rooms change hands, people do live there.',
      },
      holds: 'short_stays = 0',
    },
    {
      code: 'secret-shelter',
      says: {
        nl: 'Het is een opvang waarvan het adres geheim is en die in geen register als opvang staat.',
        en: 'It is a shelter whose address is secret and that no register calls a shelter.',
      },
      untestedBecause: {
        nl: 'Een lijst van geheime opvangadressen hoort niet in dit systeem. De gemeente toetst dit zelf voor zij iets doet.',
        en: 'A list of secret shelters does not belong in this system. The gemeente checks this itself before it acts.',
      },
    },
  ],
  baseRate: assumedRates(0.6, 0.99),
  evidence: 'E2 literature',
  gates: gatesOfRegistrations(
    {
      nl: 'Een adres waar steeds anderen kort ingeschreven staan, kan gebruikt worden voor inschrijvingen tegen betaling en voor uitbuiting.',
      en: 'An address where others are registered for a short time over and over may be used for paid registrations and for exploitation.',
    },
    MOVERS_ARE_NOT_ALL_ALIKE,
  ),
  source: {
    nl: 'Landelijke Aanpak Adreskwaliteit, profiel doorgangsadres; de grenzen zijn onze eigen keuze',
    en: 'National programme for address quality, profile of transit addresses; the limits are our own choice',
  },
}
