import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import {
  BOUGHT_BY_RESIDENT,
  BY_AUCTION,
  FROM_PUBLIC_BODY,
  FROM_SOCIAL_LANDLORD,
  GROUND_LEASE,
  LET_WHEN_SOLD,
  NEW_HOME,
  PART_ONLY,
  RELATED_PARTIES,
  UNKNOWN_CONDITION,
} from './deal-explanations.ts'
import { DEAL_WINDOW, LEAST_RESIDENCE, NEW_FOR_YEARS, OLDEST_VALUE, WHOLE_SHARE } from './deal-limits.ts'

/** VG-08: sold between strangers for less than half of its WOZ value. */
export const belowValue: Indicator = {
  code: 'VG-08',
  version: '1.0.0',
  family: 'trade',
  stage: 'trial',
  name: { nl: 'Verkocht ver onder de WOZ-waarde', en: 'Sold far below its WOZ value' },
  unit: { nl: 'deel van de WOZ-waarde', en: 'share of the WOZ value' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Dit adres is verkocht voor minder dan de helft van de WOZ-waarde.',
    en: 'This address was sold for less than half of its WOZ value.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er buiten de akte om is betaald.',
      en: 'Not that anything was paid outside the deed.',
    },
    {
      nl: 'Niet dat de prijs te laag was: een WOZ-waarde is een schatting.',
      en: 'Not that the price was too low: a WOZ value is an estimate.',
    },
  ],
  limits: {
    least_share: boardLimit(
      0.5,
      'share of the WOZ value',
      'Half the value: far beyond the error of a WOZ value, of which most lie within a fifth. Our own figure.',
    ),
    window_days: DEAL_WINDOW,
    oldest_value_days: OLDEST_VALUE,
    whole_share: WHOLE_SHARE,
    least_residence_days: LEAST_RESIDENCE,
    new_for_years: NEW_FOR_YEARS,
  },
  threshold: 'least_share',
  inputs: {
    delivered_on: { of: 'brk', nl: 'Verkocht op', en: 'Sold on' },
    price_euros: { of: 'brk', nl: 'Prijs in euro', en: 'Price in euros' },
    value_euros: { of: 'woz', nl: 'WOZ-waarde in euro', en: 'WOZ value in euros' },
    valued: { of: 'woz', nl: 'Waardepeildatum', en: 'Day of that value' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'woz', noOlderThanDays: 400, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'lettings', noOlderThanDays: 120, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [OBJECT_SALES],
  sql: new URL('below-value.sql', import.meta.url),
  innocentExplanations: [
    RELATED_PARTIES,
    PART_ONLY,
    BY_AUCTION,
    BOUGHT_BY_RESIDENT,
    FROM_SOCIAL_LANDLORD,
    FROM_PUBLIC_BODY,
    LET_WHEN_SOLD,
    GROUND_LEASE,
    NEW_HOME,
    {
      code: 'declared-gift',
      says: {
        nl: 'De verkoper schonk een deel van de waarde, en dat is bij de Belastingdienst aangegeven.',
        en: 'The seller gave away part of the value, and that was declared to the tax office.',
      },
      untestedBecause: {
        nl: 'Aangiften horen niet in dit systeem.',
        en: 'Tax returns do not belong in this system.',
      },
    },
    UNKNOWN_CONDITION,
  ],
  baseRate: assumedRates(0.05, 0.998),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een prijs ver onder de waarde kan betekenen dat een deel buiten de akte om is betaald, of dat er dwang was.',
        en: 'A price far below the value can mean that some was paid outside the deed, or that there was pressure.',
      },
    },
  },
  source: {
    nl: 'Eigen definitie, naar de groep "koopsom" in het onderzoek van Unger en Ferwerda',
    en: 'Our own definition, after the group "purchase sum" in the study of Unger and Ferwerda',
  },
}
