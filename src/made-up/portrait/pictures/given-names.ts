import { INK_SOFT, MADE_UP } from '../drawing/look.ts'
import { percent } from '../drawing/numbers.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { element, words } from '../drawing/svg.ts'
import { type Counts, shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { NO_FIGURE, type Picture, toPicture } from './picture.ts'

const DECADES = [1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020] as const
const NAMES_SHOWN = 5
const WIDTH = (RIGHT - LEFT) / DECADES.length

export function drawGivenNames({ people: { givenNames } }: Likeness): Picture {
  const decades = DECADES.map((decade) => ({ decade, names: topOf(givenNames.get(decade)) }))
  const most = Math.max(0.01, ...decades.flatMap(({ names }) => names.map(({ share }) => share)))
  return toPicture(
    'given-names',
    {
      title: 'Given names change with the years, so that grandparents are called otherwise than children.',
      lead: 'The five most common first given names of people born in each decade, and how many in a hundred have them.',
      published: NO_FIGURE,
      notSaid: 'how children were really called. The lists are our own; they have the habit, not the count.',
      height: 240,
    },
    decades
      .map(({ decade, names }, place) => {
        const left = LEFT + place * WIDTH
        return [
          words(`${decade}s`, { x: left, y: 18, 'font-weight': 600 }),
          element('line', { x1: left, x2: left + WIDTH - 8, y1: 26, y2: 26, stroke: INK_SOFT }),
          ...names.map((name, row) => drawName(name, { left, top: 50 + row * 40, most })),
        ].join('')
      })
      .join(''),
  )
}

interface CommonName {
  readonly name: string
  readonly share: number
}

function topOf(names: Counts<string> | undefined): readonly CommonName[] {
  return (names?.ranked() ?? [])
    .slice(0, NAMES_SHOWN)
    .map(([name, count]) => ({ name, share: shareOf(count, names?.total ?? 0) }))
}

function drawName(
  { name, share }: CommonName,
  { left, top, most }: { left: number; top: number; most: number },
): string {
  const width = (share / most) * (WIDTH - 40)
  return [
    words(name, { x: left, y: top, 'font-size': 12 }),
    element('rect', { x: left, y: top + 6, width, height: 6, fill: MADE_UP }),
    words(percent(share), { x: left + width + 4, y: top + 13, 'font-size': 10.5, fill: INK_SOFT }),
  ].join('')
}
