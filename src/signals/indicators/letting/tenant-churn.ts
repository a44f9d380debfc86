import { HOMES } from '../../../linkage/contract.ts'
import { PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { MOVERS_ARE_NOT_ALL_ALIKE } from '../gates.ts'
import { gatesOfLettings } from './letting-gates.ts'
import { YOUNG_ADULT_DAYS } from './letting-limits.ts'

/** HU-06, steeds andere huurders: households that rented a home one after the other. Moves in the BRP are BW-03. */
export const tenantChurn: Indicator = {
  code: 'HU-06',
  version: '1.0.0',
  family: 'letting',
  stage: 'trial',
  name: { nl: 'Steeds andere huurders', en: 'Ever other tenants' },
  unit: { nl: 'huishoudens na elkaar', en: 'households one after the other' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'In de laatste twee jaar is deze woning na elkaar aan vier of meer huishoudens verhuurd.',
    en: 'In the last two years this home was let to four or more households, one after the other.',
  },
  doesNotSay: [
    {
      nl: 'Niet waarom de huurders weggingen: tijdelijk verhuren mag soms, en soms gaat het gewoon zo.',
      en: 'Not why the tenants left: letting for a short time is sometimes allowed, and sometimes it just happens.',
    },
    {
      nl: 'Niet dat de huurders iets verkeerd deden: zij kunnen ook slachtoffer zijn van een slechte verhuurder.',
      en: 'Not that the tenants did anything wrong: they may also be victims of a bad landlord.',
    },
  ],
  limits: {
    least_households: boardLimit(
      4,
      'households',
      'Our own choice: the national address programme keeps the numbers of its profiles secret; four in two years is one each half year.',
    ),
    window_days: boardLimit(730, 'days', 'Twenty-four months: a home has a year with two tenants now and then.'),
    young_adult_days: YOUNG_ADULT_DAYS,
    settling_days: boardLimit(
      31,
      'days',
      'Our own choice: who moves registers within days, and a contract is often signed weeks before or after.',
    ),
  },
  threshold: 'least_households',
  inputs: {
    households: { of: 'lettings', nl: 'Huishoudens na elkaar', en: 'Households one after the other' },
    first_from: { of: 'lettings', nl: 'Begin van de eerste verhuring', en: 'Begin of the first letting' },
    last_from: { of: 'lettings', nl: 'Begin van de laatste verhuring', en: 'Begin of the last letting' },
  },
  needs: [
    { register: 'lettings', noOlderThanDays: 400, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [TENANCIES, HOMES, STAYS, PERMITS],
  sql: new URL('tenant-churn.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'room-permit',
      says: {
        nl: 'Er is of was een vergunning voor kamers, bijvoorbeeld voor een studentenhuis.',
        en: 'There is or was a permit to let rooms, for instance for a student house.',
      },
      holds: 'room_permits > 0',
    },
    {
      code: 'young-sharers',
      says: {
        nl: 'Er staan twee of meer mensen ingeschreven, allen jonger dan 27: jongeren die samen wonen verhuizen vaak.',
        en: 'Two or more people are registered, all younger than 27: young people who share a home move often.',
      },
      holds: 'registered > 1 and young = registered',
    },
    {
      code: 'short-stay',
      says: {
        nl: 'Er is of was een vergunning voor verhuur aan toeristen, of het adres is bestemd voor logies of zorg.',
        en: 'There is or was a permit to let to tourists, or the address is meant for lodging or care.',
      },
      holds: "tourist_permits > 0 or list_has_any(use_purposes, ['logies', 'gezondheidszorg'])",
    },
    {
      code: 'same-household',
      says: {
        nl: 'Dezelfde bewoner stond er al die tijd ingeschreven: alleen het contract werd vernieuwd.',
        en: 'The same resident was registered there all that time: only the contract was renewed.',
      },
      holds: 'throughout > 0',
    },
  ],
  baseRate: assumedRates(0.2, 0.99),
  evidence: 'E1 expert',
  gates: gatesOfLettings(
    {
      nl: 'Een woning die voor handel, prostitutie of onderverhuur wordt gebruikt, wisselt vaak van huurder.',
      en: 'A home that is used for dealing, prostitution or subletting changes tenants often.',
    },
    MOVERS_ARE_NOT_ALL_ALIKE,
  ),
  source: {
    nl: 'Landelijke Aanpak Adreskwaliteit: veelverhuizers en doorgangsadressen',
    en: 'National programme for address quality: frequent movers and transit addresses',
  },
}
