/** What a rule must know of one cell. The unit is the one that must not be disclosed: a holding, a person, an address. */
export interface Contributions {
  /** Sum of all contributions, none of them negative. */
  readonly total: number
  /** How many units contributed. */
  readonly units: number
  /** The largest contributions in falling order, as many as the rule looks at: two, or the n of a dominance rule. */
  readonly largest: readonly number[]
}

/** When a cell tells too much of one contributor (Handbook on Statistical Disclosure Control 4.2). The limits are secret. */
export type PrimaryRule =
  /** Fewer than `minimum` units. What must stay is that it is not exact, unless `margin` (share of the total) asks more. */
  | { readonly kind: 'frequency'; readonly minimum: number; readonly margin?: number }
  /** The `n` largest have more than `k` percent. */
  | { readonly kind: 'dominance'; readonly n: number; readonly k: number }
  /** The second largest can estimate the largest to within `p` percent. */
  | { readonly kind: 'p-percent'; readonly p: number }
  /** The same when everyone already knows everyone to within `q` percent. */
  | { readonly kind: 'prior-posterior'; readonly p: number; readonly q: number }

/** How far an attacker must stay from the total above and, by custom the same, below (Handbook 4.2.2, table 4.2). */
export interface Room {
  readonly upper: number
  readonly lower: number
}

/** The room a cell needs by the strictest of the rules; undefined when it is safe by all of them. */
export function neededRoom(cell: Contributions, rules: readonly PrimaryRule[]): Room | undefined {
  const rooms = rules.map((rule) => roomBy(cell, rule)).filter((room) => room !== undefined)
  if (rooms.length === 0) return undefined
  const upper = Math.max(...rooms)
  return { upper, lower: upper }
}

function roomBy(cell: Contributions, rule: PrimaryRule): number | undefined {
  const [largest = 0, second = 0] = cell.largest
  const rest = cell.total - largest - second
  switch (rule.kind) {
    case 'frequency':
      return cell.units > 0 && cell.units < rule.minimum ? (rule.margin ?? 0) * cell.total : undefined
    case 'dominance': {
      const top = cell.largest.slice(0, rule.n).reduce((sum, amount) => sum + amount, 0)
      return roomWhenPositive((100 / rule.k) * top - cell.total)
    }
    case 'p-percent':
      return roomWhenPositive((rule.p / 100) * largest - rest)
    case 'prior-posterior':
      return roomWhenPositive((rule.p / rule.q) * largest - rest)
    default:
      return rule satisfies never
  }
}

/** Sums of cents do not add up to the last bit: what is left of them is no room. */
const LEAST_ROOM = 1e-9

function roomWhenPositive(room: number): number | undefined {
  return room > LEAST_ROOM ? room : undefined
}
