import { BRANCH_LIST } from '../../organisations/branch-list.ts'
import { type Bar, lyingBars } from '../drawing/bars.ts'
import { key } from '../drawing/marks.ts'
import { decimal, percent } from '../drawing/numbers.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { HAIRDRESSERS_PER_10_000_RESIDENTS } from '../published-figures.ts'
import { NO_FIGURE, type Picture, toPicture } from './picture.ts'

const SHOWN = 16
const HAIRDRESSERS = '96021'

/** The common branches beside the table that they are drawn from. */
export function drawBranches({ companies: { branches, atHome }, homes, people: { ages } }: Likeness): Picture {
  const planned = BRANCH_LIST.map((branch) => ({
    ...branch,
    per1000: Object.values(branch.at).reduce((sum, density) => sum + density, 0),
  })).toSorted((a, b) => b.per1000 - a.per1000)
  const shown = planned.filter(({ sbi }, place) => place < SHOWN || sbi === HAIRDRESSERS)
  const bars = shown.map(({ sbi, says, per1000 }): Bar => {
    const amount = shareOf(branches.of(sbi), homes.total) * 1_000
    return {
      name: `${says.length > 38 ? `${says.slice(0, 36).trimEnd()}…` : says}  ${sbi}`,
      amount,
      published: per1000,
    }
  })
  const per10000 = shareOf(branches.of(HAIRDRESSERS), ages.total) * 10_000
  const most = Math.max(...bars.map(({ amount, published = 0 }) => Math.max(amount, published)))
  return toPicture(
    'branches',
    {
      title: `Every ten thousand people have ${decimal(per10000, 1)} hairdressers, ${percent(shareOf(atHome.of(HAIRDRESSERS), branches.of(HAIRDRESSERS)))} of them at home; in the country it is ${decimal(HAIRDRESSERS_PER_10_000_RESIDENTS.value, 1)}.`,
      lead: `Vestigingen per thousand homes in the most common branches (SBI 2008), and hairdressers. The diamond is the table that they are drawn from.`,
      published: `${HAIRDRESSERS_PER_10_000_RESIDENTS.source}. Of the other branches ${NO_FIGURE}`,
      notSaid:
        'that where a branch is common something is wrong. Ten hairdressers in a row may be a street that people come to from far away.',
      height: 424,
    },
    [
      key(RIGHT, 14, {
        madeUp: { mark: 'bar', says: 'made-up region' },
        published: { mark: 'diamond', says: 'table of branches' },
      }),
      lyingBars(
        bars,
        { left: LEFT, right: RIGHT - 76, top: 30, bottom: 424 },
        { most, names: 345, says: (amount) => decimal(amount, 1) },
      ),
    ].join(''),
  )
}
