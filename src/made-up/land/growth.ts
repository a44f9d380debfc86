import type { Random } from '../random.ts'
import type { Cell, Lattice } from './hexagons.ts'

/** Divides connected cells over so many parts that are connected too. Parts grow from seeds, each at its own speed. */
export function growParts(
  lattice: Lattice,
  cells: readonly Cell[],
  speeds: readonly number[],
  random: Random,
): Cell[][] {
  const seeds = spreadSeeds(cells, speeds.length, random)
  const parts: Cell[][] = speeds.map(() => [])
  const free = new Set(cells.map(({ key }) => key))
  const queue = new Queue()
  seeds.forEach((seed, part) => queue.add({ key: seed.key, part, time: 0 }))
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    const cell = lattice.cells.get(next.key)
    if (cell === undefined || !free.delete(next.key)) continue
    parts[next.part]?.push(cell)
    for (const key of cell.neighbours)
      if (free.has(key))
        queue.add({ key, part: next.part, time: next.time + random.between(0.6, 1.4) / (speeds[next.part] ?? 1) })
  }
  return parts
}

/** Cells far from each other: of a dozen candidates the one furthest from the seeds so far. */
function spreadSeeds(cells: readonly Cell[], count: number, random: Random): Cell[] {
  if (cells.length < count) throw new RangeError('Fewer cells than parts')
  const seeds: Cell[] = []
  while (seeds.length < count) {
    const candidates = Array.from({ length: 12 }, () => random.pick(cells)).filter((cell) => !seeds.includes(cell))
    const distances = candidates.map((cell) => Math.min(...seeds.map((seed) => squaredDistance(cell, seed)), Infinity))
    const furthest = candidates[distances.indexOf(Math.max(...distances))]
    if (furthest !== undefined) seeds.push(furthest)
  }
  return seeds
}

function squaredDistance(a: Cell, b: Cell): number {
  return (a.centre.x - b.centre.x) ** 2 + (a.centre.y - b.centre.y) ** 2
}

interface Arrival {
  readonly key: string
  readonly part: number
  readonly time: number
}

/** A binary heap, earliest arrival first. */
class Queue {
  readonly #heap: Arrival[] = []

  add(arrival: Arrival): void {
    const heap = this.#heap
    let place = heap.push(arrival) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      if (this.#timeAt(above) <= arrival.time) break
      this.#swap(place, above)
      place = above
    }
  }

  take(): Arrival | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    heap[0] = last
    for (let place = 0; ; ) {
      const left = 2 * place + 1
      const below = this.#timeAt(left + 1) < this.#timeAt(left) ? left + 1 : left
      if (this.#timeAt(below) >= this.#timeAt(place)) return first
      this.#swap(place, below)
      place = below
    }
  }

  #timeAt(place: number): number {
    return this.#heap[place]?.time ?? Infinity
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]]
    if (first === undefined || second === undefined) return
    this.#heap[a] = second
    this.#heap[b] = first
  }
}
