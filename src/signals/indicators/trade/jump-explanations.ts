import type { InnocentExplanation, Input, Limit } from '../../indicator.ts'
import { boardLimit } from '../board-limit.ts'
import {
  BUYER_CAME_TO_LIVE,
  BY_AUCTION,
  FROM_SOCIAL_LANDLORD,
  NEW_HOME,
  PART_ONLY,
  RELATED_PARTIES,
  UNKNOWN_CONDITION,
} from './deal-explanations.ts'
import { DEAL_WINDOW, LATEST_MOVE, LEAST_RESIDENCE, NEW_FOR_YEARS, WHOLE_SHARE } from './deal-limits.ts'

/** What the two indicators of a price that jumps have alike: the limits, the inputs, and what explains a low first price. */

export const JUMP_LIMITS: Readonly<Record<string, Limit>> = {
  least_growth: boardLimit(
    1.25,
    'times the price, beside the market',
    'A quarter more than the market: beyond what bargaining and small repairs explain, in guides to property fraud. Our own figure.',
  ),
  most_days_between: boardLimit(
    365,
    'days',
    'One year: who sells within it rarely bought to live there, and the market has little time to differ from the index.',
  ),
  window_days: DEAL_WINDOW,
  whole_share: WHOLE_SHARE,
  least_residence_days: LEAST_RESIDENCE,
  new_for_years: NEW_FOR_YEARS,
  latest_move_days: LATEST_MOVE,
}

export const JUMP_INPUTS: Readonly<Record<string, Input>> = {
  bought_on: { of: 'brk', nl: 'Gekocht op', en: 'Bought on' },
  bought_for_euros: { of: 'brk', nl: 'Gekocht voor euro', en: 'Bought for euros' },
  sold_on: { of: 'brk', nl: 'Verkocht op', en: 'Sold on' },
  sold_for_euros: { of: 'brk', nl: 'Verkocht voor euro', en: 'Sold for euros' },
  market_growth_percent: {
    of: 'brk',
    nl: 'Stijging van de markt in die tijd, in procent',
    en: 'Rise of the market in that time, in per cent',
  },
}

export const CHEAP_PURCHASE: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  RELATED_PARTIES,
  PART_ONLY,
  BY_AUCTION,
  FROM_SOCIAL_LANDLORD,
  NEW_HOME,
  {
    code: 'bought-by-resident',
    says: {
      nl: 'De eerste koper woonde er al, en betaalde daarom minder dan een ander.',
      en: 'The first buyer already lived there, and so paid less than another.',
    },
    holds: 'days_lived_there >= $least_residence_days',
  },
  {
    code: 'letting-ended',
    says: {
      nl: 'De woning was verhuurd toen zij werd gekocht, en vrij toen zij werd verkocht.',
      en: 'The home was let when it was bought, and free when it was sold.',
    },
    holds: 'letting_ended',
  },
  BUYER_CAME_TO_LIVE,
  UNKNOWN_CONDITION,
]
