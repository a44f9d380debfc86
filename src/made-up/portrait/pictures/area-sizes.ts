import { sizeAt } from '../../land/gemeente-sizes.ts'
import { MADE_UP, PUBLISHED } from '../drawing/look.ts'
import { bottomAxis, dot, key, leftAxis, line, type Panel } from '../drawing/marks.ts'
import { short, whole, wholePercent } from '../drawing/numbers.ts'
import { linearScale, logScale } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { words } from '../drawing/svg.ts'
import type { Likeness } from '../measures/likeness.ts'
import { HOMES_PER_WIJK, type Quantiles, RESIDENTS_PER_BUURT } from '../published-figures.ts'
import { type Picture, toPicture } from './picture.ts'

const HEIGHT = 330
const GAP = 62
/** Above this many the dots would be one line. */
const MOST_DOTS = 200

/** Areas from the smallest to the largest, beside those of the country. */
export function drawAreaSizes({ land, homes, residents }: Likeness): Picture {
  const homesIn = (buurten: readonly { code: string }[]) => buurten.reduce((sum, { code }) => sum + homes.of(code), 0)
  const wijken = land.gemeenten.flatMap((gemeente) => gemeente.wijken)
  const buurten = wijken.flatMap((wijk) => wijk.buurten)
  const gemeenteSizes = land.gemeenten.map((gemeente) => homesIn(gemeente.wijken.flatMap((wijk) => wijk.buurten)))
  const groups: readonly Group[] = [
    { of: 'homes per gemeente', sizes: gemeenteSizes, published: GEMEENTE_SIZES, top: 1_000_000 },
    {
      of: 'homes per wijk',
      sizes: wijken.map((wijk) => homesIn(wijk.buurten)),
      published: HOMES_PER_WIJK.value,
      top: 100_000,
    },
    {
      of: 'people per buurt',
      sizes: buurten.map(({ code }) => residents.of(code)),
      published: RESIDENTS_PER_BUURT.value,
      top: 100_000,
    },
  ]
  const width = (RIGHT - LEFT - 30 - 2 * GAP) / 3
  const panels = groups.map((group, place) => {
    const left = LEFT + 38 + place * (width + GAP - 4)
    return drawGroup(group, { left, right: left + width, top: 62, bottom: HEIGHT - 44 })
  })
  return toPicture(
    'area-sizes',
    {
      title: `The largest gemeente has ${whole(Math.max(...gemeenteSizes))} homes; half of those in the country have fewer than ${whole(sizeAt(0.5))}.`,
      lead: 'Each dot is an area of the region, from the smallest to the largest. The line is the country. The higher, the larger; each step is ten times the one below.',
      published: `${HOMES_PER_WIJK.source}: Woningvoorraad of 342 gemeenten and 3,390 wijken, AantalInwoners of 14,574 buurten. Buurten where nobody lives are left out of the dots.`,
      notSaid:
        'that it must fit. A small region has few gemeenten, drawn from all sizes, and is then made to hold its number of homes.',
      height: HEIGHT,
    },
    [
      key(RIGHT, 14, {
        madeUp: { mark: 'dot', says: 'made-up region' },
        published: { mark: 'line', says: 'the Netherlands' },
      }),
      ...panels,
    ].join(''),
  )
}

interface Group {
  readonly of: string
  readonly sizes: readonly number[]
  readonly published: Quantiles
  readonly top: number
}

const GEMEENTE_SIZES: Quantiles = Array.from({ length: 41 }, (_, place) => [place / 40, sizeAt(place / 40)])

function drawGroup({ of, sizes, published, top }: Group, panel: Panel): string {
  const x = linearScale([0, 1], [panel.left, panel.right], 2)
  const y = logScale([10, top], [panel.bottom, panel.top])
  const sorted = sizes.filter((size) => size > 0).sort((a, b) => a - b)
  const every = Math.ceil(sorted.length / MOST_DOTS)
  return [
    leftAxis(panel, y, { says: short, of }),
    bottomAxis(panel, x, { says: wholePercent, of: 'of areas are smaller' }),
    line(
      published.map(([share, size]) => [x(share), y(Math.max(10, size))]),
      PUBLISHED,
    ),
    ...sorted.flatMap((size, place) =>
      place % every === 0
        ? [dot(x((place + 0.5) / sorted.length), y(Math.max(10, size)), sorted.length > 30 ? 2.6 : 4)]
        : [],
    ),
    words(`${whole(sizes.length)} in the region`, {
      x: panel.left + 8,
      y: panel.top + 14,
      fill: MADE_UP,
      'font-size': 12.5,
    }),
  ].join('')
}
