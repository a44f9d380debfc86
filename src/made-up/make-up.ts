import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PEILDATUM } from './calendar.ts'
import { makeOnThreads } from './crew.ts'
import { type GemeenteMade, type GemeenteTask, makeGemeente, type Tally } from './gemeente.ts'
import type { Gemeente, Land } from './land/area.ts'
import { makeLand } from './land/land.ts'
import { dealPlots } from './plants/staging.ts'
import { createPortrait } from './portrait/portrait.ts'
import { createRandom, type Random } from './random.ts'
import { writeAreaBoundaries } from './registers/area-boundaries.ts'
import { writeCountFiles } from './registers/for-statistics/count-files.ts'
import { type AreaCounts, writeNeighbourhoodFigures } from './registers/neighbourhood-figures.ts'
import type { MadeUpDelivery } from './registers/register-files.ts'
import { writeRegisteredCrime } from './registers/registered-crime.ts'
import { joinTruth } from './truth/joined-truth.ts'

export interface MakeUpOptions {
  readonly homes: number
  readonly seed: number | string
  /** Gets `deliveries/` and `truth/`; what an earlier run left in those two is removed. */
  readonly folder: string
  /** How dirty the deliveries are: 1, when left out, is as real ones are, 0 is clean. */
  readonly dirt?: number
  /** Whether truth/tables/ comes too: all that was made up, for tests that compare object for object. */
  readonly wholeTruth?: boolean
  /** Whether portrait/ comes too: pictures of the region beside published figures, and a page with them. */
  readonly portrait?: boolean
  /** Told after each buurt how many homes there are. */
  readonly onProgress?: (homes: number, total: number) => void
}

export interface MadeUpSummary extends Tally {
  readonly gemeenten: number
  readonly wijken: number
  readonly buurten: number
  /** In the order in which they are best read: boundaries first. */
  readonly deliveries: readonly MadeUpDelivery[]
}

/**
 * Makes up a region and writes it as the registers would deliver it, with the truth beside it. The same number of
 * homes, dirt and seed give the same bytes, however many threads there are. Throws RangeError below 100 homes.
 */
export async function makeUp(options: MakeUpOptions): Promise<MadeUpSummary> {
  if (!Number.isInteger(options.homes) || options.homes < 100)
    throw new RangeError('A made-up region needs at least 100 homes')
  const { folder, dirt = 1, wholeTruth = false } = options
  const seed = `zichtlijn ${options.homes} ${options.seed}`
  const random = createRandom(seed)
  const [deliveries, truth] = [join(folder, 'deliveries'), join(folder, 'truth')]
  for (const path of [deliveries, truth]) {
    await rm(path, { recursive: true, force: true })
    await mkdir(path, { recursive: true })
  }
  const land = makeLand(options.homes, random.fork('land'))
  const tasks = toTasks(land.gemeenten, random, { seed, deliveries, truth, dirt, wholeTruth })
  const made = await makeAll(land, tasks, options)
  await joinTruth(
    tasks.map((task) => task.truth),
    truth,
  )
  const counted = await writeCountFiles(
    made.map(({ counts }) => counts),
    { deliveries, truth, random: random.fork('counts'), dirt },
  )
  const open = await writeOpenData(deliveries, { land, random, figures: joinFigures(made) })
  return {
    gemeenten: land.gemeenten.length,
    wijken: land.gemeenten.flatMap(({ wijken }) => wijken).length,
    buurten: land.gemeenten.flatMap(({ wijken }) => wijken.flatMap(({ buurten }) => buurten)).length,
    ...sumOf(made),
    deliveries: inReadingOrder([...open, ...made.flatMap(({ own }) => own), ...joinShared(made), ...counted]),
  }
}

type SameForAll = Pick<GemeenteTask, 'seed' | 'deliveries' | 'truth' | 'dirt' | 'wholeTruth'>

function toTasks(gemeenten: readonly Gemeente[], random: Random, same: SameForAll): readonly GemeenteTask[] {
  const plots = dealPlots(gemeenten, random.fork('plots'))
  let homesBefore = 0
  return gemeenten.map((gemeente, place) => {
    const homes = gemeente.wijken.flatMap(({ buurten }) => buurten).reduce((sum, buurt) => sum + buurt.homes, 0)
    const task: GemeenteTask = {
      ...same,
      gemeente,
      homes,
      homesBefore,
      gemeentenBefore: place,
      plots: plots[place] ?? {},
      truth: join(same.truth, 'parts', gemeente.code),
    }
    homesBefore += homes
    return task
  })
}

/** On several threads; but one by one for a portrait, whose painter wants to see every buurt. */
async function makeAll(
  land: Land,
  tasks: readonly GemeenteTask[],
  { homes, folder, portrait, onProgress }: MakeUpOptions,
): Promise<readonly GemeenteMade[]> {
  let done = 0
  const onHomes = (more: number) => {
    done += more
    onProgress?.(done, homes)
  }
  if (portrait !== true) return makeOnThreads(tasks, onHomes)
  const painter = createPortrait(land)
  const made: GemeenteMade[] = []
  for (const task of tasks) made.push(await makeGemeente(task, { ...painter, onHomes }))
  await painter.write(join(folder, 'portrait'))
  return made
}

function sumOf(made: readonly GemeenteMade[]): Tally {
  const sum = (count: (tally: Tally) => number) => made.reduce((total, { tally }) => total + count(tally), 0)
  return {
    homes: sum(({ homes }) => homes),
    people: sum(({ people }) => people),
    organisations: sum(({ organisations }) => organisations),
    misuse: sum(({ misuse }) => misuse),
    innocents: sum(({ innocents }) => innocents),
  }
}

/** Areas of one gemeente are in no other. */
function joinFigures(made: readonly GemeenteMade[]): AreaCounts {
  return new Map(made.flatMap(({ figures }) => [...figures]))
}

/** One delivery per register, with a file of each gemeente. */
function joinShared(made: readonly GemeenteMade[]): readonly MadeUpDelivery[] {
  return (made[0]?.shared ?? []).map((delivery, place) => ({
    ...delivery,
    paths: made.flatMap(({ shared }) => shared[place]?.paths ?? []),
  }))
}

/** What is known of the region once all of it has been made. */
async function writeOpenData(
  folder: string,
  { land, random, figures }: { readonly land: Land; readonly random: Random; readonly figures: AreaCounts },
): Promise<readonly MadeUpDelivery[]> {
  const cbs = join(folder, 'cbs')
  const crime = { residentsOf: (code: string) => figures.get(code)?.residents ?? 0, random: random.fork('crime') }
  const asOf = PEILDATUM
  return [
    { register: 'areas', paths: await writeAreaBoundaries(join(folder, 'areas'), land), asOf },
    {
      register: 'cbs',
      paths: [await writeNeighbourhoodFigures(cbs, { land, counts: figures, random: random.fork('edition') })],
      asOf,
    },
    { register: 'cbs', paths: [await writeRegisteredCrime(cbs, land, crime)], asOf },
  ]
}

const READING_ORDER = ['areas', 'bag', 'cbs', 'brp', 'kvk', 'brk', 'woz'] as const

/** Boundaries first, then addresses, and so on; what is not named here comes after it, as it was written. */
function inReadingOrder(deliveries: readonly MadeUpDelivery[]): readonly MadeUpDelivery[] {
  const rank = ({ register }: MadeUpDelivery) => {
    const place = READING_ORDER.findIndex((name) => name === register)
    return place < 0 ? READING_ORDER.length : place
  }
  return deliveries.toSorted((a, b) => rank(a) - rank(b))
}
