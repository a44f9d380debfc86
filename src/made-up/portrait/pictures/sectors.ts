import { type Bar, lyingBars } from '../drawing/bars.ts'
import { countryKey } from '../drawing/marks.ts'
import { percent, whole } from '../drawing/numbers.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { type Counts, shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { ESTABLISHMENTS_PER_1000_HOMES, SECTORS } from '../published-figures.ts'
import { type Picture, toPicture } from './picture.ts'

export function drawSectors({ companies: { branches }, homes }: Likeness): Picture {
  const bars = SECTORS.value.map(({ name, share, digits }): Bar => {
    const amount = shareOf(
      countOf(branches, (sbi) => digits.some(([first, last]) => isBetween(Number(sbi.slice(0, 2)), first, last))),
      branches.total,
    )
    return { name, amount, published: share }
  })
  const per1000 = shareOf(branches.total, homes.total) * 1_000
  return toPicture(
    'sectors',
    {
      title: `There are ${whole(per1000)} vestigingen for every thousand homes; in the country about ${whole(ESTABLISHMENTS_PER_1000_HOMES.value)}.`,
      lead: `${whole(branches.total)} vestigingen that are there now, by sector. Each row is a share of all of them.`,
      published: `shares: ${SECTORS.source}. Number: ${ESTABLISHMENTS_PER_1000_HOMES.source}.`,
      notSaid: 'how many people work there, or what a sector earns. Most vestigingen are one person at home.',
      height: 260,
    },
    [
      countryKey(RIGHT, 14),
      lyingBars(
        bars,
        { left: LEFT, right: RIGHT - 90, top: 32, bottom: 260 },
        { most: 0.3, names: 262, says: percent },
      ),
    ].join(''),
  )
}

function countOf(counts: Counts<string>, wanted: (key: string) => boolean): number {
  return counts.ranked().reduce((sum, [sbi, count]) => (wanted(sbi) ? sum + count : sum), 0)
}

function isBetween(value: number, first: number, last: number): boolean {
  return value >= first && value <= last
}
