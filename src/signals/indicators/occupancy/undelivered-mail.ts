import { HOMES } from '../../../linkage/contract.ts'
import { NOTICES, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { gatesOfNotices } from './occupancy-gates.ts'

/** BW-06: mail that reaches nobody, as carriers notice it. Mail returned to government senders was not delivered. */
export const undeliveredMail: Indicator = {
  code: 'BW-06',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'trial',
  name: { nl: 'Bezorgers treffen niemand', en: 'Carriers find nobody' },
  unit: { nl: 'meldingen van bezorgers in een jaar', en: 'notices of carriers in a year' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Bezorgers meldden in een jaar meer dan eens dat op dit adres post blijft liggen of niemand aanwezig is.',
    en: 'Carriers noticed more than once in a year that mail stays at this address or nobody is there.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de post van de overheid terugkwam: zulke gegevens zijn hier niet geleverd.',
      en: 'Not that mail of the government came back: such data were not delivered here.',
    },
    {
      nl: 'Niet dat wie er ingeschreven staat er niet woont: mensen werken, reizen en liggen in het ziekenhuis.',
      en: 'Not that who is registered there does not live there: people work, travel and are in hospital.',
    },
  ],
  limits: {
    least_signs: boardLimit(
      2,
      'notices',
      'Our own choice: once is a day out or a mistake, and only more than once is a repetition.',
    ),
    window_days: boardLimit(365, 'days', 'Twelve months: an absence of each season is in it once.'),
    one_absence_days: boardLimit(
      42,
      'days',
      'Our own choice: notices within six weeks, the summer holiday of a school, are one absence.',
    ),
    forwarding_days: boardLimit(
      183,
      'days',
      'Our own choice: for half a year after a move mail still comes for who left; forwarding is bought for that long.',
    ),
  },
  threshold: 'least_signs',
  inputs: {
    sign_count: { of: 'observations', nl: 'Meldingen van bezorgers', en: 'Notices of carriers' },
    first_on: { of: 'observations', nl: 'Eerste melding', en: 'First notice' },
    last_on: { of: 'observations', nl: 'Laatste melding', en: 'Last notice' },
    resident_count: { of: 'brp', nl: 'Ingeschreven', en: 'Registered' },
  },
  needs: [
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [HOMES, NOTICES, STAYS],
  sql: new URL('undelivered-mail.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'one-absence',
      says: {
        nl: 'De meldingen liggen ten hoogste zes weken uit elkaar: één vakantie.',
        en: 'The notices are at most six weeks apart: one holiday.',
      },
      holds: 'days_between <= $one_absence_days',
    },
    {
      code: 'nobody-registered',
      says: {
        nl: 'Er staat niemand ingeschreven; dat niemand de post pakt, is dan te verwachten.',
        en: 'Nobody is registered; that nobody takes the mail is then to be expected.',
      },
      holds: 'resident_count = 0',
    },
    {
      code: 'mail-of-who-left',
      says: {
        nl: 'Kort ervoor verhuisde of overleed iemand: de post is nog voor wie er woonde.',
        en: 'Somebody moved out or died shortly before: the mail is still for who lived there.',
      },
      holds: 'leavers > 0',
    },
    {
      code: 'mistake-of-the-carrier',
      says: {
        nl: 'De bezorger vergiste zich in de deur, of kwam steeds als iedereen werkt.',
        en: 'The carrier took the wrong door, or came each time while everybody is at work.',
      },
      untestedBecause: {
        nl: 'Bij welke deur en hoe laat een bezorger was, wordt niet geleverd.',
        en: 'At which door and at what time a carrier was is not delivered.',
      },
    },
    {
      code: 'away-for-good-reason',
      says: {
        nl: 'De bewoner ligt in het ziekenhuis of werkt lang van huis.',
        en: 'The resident is in hospital or works far from home.',
      },
      untestedBecause: {
        nl: 'Gegevens over gezondheid en werk komen dit systeem niet in.',
        en: 'Data on health and work do not enter this system.',
      },
    },
  ],
  baseRate: assumedRates(0.2, 0.99),
  evidence: 'E1 expert',
  gates: gatesOfNotices({
    nl: 'Wie ingeschreven staat en nooit post aanneemt, woont er misschien niet.',
    en: 'Who is registered and never takes mail may not live there.',
  }),
  source: {
    nl: 'Landelijke Aanpak Adreskwaliteit, profiel onbestelbare post; hier met meldingen van bezorgers in plaats van retouren',
    en: 'National programme for address quality, profile of undeliverable mail; here with notices of carriers in place of returns',
  },
}
