import type { Block } from './block.ts'
import type { Direction, End, Engine, Hold } from './engine.ts'
import type { Network } from './network.ts'
import { type Rooms, type Way, wayFinder } from './way.ts'

/**
 * The exact engine for a block that is a network. Raising a cell is sending units around circuits through its arc; when
 * no circuit is left, the greatest flow is reached (Ford and Fulkerson), and with it the end of the cell. Every table
 * on the way widens what is known of all cells of its circuits.
 */
export function flowEngine(block: Block, network: Network, table: Float64Array): Engine {
  const { tails, heads } = network
  const rooms = { values: table.slice(), low: block.low.slice(), high: block.high.slice(), least: leastOf(table) }
  const reach = { low: table.slice(), up: table.slice() }
  const findWay = wayFinder(network, rooms)
  const touched: number[] = []

  const move = (cell: number, by: number) => {
    const value = (rooms.values[cell] ?? 0) + by
    rooms.values[cell] = value
    touched.push(cell)
    if (value > (reach.up[cell] ?? 0)) reach.up[cell] = value
    if (value < (reach.low[cell] ?? 0)) reach.low[cell] = value
  }
  const ends = (cell: number, direction: Direction) =>
    direction === 1 ? ([heads[cell] ?? 0, tails[cell] ?? 0] as const) : ([tails[cell] ?? 0, heads[cell] ?? 0] as const)

  /** Sends on until there is no room or no way; leaves the table as it then is. */
  const send = (cell: number, direction: Direction, until: number): End => {
    const [from, to] = ends(cell, direction)
    for (;;) {
      const left = (until - (rooms.values[cell] ?? 0)) * direction
      const room = roomOf(rooms, cell, direction)
      if (room <= rooms.least) return { value: rooms.values[cell] ?? 0, final: true }
      if (Number.isFinite(until) && left <= 1e-14 * Math.abs(until))
        return { value: rooms.values[cell] ?? 0, final: false }
      const way = findWay(from, to, cell)
      if ('side' in way) return { value: rooms.values[cell] ?? 0, final: true }
      const amount = Math.min(left, room, narrowest(rooms, way))
      if (amount === Infinity) return { value: direction * Infinity, final: true }
      const value = rooms.values[cell] ?? 0
      // So little that the value stays what it is, as numbers go: there is no further.
      if (value + direction * amount === value) return { value, final: true }
      move(cell, direction * amount)
      for (const [place, arc] of way.arcs.entries()) move(arc, (way.directions[place] ?? 1) * amount)
    }
  }
  const restore = () => {
    for (const cell of touched) rooms.values[cell] = table[cell] ?? 0
    touched.length = 0
  }

  return {
    reach,
    push: (cell, direction, until) => {
      const end = send(cell, direction, until)
      restore()
      if (end.value === Infinity) reach.up[cell] = Infinity
      if (end.value === -Infinity) reach.low[cell] = -Infinity
      return end
    },
    hold: (cell, direction) => {
      send(cell, direction, direction * Infinity)
      const way = findWay(...ends(cell, direction), cell)
      restore()
      return { direction, ...('side' in way ? heldBy(network, way.side, cell) : { rows: [], cells: [] }) }
    },
    bound: (bounds) => {
      for (const { cell, low, high } of bounds) {
        rooms.low[cell] = low
        rooms.high[cell] = high
      }
      reach.low.set(table)
      reach.up.set(table)
    },
    dispose: () => {},
  }
}

/** Amounts add up to so many digits; whole numbers exactly. */
function leastOf(table: Float64Array): number {
  return 1e-13 * table.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
}

function roomOf({ values, low, high }: Rooms, cell: number, direction: 1 | -1): number {
  const value = values[cell] ?? 0
  return direction === 1 ? (high[cell] ?? 0) - value : value - (low[cell] ?? 0)
}

function narrowest(rooms: Rooms, { arcs, directions }: Way): number {
  return arcs.reduce((least, arc, place) => Math.min(least, roomOf(rooms, arc, directions[place] ?? 1)), Infinity)
}

/** The rows on one side of a gap, added up, hold only the cells that cross it; all of those are at a bound. */
function heldBy({ nodes, tails, heads }: Network, side: readonly number[], cell: number): Omit<Hold, 'direction'> {
  const within = new Uint8Array(nodes)
  for (const node of side) within[node] = 1
  const cells: number[] = []
  for (const [arc, tail] of tails.entries())
    if (arc !== cell && within[tail] !== within[heads[arc] ?? 0]) cells.push(arc)
  // The ground is no row; the rows on the other side say the same.
  const ground = nodes - 1
  const wanted = within[ground] === 1 ? 0 : 1
  const rows = Array.from(within.keys()).filter((node) => node !== ground && within[node] === wanted)
  return { rows, cells }
}
