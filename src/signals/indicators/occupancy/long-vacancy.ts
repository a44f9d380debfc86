import { HOMES } from '../../../linkage/contract.ts'
import { AGREEMENTS, BUSINESSES, DEEDS, OWNERS, PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { CARE_OR_LODGING, emptyBecause, LODGING_PERMIT } from './dwelling-explanations.ts'
import { gatesOfRegistrations } from './occupancy-gates.ts'
import { VACANCY_LIMITS } from './vacancy-limits.ts'

/** BW-07, langdurige leegstand: no resident, no business and no tenant for a year. */
export const longVacancy: Indicator = {
  code: 'BW-07',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'trial',
  name: { nl: 'Lang leeg volgens alle registers', en: 'Long empty by all registers' },
  unit: { nl: 'dagen zonder inschrijving', en: 'days without a registration' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres staat al ten minste een jaar niemand ingeschreven, en er is geen bedrijf en geen huurder bekend.',
    en: 'Nobody has been registered at this address for at least a year, and no business and no tenant is known.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de woning leeg is: de registers weten alleen niet wie haar gebruikt.',
      en: 'Not that the home is empty: the registers merely do not know who uses it.',
    },
    {
      nl: 'Niet dat leegstand hier niet mag: dat hangt af van de verordening van de gemeente.',
      en: 'Not that a vacancy is forbidden here: that depends on the by-law of the gemeente.',
    },
  ],
  limits: {
    least_days_empty: boardLimit(365, 'days', 'Twelve months: the term after which statistics call a vacancy long.'),
    most_empty_share: boardLimit(
      0.05,
      'share of homes',
      'Our own choice, about twice the share of all homes that national statistics find empty; who has fewer than twenty homes never stays below it.',
    ),
    ...VACANCY_LIMITS,
  },
  threshold: 'least_days_empty',
  inputs: {
    empty_since: {
      of: 'brp',
      nl: 'Niemand ingeschreven sinds, voor zover geleverd',
      en: 'Nobody registered since, as far as was delivered',
    },
    building_year: { of: 'bag', nl: 'Bouwjaar', en: 'Building year' },
  },
  needs: [
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'lettings', noOlderThanDays: 120, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'brk', noOlderThanDays: 120, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, STAYS, BUSINESSES, TENANCIES, OWNERS, DEEDS, AGREEMENTS, PERMITS],
  sql: new URL('long-vacancy.sql', import.meta.url),
  innocentExplanations: [
    CARE_OR_LODGING,
    LODGING_PERMIT,
    ...emptyBecause(),
    {
      code: 'large-landlord',
      says: {
        nl: 'De eigenaar verhuurt veel woningen, en daarvan staan er niet meer lang leeg dan gewoon is voor groot onderhoud en wisseling van huurders.',
        en: 'The owner lets many homes, and no more of them stand empty for long than is usual for large works and changes of tenants.',
      },
      holds: 'large_landlords > 0',
    },
    {
      code: 'planned-works',
      says: {
        nl: 'De eigenaar houdt de woning leeg voor sloop of groot onderhoud, zoals een woningcorporatie in een heel blok.',
        en: 'The owner keeps the home empty for demolition or large works, as a housing association does in a whole block.',
      },
      untestedBecause: {
        nl: 'Plannen en sloopmeldingen zijn niet geleverd; alleen een vergunning die al gegeven is, is te zien.',
        en: 'Plans and notices of demolition were not delivered; only a permit that was granted can be seen.',
      },
    },
    {
      code: 'guarded-vacancy',
      says: {
        nl: 'Een beheerder past op de woning, zodat die niet gekraakt wordt.',
        en: 'A manager of vacancy guards the home, so that nobody squats it.',
      },
      untestedBecause: {
        nl: 'Afspraken met beheerders van leegstand worden niet geleverd.',
        en: 'Contracts with managers of vacancy are not delivered.',
      },
    },
    {
      code: 'for-sale',
      says: { nl: 'De woning staat te koop of te huur.', en: 'The home is for sale or to let.' },
      untestedBecause: {
        nl: 'Het woningaanbod is niet geleverd; alleen een getekende koop is te zien.',
        en: 'Listings were not delivered; only a signed sale can be seen.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.98),
  evidence: 'E2 literature',
  gates: gatesOfRegistrations({
    nl: 'In lege panden zijn drugslabs gevonden die niemand had gemist: leegstand was nergens zichtbaar.',
    en: 'Drug laboratories were found in empty premises that nobody had missed: the vacancy was visible nowhere.',
  }),
  source: {
    nl: 'Handreikingen over leegstand en ondermijning; onderzoek in Coevorden over een drugslab dat onopgemerkt bleef',
    en: 'Guidance on vacancy and undermining; an inquiry in Coevorden on a drug laboratory that went unnoticed',
  },
}
