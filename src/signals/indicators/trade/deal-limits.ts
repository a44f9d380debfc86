import { boardLimit } from '../board-limit.ts'

/** Limits that several indicators of trade have alike. */

export const DEAL_WINDOW = boardLimit(
  1826,
  'days',
  'Five years: so long a notary, agent or lender keeps the file of a deal (Wwft art. 33), so that it can still be asked about.',
)

export const WHOLE_SHARE = boardLimit(
  0.99,
  'share',
  'Thirds and sevenths do not add up to one in decimals. Our own choice.',
)

export const LEAST_RESIDENCE = boardLimit(
  183,
  'days',
  'Half a year: who was registered there so long before the sale lived there, and did not merely get the key early. Our own choice.',
)

export const OLDEST_VALUE = boardLimit(
  731,
  'days',
  'A value is set for each year and known a year later (art. 18 Wet WOZ), so the newest one may be two years old.',
)

export const NEW_FOR_YEARS = boardLimit(
  1,
  'years after the building year',
  'A new home is delivered in the year in which it is ready or the next one. Our own choice.',
)

export const MOST_DAYS_BETWEEN = boardLimit(
  183,
  'days',
  'Half a year: so long the registration of a sale protects the buyer (art. 7:3 BW), and so the guides to property fraud count it.',
)

export const LEAST_GAIN = boardLimit(
  0.03,
  'share of the first price',
  'Passing on at cost earns nothing; a few per cent covers a notary and an agent. Our own choice.',
)

export const LEAST_EMPLOYEES = boardLimit(
  1,
  'working persons',
  'Where a business is really run somebody works; a company with nobody may be one in name only. Our own choice.',
)

export const LATEST_MOVE = boardLimit(
  183,
  'days',
  'Half a year: who buys to live somewhere may do it up first, but moves in by then. Our own choice.',
)
