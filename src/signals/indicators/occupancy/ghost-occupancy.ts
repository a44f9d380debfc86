import { HOMES } from '../../../linkage/contract.ts'
import { AGREEMENTS, DEEDS, NOTICES, OWNERS, PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { CARE_OR_LODGING, emptyBecause, LODGING_PERMIT } from './dwelling-explanations.ts'
import { gatesOfNotices } from './occupancy-gates.ts'
import { VACANCY_LIMITS } from './vacancy-limits.ts'

/** BW-01, spookbewoning: nobody is registered, and somebody uses the home. */
export const ghostOccupancy: Indicator = {
  code: 'BW-01',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'pilot',
  name: { nl: 'Gebruikt, en niemand ingeschreven', en: 'Used, and nobody registered' },
  unit: { nl: 'tekens van gebruik', en: 'signs of use' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres staat meer dan een half jaar niemand ingeschreven, en in die tijd werd gebruik gemerkt of is de woning verhuurd.',
    en: 'Nobody has been registered at this address for over half a year, and in that time use was noticed or the home is let.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat hier iemand woont: een teken van gebruik is ook een bezoek van de eigenaar of een vakman.',
      en: 'Not that somebody lives here: a sign of use is also a visit of the owner or a craftsman.',
    },
    {
      nl: 'Niet dat iemand zich met opzet niet inschrijft: wie korter dan vier maanden blijft, hoeft dat niet.',
      en: 'Not that somebody stays unregistered on purpose: who stays for less than four months need not register.',
    },
    {
      nl: 'Niet waarvoor de woning gebruikt wordt.',
      en: 'Not what the home is used for.',
    },
  ],
  limits: {
    least_signs: boardLimit(
      1,
      'signs',
      'Our own choice: with nobody registered for half a year one sign of use is enough to look up the explanations.',
    ),
    empty_days: boardLimit(
      183,
      'days',
      'Six months, as gemeenten take it that search for spookbewoning; registering must be done within five days.',
    ),
    window_days: boardLimit(
      730,
      'days',
      'Our own choice: what was noticed more than two years ago says little of how a home is used now.',
    ),
    ...VACANCY_LIMITS,
  },
  threshold: 'least_signs',
  inputs: {
    left_on: { of: 'brp', nl: 'Laatste uitschrijving', en: 'Last registration ended' },
    sign_count: { of: 'observations', nl: 'Tekens van gebruik daarna', en: 'Signs of use since' },
    noticed_on: { of: 'observations', nl: 'Laatste teken', en: 'Last sign' },
    long_lettings: {
      of: 'lettings',
      nl: 'Lopende verhuur, langer dan een half jaar',
      en: 'Letting for over half a year',
    },
    let_from: { of: 'lettings', nl: 'Verhuurd sinds', en: 'Let since' },
  },
  needs: [
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'lettings', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'brk', noOlderThanDays: 120, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, STAYS, NOTICES, TENANCIES, OWNERS, DEEDS, AGREEMENTS, PERMITS],
  sql: new URL('ghost-occupancy.sql', import.meta.url),
  innocentExplanations: [
    CARE_OR_LODGING,
    LODGING_PERMIT,
    {
      code: 'company-flat',
      says: {
        nl: 'Een bemiddelaar verhuurt en een ander betaalt via de bank, zoals een werkgever voor iemand die hier tijdelijk werkt; meer dan komen en gaan is niet gemerkt.',
        en: 'An agent lets it and another pays by bank, as an employer does for somebody who works here for a while; no more than coming and going was noticed.',
      },
      holds: 'company_lettings > 0 and telling_signs = changing_signs',
    },
    ...emptyBecause('telling_signs = 0 and long_lettings = 0'),
    {
      code: 'letting-that-ended',
      says: {
        nl: 'De huurder is al weg, en het einde van de huur is niet doorgegeven.',
        en: 'The tenant has left already, and the end of the letting was not told.',
      },
      untestedBecause: {
        nl: 'Geen register bevestigt hoe lang een verhuur duurt.',
        en: 'No register confirms how long a letting lasts.',
      },
    },
    {
      code: 'registration-under-way',
      says: {
        nl: 'De bewoner is er net, en de inschrijving is nog niet verwerkt.',
        en: 'The resident has just come, and the registration is not processed yet.',
      },
      untestedBecause: {
        nl: 'Aangiften die nog niet zijn verwerkt, worden niet geleverd. Een verhuur telt daarom pas na een half jaar.',
        en: 'Declarations that were not processed yet are not delivered. A letting therefore counts only after half a year.',
      },
    },
    {
      code: 'heat-pump',
      says: {
        nl: 'Het gezoem of de warmte komt van een warmtepomp of een aquarium.',
        en: 'The humming or the heat comes from a heat pump or an aquarium.',
      },
      untestedBecause: {
        nl: 'Geen register dat hier gelezen wordt, zegt welke woning een warmtepomp heeft.',
        en: 'No register that is read here says which home has a heat pump.',
      },
    },
  ],
  baseRate: assumedRates(0.5, 0.99),
  evidence: 'E2 literature',
  gates: gatesOfNotices({
    nl: 'Wie uit beeld wil blijven, schrijft zich niet in. Gemeenten vinden spookbewoning bij hennepteelt, uitbuiting en adresfraude.',
    en: 'Who wants to stay out of sight does not register. Gemeenten find such homes with cannabis farms, exploitation and address fraud.',
  }),
  source: {
    nl: 'VNG en gemeente.nu over het sneller opsporen van spookbewoning; de tekens zijn onze eigen keuze',
    en: 'VNG and gemeente.nu on finding ghost occupancy sooner; the signs are our own choice',
  },
}
