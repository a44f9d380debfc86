import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { type Lattice, latticeOf } from '../../src/disclosure/cells/lattice.ts'
import { flatTree, type Tree, treeOf } from '../../src/disclosure/cells/tree.ts'
import { createRandom, type Random } from '../../src/made-up/random.ts'
import { realData } from '../../tests/real-data.ts'

/** The real areas of the country, with the people who really live there. */
export interface Country {
  /** 1 country, 342 gemeenten, 3,393 wijken and 14,574 buurten of 2024. */
  readonly areas: Tree
  /** Of each area its inhabitants, rounded to fives by Statistics Netherlands; 0 above the buurten. */
  readonly inhabitants: Float64Array
}

/** Counts that were made up by a seed, and add up. */
export interface CountedLattice {
  readonly lattice: Lattice
  readonly counts: Float64Array
}

/** Areas from the table of registered crime 47018NED, inhabitants from the key figures 85984NED. */
export async function readCountry(): Promise<Country> {
  const rows = await readRows('politie-47018NED-metadata', 'WijkenEnBuurten.csv')
  const codes = rows.map((row) => (row['Key'] ?? '').trim()).filter((code) => !/^..0000/.test(code))
  const areas = treeOf(
    'area',
    codes.map((code) => [code, parentOf(code)]),
  )
  const people = await readRows('cbs-85984NED-kwb2024-csv', 'Population85984_2024.csv')
  const found = new Map(people.map((row) => [row['nhood_id'], Number(row['population'])]))
  return { areas, inhabitants: Float64Array.from(areas.codes, (code) => found.get(code) ?? 0) }
}

/**
 * Areas crossed with one flat dimension per number in `sizes`, such as 20 branches: the total and so many categories.
 * Every crossing counts the same establishments, so crossings have the number per area in common.
 */
export function countedLattice(country: Country, sizes: readonly number[], seed: string): CountedLattice {
  const flats = sizes.map((size, place) =>
    flatTree(
      `dimension ${place + 1}`,
      'all',
      Array.from({ length: size }, (_, category) => `${category + 1}`),
    ),
  )
  const lattice = latticeOf(
    [country.areas, ...flats],
    sizes.map((_, place) => [0, place + 1]),
  )
  return { lattice, counts: simulatedCounts(country, lattice, createRandom(seed)) }
}

/** Establishments of each buurt, spread over the categories of each dimension on its own, and added up. */
function simulatedCounts({ areas, inhabitants }: Country, lattice: Lattice, random: Random): Float64Array {
  const counts = new Float64Array(lattice.size)
  const shares = lattice.dimensions.slice(1).map(({ codes }) => zipfShares(codes.length - 1))
  for (const [area, people] of inhabitants.entries()) {
    const establishments = people === 0 ? 0 : random.about(people * BUSINESSES * Math.exp(random.normal(0, SPREAD)))
    for (const above of pathOf(areas, area)) increase(counts, lattice.cellAt(tupleOf(lattice, above)), establishments)
    for (const [place, share] of shares.entries())
      for (const [category, number] of spread(establishments, share, random).entries())
        for (const above of pathOf(areas, area))
          increase(counts, lattice.cellAt(tupleOf(lattice, above, [place + 1, category + 1])), number)
  }
  return counts
}

/** Establishments per inhabitant, and how unevenly they lie, in the logarithm. */
const BUSINESSES = 0.13
const SPREAD = 0.8

/** How fast branches get smaller: about as many cells are empty as in the comparison that was published. */
const STEEPNESS = 1.6

/** Shares of the categories, each smaller than the one before, as Zipf has it. */
function zipfShares(categories: number): number[] {
  const weights = Array.from({ length: categories }, (_, category) => 1 / (category + 1) ** STEEPNESS)
  const sum = weights.reduce((total, weight) => total + weight)
  return weights.map((weight) => weight / sum)
}

/** So many units over categories, each unit about by its share; the last category takes what is left. */
function spread(units: number, shares: readonly number[], random: Random): number[] {
  let left = units
  let share = 1
  return shares.map((part, category) => {
    const expected = category === shares.length - 1 ? left : (left * part) / share
    const deviation = Math.sqrt(expected * (1 - part / share))
    const drawn = random.about(Math.max(0, expected + (deviation > 0 ? random.normal(0, deviation) : 0)))
    const number = category === shares.length - 1 ? left : Math.min(left, drawn)
    left -= number
    share -= part
    return number
  })
}

function* pathOf({ parents }: Tree, area: number): Generator<number> {
  for (let at = area; at >= 0; at = parents[at] ?? -1) yield at
}

function tupleOf(lattice: Lattice, area: number, [dimension, node] = [0, area]): number[] {
  const tuple = lattice.dimensions.map(() => 0)
  tuple[0] = area
  tuple[dimension] = node
  return tuple
}

function increase(counts: Float64Array, cell: number | undefined, number: number): void {
  if (cell !== undefined) counts[cell] = (counts[cell] ?? 0) + number
}

function parentOf(code: string): string | null {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}`
  if (code.startsWith('WK')) return `GM${code.slice(2, 6)}`
  return code.startsWith('GM') ? 'NL00' : null
}

async function readRows(...parts: readonly string[]): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = []
  for await (const row of createReadStream(realData(...parts)).pipe(parse({ columns: true, bom: true }))) rows.push(row)
  return rows
}
