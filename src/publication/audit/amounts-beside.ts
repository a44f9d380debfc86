import { consecutive } from '../../disclosure/attack/knowledge.ts'
import type { Insider, Published, Sensitive } from '../../disclosure/attack/published.ts'
import { withheldView } from '../../disclosure/attack/views.ts'
import type { EarlierAmount, ProtectedPeriod } from '../amounts/protected-amounts.ts'
import { cellKey } from '../counts/rounded-period.ts'

/** What an attacker has who kept the release before, and what must stay uncertain for him. */
export interface AmountsToAttack {
  readonly published: Published
  readonly truth: Float64Array
  readonly sensitive: readonly Sensitive[]
  readonly insiders: readonly Insider[]
  readonly notTried: readonly string[]
}

const CAME_OR_WENT =
  'Both releases as one system: areas or categories came or went. Sums that were shown before and did not change were taken to be known.'

/**
 * The sums of a period beside those of the release before, as one system: each adds up on its own, and who reads both knows
 * which sums did not change. Of a sum that did change, what it was before tells nothing by itself.
 */
export function besideEarlier(
  period: ProtectedPeriod,
  withheld: readonly number[],
  earlier: ReadonlyMap<string, EarlierAmount>,
): AmountsToAttack {
  const { lattice, values, sensitive, insiders } = period
  const { equations, size } = lattice
  const known = Array.from(values, (_, cell) => earlier.get(cellKey(lattice, cell)))
  const unchanged = (cell: number) => known[cell]?.amount === values[cell]
  if (earlier.size !== size || known.includes(undefined)) {
    const unknown = withheld.filter((cell) => !(unchanged(cell) && known[cell]?.withheld === false))
    const notTried = earlier.size === 0 ? [] : [CAME_OR_WENT]
    const published = withheldView(equations, values, unknown)
    return { published, truth: values, sensitive, insiders, notTried }
  }
  const before = Float64Array.from(known, (cell) => cell?.amount ?? 0)
  const hidden = known.flatMap((cell, place) => (cell?.withheld === true ? [place] : []))
  const same = [...values.keys()].filter(unchanged)
  const behind = (cell: Sensitive) => ({ ...cell, cell: size + cell.cell })
  return {
    published: consecutive(
      withheldView(equations, before, hidden),
      withheldView(equations, values, withheld),
      same.map((cell) => ({ first: cell, second: cell, least: 0, most: 0 })),
    ),
    truth: Float64Array.of(...before, ...values, ...same.map(() => 0)),
    sensitive: sensitive.map(behind),
    insiders: insiders.map(({ holder, knows, victims }) => ({
      holder,
      knows: knows.flatMap((cell) => [cell, size + cell]),
      victims: victims.map(behind),
    })),
    notTried: [],
  }
}
