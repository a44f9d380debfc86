import { INK_SOFT } from '../drawing/look.ts'
import { bottomAxis, dot, leftAxis, type Panel } from '../drawing/marks.ts'
import { whole } from '../drawing/numbers.ts'
import { logScale } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { words } from '../drawing/svg.ts'
import { shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { SURNAMES_REGISTERED } from '../published-figures.ts'
import { NO_FIGURE, type Picture, toPicture } from './picture.ts'

const NAMED = 5

export function drawSurnames({ people: { surnames, withPrefix, ages } }: Likeness): Picture {
  const ranked = surnames.ranked()
  const panel: Panel = { left: LEFT + 52, right: RIGHT - 10, top: 44, bottom: 300 }
  const most = ranked[0]?.[1] ?? 1
  const x = logScale([1, Math.max(10, ranked.length)], [panel.left, panel.right])
  const y = logScale([0.8, Math.max(10, most * 1.3)], [panel.bottom, panel.top])
  const chosen = thinned(ranked.map(([, count], place) => ({ rank: place + 1, count })))
  const prefixed = shareOf(withPrefix, ages.total)
  return toPicture(
    'surnames',
    {
      title: `Some surnames are common and most are rare; ${Math.round(prefixed * 100)} % of people have a word such as “van” before it.`,
      lead: `${whole(surnames.total)} people bear ${whole(ranked.length)} surnames; double surnames are left out. The most common stands left. Both axes count in steps of ten times.`,
      published: `${NO_FIGURE.slice(0, -1)} of how often each is borne. About ${whole(SURNAMES_REGISTERED.value)} surnames are registered in the country (${SURNAMES_REGISTERED.source}).`,
      notSaid:
        'anything about real families. The names are put together from Dutch-looking parts, and whoever bears the same name does so by chance.',
      height: 330,
    },
    [
      leftAxis(panel, y, { says: whole, of: 'people with this surname' }),
      bottomAxis(panel, x, { says: whole, of: 'rank of the surname' }),
      ...chosen.map(({ rank, count }) => dot(x(rank), y(count), 3)),
      words('Most common', { x: panel.left + 16, y: panel.bottom - 20 - NAMED * 18, 'font-weight': 600 }),
      ...ranked.slice(0, NAMED).map(([name, count], place) =>
        words(`${name}, ${whole(count)} people`, {
          x: panel.left + 16,
          y: panel.bottom - 18 * (NAMED - place),
          fill: INK_SOFT,
        }),
      ),
    ].join(''),
  )
}

/** About forty of a long ranking, evenly on a scale of tens. */
function thinned<Row extends { readonly rank: number }>(rows: readonly Row[]): readonly Row[] {
  let next = 1
  return rows.filter(({ rank }) => {
    if (rank < next && rank !== rows.length) return false
    next = rank * 1.16
    return true
  })
}
