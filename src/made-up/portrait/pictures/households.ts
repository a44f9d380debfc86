import { type Bar, lyingBars } from '../drawing/bars.ts'
import { countryKey } from '../drawing/marks.ts'
import { decimal, percent, whole } from '../drawing/numbers.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { HOUSEHOLDS } from '../published-figures.ts'
import { NO_FIGURE, type Picture, toPicture } from './picture.ts'

const LARGEST_HOUSEHOLD = 6

export function drawHouseholds({ people: { households, ages } }: Likeness): Picture {
  const inhabited = households.total - households.of(0)
  const sizes = Array.from({ length: LARGEST_HOUSEHOLD }, (_, place) => place + 1)
  const bars = sizes.map((size): Bar => {
    const count = households
      .ranked()
      .reduce((sum, [of, homes]) => (of === size || (size === LARGEST_HOUSEHOLD && of > size) ? sum + homes : sum), 0)
    const amount = shareOf(count, inhabited)
    return {
      name: size === LARGEST_HOUSEHOLD ? '6 or more people' : size === 1 ? '1 person' : `${size} people`,
      amount,
      published: size === 1 ? HOUSEHOLDS.value.ofOne : undefined,
    }
  })
  const mean = shareOf(ages.total, inhabited)
  return toPicture(
    'households',
    {
      title: `${decimal(mean, 2)} people live in a home where someone is registered; in the country ${decimal(HOUSEHOLDS.value.mean, 2)} live in a household.`,
      lead: `${whole(inhabited)} homes with someone registered, by how many people that are.`,
      published: `one person 38.5 %, mean ${decimal(HOUSEHOLDS.value.mean, 2)} (${HOUSEHOLDS.source}). Of larger households ${NO_FIGURE}`,
      notSaid:
        'who belongs together. A home is counted, not a household: students who share a house are one home here and several households for CBS.',
      height: 210,
    },
    [
      countryKey(RIGHT, 14),
      lyingBars(
        bars,
        { left: LEFT, right: RIGHT - 100, top: 30, bottom: 210 },
        { most: 0.45, names: 120, says: percent },
      ),
    ].join(''),
  )
}
