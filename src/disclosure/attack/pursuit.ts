import type { Attacked } from './attacked.ts'
import type { Aim, Direction, End, Engine } from './engines/engine.ts'
import { isExact, isReached } from './goal.ts'

/** Harvesting stops after so many tables in a row that certified nothing more. */
const PATIENCE = 3

export interface Pursuit {
  readonly ends: 'needed' | 'all'
  /** The bounds of each cell: one that was seen there goes no further. Left out while an insider narrows them. */
  readonly limits?: { readonly low: Float64Array; readonly high: Float64Array }
}

/** What the engine can make of each aim, in the same order; places are those of the block. */
export function pursueAll(engine: Engine, aims: readonly Aim[], { ends, limits }: Pursuit): Attacked[] {
  if (ends === 'needed') harvest(engine, aims)
  return aims.map((aim) => {
    const [low, up] = ends === 'all' ? bothEnds(engine, aim, limits) : asNeeded(engine, aim, limits)
    return attackedOf(engine, aim, [low, up])
  })
}

/** Takes the aims as far as needed, many at once and then one by one; the reach of the engine holds what was seen. */
export function approach(engine: Engine, aims: readonly Aim[], oneByOne: readonly Aim[] = aims): void {
  harvest(engine, aims)
  for (const aim of oneByOne) asNeeded(engine, aim)
}

function harvest(engine: Engine, aims: readonly Aim[]): void {
  if (engine.harvest === undefined) return
  let open = aims.filter((aim) => !isSeen(engine, aim))
  for (let idle = 0; open.length > 1 && idle < PATIENCE; ) {
    engine.harvest(open)
    const left = open.filter((aim) => !isSeen(engine, aim))
    idle = left.length < open.length ? 0 : idle + 1
    open = left
  }
}

export function isSeen({ reach }: Pick<Engine, 'reach'>, { place, goal }: Aim): boolean {
  return isReached(goal, reach.low[place] ?? 0, reach.up[place] ?? 0)
}

function bothEnds(engine: Engine, aim: Aim, limits: Pursuit['limits']): readonly [End, End] {
  const [low, up] = endsSeen(engine, aim, limits)
  return [low.final ? low : engine.push(aim.place, -1, -Infinity), up.final ? up : engine.push(aim.place, 1, Infinity)]
}

/** Goes no further than the goal asks; first up, then down, then up for what is left of the width. */
function asNeeded(engine: Engine, aim: Aim, limits?: Pursuit['limits']): readonly [End, End] {
  const { place, goal } = aim
  let [low, up] = endsSeen(engine, aim, limits)
  if (isSeen(engine, aim)) return [low, up]
  if (up.value < goal.up) up = engine.push(place, 1, goal.up)
  if (low.value > goal.low) low = engine.push(place, -1, goal.low)
  if (up.value - low.value < goal.width && !up.final) up = engine.push(place, 1, low.value + goal.width)
  if (up.value - low.value < goal.width && !low.final) low = engine.push(place, -1, up.value - goal.width)
  return [low, up]
}

/** What was seen so far; at a bound of the cell it is the end. */
function endsSeen({ reach }: Engine, { place }: Aim, limits: Pursuit['limits']): readonly [End, End] {
  const [low = 0, up = 0] = [reach.low[place], reach.up[place]]
  return [
    { value: low, final: low === limits?.low[place] },
    { value: up, final: up === limits?.high[place] },
  ]
}

function attackedOf(engine: Engine, { place, goal }: Aim, [low, up]: readonly [End, End]): Attacked {
  const interval = { cell: place, low: low.value, up: up.value, lowIsEnd: low.final, upIsEnd: up.final }
  if (isReached(goal, low.value, up.value)) return { ...interval, verdict: 'protected', holds: [] }
  const tooNarrow = up.value - low.value < goal.width
  const directions: Direction[] = [
    ...(tooNarrow || low.value > goal.low ? ([-1] as const) : []),
    ...(tooNarrow || up.value < goal.up ? ([1] as const) : []),
  ]
  const verdict = isExact(goal, low.value, up.value) ? 'exact' : 'under-protected'
  return { ...interval, verdict, holds: directions.map((direction) => engine.hold(place, direction)) }
}
