import { bottomAxis, dot, leftAxis, type Panel } from '../drawing/marks.ts'
import { percent, short, whole } from '../drawing/numbers.ts'
import { logScale } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { words } from '../drawing/svg.ts'
import { type Counts, shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { NO_FIGURE, type Picture, toPicture } from './picture.ts'

const HEIGHT = 320
const GAP = 62

interface Group {
  readonly title: string
  /** What lies along the bottom, and what it is counted per. */
  readonly ties: string
  readonly hands: string
  readonly counts: Counts<number>
}

/** How many homes one owner has, and so on: most have one, and a few have very many. */
export function drawTies({ ties }: Likeness): Picture {
  const groups: readonly Group[] = [
    { title: 'Owners', ties: 'homes', hands: 'owners', counts: ties.homesPerOwner },
    { title: 'Directors', ties: 'organisations', hands: 'directors', counts: ties.organisationsPerDirector },
    { title: 'Letting agents', ties: 'homes let', hands: 'agents', counts: ties.lettingsPerAgent },
  ]
  const width = (RIGHT - LEFT - 30 - 2 * GAP) / 3
  const panels = groups.map((group, place) => {
    const left = LEFT + 38 + place * (width + GAP - 4)
    return drawGroup(group, { left, right: left + width, top: 54, bottom: HEIGHT - 44 })
  })
  const owners = ties.homesPerOwner
  return toPicture(
    'ties',
    {
      title: `${percent(shareOf(owners.of(1), owners.total))} of owners have one home; the largest has ${whole(largest(owners))}.`,
      lead: 'Each dot says how many owners, directors or agents have at least so many: left, all who have one or more; right at the bottom, the largest. Both axes count in steps of ten times.',
      published: NO_FIGURE,
      notSaid:
        'that who has many is suspect. Housing associations, pension funds, trust offices and large agents stand at the right end, and so do a few who misuse what they have.',
      height: HEIGHT,
    },
    panels.join(''),
  )
}

function largest(counts: Counts<number>): number {
  return counts.ranked().reduce((most, [ties]) => Math.max(most, ties), 0)
}

/** Of each number of ties: how many hands have at least so many. */
function reaching(counts: Counts<number>): readonly (readonly [least: number, hands: number])[] {
  let hands = 0
  return counts
    .ranked()
    .toSorted(([a], [b]) => b - a)
    .map(([ties, count]) => {
      hands += count
      return [ties, hands] as const
    })
}

function drawGroup({ title, ties, hands, counts }: Group, panel: Panel): string {
  const x = logScale([0.85, Math.max(10, largest(counts)) * 1.2], [panel.left, panel.right])
  const y = logScale([0.7, Math.max(10, counts.total) * 1.3], [panel.bottom, panel.top])
  return [
    words(`${title}: ${whole(counts.total)}`, { x: panel.left - 30, y: 16, 'font-weight': 600 }),
    leftAxis(panel, y, { says: short, of: `${hands} with at least so many` }),
    bottomAxis(panel, x, { says: short, of: ties }),
    ...reaching(counts).map(([least, count]) => dot(x(least), y(count), 3)),
  ].join('')
}
