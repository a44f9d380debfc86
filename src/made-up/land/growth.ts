import type { Random } from '../random.ts'
import { type Lattice, SIDES } from './hexagons.ts'

/** Divides connected cells over so many parts that are connected too. */
export type Growth = (cells: readonly number[], speeds: readonly number[]) => number[][]

/** Parts grow from seeds, each at its own speed; the first cell of a part is its seed. Takes n log n for n cells. */
export function createGrowth(lattice: Lattice, random: Random): Growth {
  const free = new Uint8Array(lattice.size)
  return (cells, speeds) => {
    const parts: number[][] = speeds.map(() => [])
    const queue = new Queue()
    spreadSeeds(cells, { count: speeds.length, lattice, random }).forEach((cell, part) => queue.add(cell, part, 0))
    for (const cell of cells) free[cell] = 1
    for (let next = queue.take(); next !== undefined; next = queue.take()) {
      const { cell, part, time } = next
      if (free[cell] === 0) continue
      free[cell] = 0
      parts[part]?.push(cell)
      const speed = speeds[part] ?? 1
      for (let place = 0; place < SIDES; place++) {
        const neighbour = lattice.neighbour(cell, place)
        if (free[neighbour] === 1) queue.add(neighbour, part, time + random.between(0.6, 1.4) / speed)
      }
    }
    for (const cell of cells) free[cell] = 0
    return parts
  }
}

const CANDIDATES = 12

/** Cells far from each other: of a dozen candidates the one furthest from the seeds so far. */
function spreadSeeds(
  cells: readonly number[],
  { count, lattice, random }: { count: number; lattice: Lattice; random: Random },
): number[] {
  if (cells.length < count) throw new RangeError('Fewer cells than parts')
  const seeds = new Map<number, { readonly x: number; readonly y: number }>()
  while (seeds.size < count) {
    let [furthest, most] = [-1, -1]
    for (let candidate = 0; candidate < CANDIDATES; candidate++) {
      const cell = random.pick(cells)
      const { x, y } = lattice.centre(cell)
      let nearest = Infinity
      for (const seed of seeds.values()) nearest = Math.min(nearest, (x - seed.x) ** 2 + (y - seed.y) ** 2)
      if (nearest > most) [furthest, most] = [cell, nearest]
    }
    seeds.set(furthest, lattice.centre(furthest))
  }
  return [...seeds.keys()]
}

/** A binary heap, earliest arrival first. Flat: millions pass through it. */
class Queue {
  readonly #times: number[] = []
  readonly #cells: number[] = []
  readonly #parts: number[] = []

  add(cell: number, part: number, time: number): void {
    let place = this.#times.length
    for (; place > 0; place = (place - 1) >> 1) {
      const above = (place - 1) >> 1
      if ((this.#times[above] ?? 0) <= time) break
      this.#move(above, place)
    }
    this.#put(place, { cell, part, time })
  }

  take(): Arrival | undefined {
    const first = this.#at(0)
    const time = this.#times.pop()
    const [cell, part] = [this.#cells.pop(), this.#parts.pop()]
    if (time === undefined || cell === undefined || part === undefined) return undefined
    const count = this.#times.length
    if (count === 0) return first
    let place = 0
    for (let below = 1; below < count; below = 2 * place + 1) {
      if ((this.#times[below + 1] ?? Infinity) < (this.#times[below] ?? 0)) below += 1
      if ((this.#times[below] ?? 0) >= time) break
      this.#move(below, place)
      place = below
    }
    this.#put(place, { cell, part, time })
    return first
  }

  #at(place: number): Arrival {
    return { cell: this.#cells[place] ?? -1, part: this.#parts[place] ?? -1, time: this.#times[place] ?? Infinity }
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from] ?? Infinity
    this.#cells[to] = this.#cells[from] ?? -1
    this.#parts[to] = this.#parts[from] ?? -1
  }

  #put(place: number, { cell, part, time }: Arrival): void {
    this.#times[place] = time
    this.#cells[place] = cell
    this.#parts[place] = part
  }
}

interface Arrival {
  readonly cell: number
  readonly part: number
  readonly time: number
}
