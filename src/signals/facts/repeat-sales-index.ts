/** Resales of which the first sale was in one quarter and the next in another; quarters count from 0. */
export interface Resales {
  readonly bought: number
  readonly sold: number
  /** Median natural logarithm of the price at selling over that at buying. */
  readonly growth: number
  readonly resales: number
}

export interface IndexSettings {
  /** How much a quarter is held to the straight line between its neighbours, as so many resales would. */
  readonly neighbourWeight: number
  /** Logarithm of the farthest growth from the index that still counts in full; one that lies farther counts less. */
  readonly usualMiss: number
}

const ROUNDS = 12

/**
 * The logarithm of the price level per quarter, that of the last quarter being 0: the repeat-sales index of Bailey, Muth
 * and Nourse (1963), which compares a home only with itself, fitted so that a few odd prices hardly move it (Huber 1964).
 * A quarter with few resales takes after its neighbours, since each is held to the line between those two.
 */
export function repeatSalesIndex(cells: readonly Resales[], quarters: number, settings: IndexSettings): Float64Array {
  let levels: Float64Array = new Float64Array(quarters)
  for (let round = 0; round < ROUNDS; round++) {
    const before = levels
    const weights = cells.map((cell) => weightOf(cell, round === 0 ? undefined : before, settings))
    levels = solve({ cells, weights, neighbourWeight: settings.neighbourWeight }, before)
  }
  const last = levels.at(-1) ?? 0
  return levels.map((level) => level - last)
}

function weightOf(cell: Resales, levels: Float64Array | undefined, { usualMiss }: IndexSettings): number {
  if (levels === undefined) return cell.resales
  const miss = Math.abs(cell.growth - (at(levels, cell.sold) - at(levels, cell.bought)))
  return miss <= usualMiss ? cell.resales : (cell.resales * usualMiss) / miss
}

interface Fit {
  readonly cells: readonly Resales[]
  readonly weights: readonly number[]
  readonly neighbourWeight: number
}

/** Weighted least squares by conjugate gradients (Hestenes and Stiefel 1952), from where the last round ended. */
function solve(fit: Fit, from: Float64Array): Float64Array {
  const found = Float64Array.from(from)
  const pull = pullOf(fit, found)
  let step: Float64Array = Float64Array.from(pull)
  let size = product(pull, pull)
  const enough = 1e-18 * Math.max(size, 1)
  for (let round = 0; round < 4 * found.length && size > enough; round++) {
    const turned = applied(fit, step)
    const length = size / product(step, turned)
    found.forEach((value, place) => {
      found[place] = value + length * at(step, place)
      pull[place] = at(pull, place) - length * at(turned, place)
    })
    const next = product(pull, pull)
    const kept = next / size
    step = step.map((value, place) => at(pull, place) + kept * value)
    size = next
  }
  return found
}

/** Where the resales pull the levels to, less where they are. */
function pullOf(fit: Fit, levels: Float64Array): Float64Array {
  const pull = applied(fit, levels).map((value) => -value)
  fit.cells.forEach(({ bought, sold, growth }, place) => {
    const force = (fit.weights[place] ?? 0) * growth
    pull[sold] = at(pull, sold) + force
    pull[bought] = at(pull, bought) - force
  })
  return pull
}

/** The normal equations of the fit, applied to levels. */
function applied({ cells, weights, neighbourWeight }: Fit, levels: Float64Array): Float64Array {
  const result = new Float64Array(levels.length)
  const add = (place: number, amount: number) => {
    result[place] = at(result, place) + amount
  }
  cells.forEach(({ bought, sold }, place) => {
    const force = (weights[place] ?? 0) * (at(levels, sold) - at(levels, bought))
    add(sold, force)
    add(bought, -force)
  })
  for (let middle = 1; middle < levels.length - 1; middle++) {
    const bend = neighbourWeight * (at(levels, middle - 1) - 2 * at(levels, middle) + at(levels, middle + 1))
    add(middle - 1, bend)
    add(middle, -2 * bend)
    add(middle + 1, bend)
  }
  return result
}

function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, place) => sum + value * at(other, place), 0)
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? 0
}
