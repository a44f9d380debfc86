import { join } from 'node:path'
import type { Gemeente } from './land/area.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { createNumbers } from './numbers.ts'
import type { Organisation } from './organisations/organisation.ts'
import { createBsnIssuer } from './people/bsn-issuer.ts'
import { createRandom } from './random.ts'
import { createTown } from './region.ts'
import { createGemeenteTally, type GemeenteCounts } from './registers/for-statistics/gemeente-counts.ts'
import { type AreaCounts, createNeighbourhoodFigures } from './registers/neighbourhood-figures.ts'
import { type MadeUpDelivery, openOwnFiles, openSharedFiles } from './registers/register-files.ts'
import { openTruthFiles } from './truth/truth-files.ts'
import { openWholeTruth } from './truth/whole-truth.ts'

/** Everything that decides what a gemeente becomes, as plain data: it may go to another thread. */
export interface GemeenteTask {
  /** What the whole region is drawn from. */
  readonly seed: string
  readonly gemeente: Gemeente
  readonly gemeentenBefore: number
  readonly homesBefore: number
  readonly homes: number
  /** How many plots there are of each kind. */
  readonly plots: Readonly<Record<string, number>>
  readonly deliveries: string
  /** Where the truth of this gemeente comes. */
  readonly truth: string
  readonly dirt: number
  readonly wholeTruth: boolean
}

export interface Tally {
  readonly homes: number
  readonly people: number
  readonly organisations: number
  readonly misuse: number
  readonly innocents: number
}

export interface GemeenteMade {
  readonly tally: Tally
  /** Deliveries of this gemeente. */
  readonly own: readonly MadeUpDelivery[]
  /** Its part of deliveries about the whole region, always of the same registers in the same order. */
  readonly shared: readonly MadeUpDelivery[]
  readonly figures: AreaCounts
  readonly counts: GemeenteCounts
}

/** Who looks on while a gemeente is made. */
export interface Onlooker {
  add?(neighbourhood: Neighbourhood): void
  endGemeente?(organisations: readonly Organisation[]): void
  /** Told after each buurt how many homes it has. */
  onHomes?(homes: number): void
}

/** Turns of the burgerservicenummers that there are for each home, and beside that for each gemeente. */
const BSN_TURNS = [4.2, 3_000] as const

/** Buurt by buurt: each is made, handed to every register, and forgotten. */
export async function makeGemeente(task: GemeenteTask, onlooker: Onlooker = {}): Promise<GemeenteMade> {
  const { gemeente, dirt } = task
  const random = createRandom(task.seed)
  const truth = await openTruthFiles(task.truth)
  const whole = task.wholeTruth ? await openWholeTruth(join(task.truth, 'tables')) : undefined
  const setting = { folder: task.deliveries, random, truth, dirt }
  const [own, shared] = [await openOwnFiles(gemeente, setting), await openSharedFiles(gemeente, setting)]
  const figures = createNeighbourhoodFigures()
  const counted = createGemeenteTally(gemeente.code)
  const tally = createTally()
  const town = createTown(gemeente, random, {
    numbers: createNumbers(task),
    nextBsn: createBsnIssuer(random.fork('bsn'), turnsOf(task)),
    plots: task.plots,
  })
  for (const neighbourhood of town.neighbourhoods()) {
    await Promise.all([own, shared].map((files) => files.add(neighbourhood)))
    await truth.add(neighbourhood.truths)
    await whole?.add(neighbourhood)
    figures.add(neighbourhood)
    counted.add(neighbourhood)
    tally.add(neighbourhood)
    onlooker.add?.(neighbourhood)
    onlooker.onHomes?.(neighbourhood.buurt.homes)
  }
  const last = town.lastOrganisations()
  tally.counts.organisations += last.length
  await own.addOrganisations(last)
  await whole?.addOrganisations(last)
  onlooker.endGemeente?.(last)
  const made = { own: await own.close(), shared: await shared.close() }
  await truth.close()
  await whole?.close()
  return { ...made, tally: tally.counts, figures: figures.counts(), counts: counted.counts() }
}

function turnsOf({ homesBefore, gemeentenBefore, homes }: GemeenteTask) {
  const [perHome, perGemeente] = BSN_TURNS
  const from = Math.ceil(perHome * homesBefore) + perGemeente * gemeentenBefore
  return { from, until: from + Math.floor(perHome * homes) + perGemeente }
}

function createTally() {
  const counts = { homes: 0, people: 0, organisations: 0, misuse: 0, innocents: 0 }
  return {
    counts,
    add({ buurt, people, organisations, truths }: Neighbourhood) {
      counts.homes += buurt.homes
      counts.people += people.length
      counts.organisations += organisations.length
      for (const { misuse, kind } of truths) if (kind !== 'chance') counts[misuse ? 'misuse' : 'innocents'] += 1
    },
  }
}
