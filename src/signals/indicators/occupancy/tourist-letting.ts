import { HOMES } from '../../../linkage/contract.ts'
import { NOTICES, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { CARE_OR_LODGING } from './dwelling-explanations.ts'
import { gatesOfNotices } from './occupancy-gates.ts'

/** BW-09, toeristische verhuur (Huisvestingswet 2014, art. 23a to 23e): tourists are noticed and no permit is known. */
export const touristLetting: Indicator = {
  code: 'BW-09',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'trial',
  name: { nl: 'Toeristen gemerkt, geen vergunning bekend', en: 'Tourists noticed, no permit known' },
  unit: { nl: 'meldingen in een jaar', en: 'notices in a year' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'In een jaar is hier meer dan eens en los van elkaar gemeld dat toeristen komen en gaan.',
    en: 'In a year it was noticed here more than once and independently that tourists come and go.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de woning aan toeristen wordt verhuurd: familie en vrienden hebben ook koffers.',
      en: 'Not that the home is let to tourists: family and friends have suitcases too.',
    },
    {
      nl: 'Niet dat een vergunning nodig was: dat verschilt per gemeente en per aantal nachten.',
      en: 'Not that a permit was needed: that differs by gemeente and by number of nights.',
    },
  ],
  limits: {
    least_signs: boardLimit(
      2,
      'notices',
      'Our own choice: one advert without a number would do, but adverts were not delivered, and one suitcase is a guest.',
    ),
    window_days: boardLimit(365, 'days', 'Twelve months: the number of nights is counted per calendar year.'),
    moving_days: boardLimit(
      31,
      'days',
      'Our own choice: people with luggage within a month of a registration are people who move.',
    ),
    decision_days: boardLimit(
      183,
      'days',
      'Our own choice: a decision on a permit may take eight weeks, once longer, and be objected to.',
    ),
  },
  threshold: 'least_signs',
  inputs: {
    sign_count: { of: 'observations', nl: 'Meldingen van toeristen', en: 'Notices of tourists' },
    first_on: { of: 'observations', nl: 'Eerste melding', en: 'First notice' },
    last_on: { of: 'observations', nl: 'Laatste melding', en: 'Last notice' },
  },
  needs: [
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [HOMES, NOTICES, PERMITS, STAYS],
  sql: new URL('tourist-letting.sql', import.meta.url),
  innocentExplanations: [
    CARE_OR_LODGING,
    {
      code: 'tourist-permit',
      says: {
        nl: 'Er gold toen een vergunning om aan toeristen te verhuren.',
        en: 'A permit to let to tourists held at the time.',
      },
      holds: 'granted_permits > 0',
    },
    {
      code: 'permit-asked',
      says: { nl: 'De vergunning is kort geleden gevraagd.', en: 'The permit was asked for a short while ago.' },
      holds: 'requested_permits > 0',
    },
    {
      code: 'moving',
      says: {
        nl: 'Rond die dagen verhuisde iemand naar of van dit adres.',
        en: 'Around those days somebody moved to or from this address.',
      },
      holds: 'signs_without_move < $least_signs',
    },
    {
      code: 'guests',
      says: { nl: 'Het zijn gasten van de bewoner.', en: 'They are guests of the resident.' },
      untestedBecause: {
        nl: 'Wie een gast is en wie betaalt, staat in geen register.',
        en: 'No register says who is a guest and who pays.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.995),
  evidence: 'E1 expert',
  gates: gatesOfNotices({
    nl: 'Woningen die steeds aan toeristen worden verhuurd, gaan van de woningvoorraad af en zijn gebruikt voor prostitutie en opslag.',
    en: 'Homes that are let to tourists all the time are lost to residents, and were used for prostitution and storage.',
  }),
  source: {
    nl: 'Huisvestingswet 2014, toeristische verhuur; gemeentelijke meldpunten',
    en: 'Huisvestingswet 2014, letting to tourists; desks of gemeenten',
  },
}
