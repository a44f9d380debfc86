import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PEILDATUM } from './calendar.ts'
import type { Land } from './land/area.ts'
import { makeLand } from './land/land.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { createNumbers } from './numbers.ts'
import { createBsnIssuer } from './people/bsn-issuer.ts'
import { createQuota } from './plants/staging.ts'
import { createRandom, type Random } from './random.ts'
import { createTown } from './region.ts'
import { writeAreaBoundaries } from './registers/area-boundaries.ts'
import { createNeighbourhoodFigures, type NeighbourhoodFigures } from './registers/neighbourhood-figures.ts'
import { type MadeUpDelivery, openGemeenteFiles, openRegionFiles } from './registers/register-files.ts'
import { writeRegisteredCrime } from './registers/registered-crime.ts'
import { openTruthFiles, type TruthFiles } from './truth/truth-files.ts'
import { openWholeTruth, type WholeTruth } from './truth/whole-truth.ts'

export interface MakeUpOptions {
  readonly homes: number
  readonly seed: number | string
  /** Gets `deliveries/` and `truth/`; what an earlier run left in those two is removed. */
  readonly folder: string
  /** How dirty the deliveries are: 1, when left out, is as real ones are, 0 is clean. */
  readonly dirt?: number
  /** Whether truth/tables/ comes too: all that was made up, for tests that compare object for object. */
  readonly wholeTruth?: boolean
  /** Told after each buurt how many homes there are. */
  readonly onProgress?: (homes: number, total: number) => void
}

export interface MadeUpSummary {
  readonly gemeenten: number
  readonly wijken: number
  readonly buurten: number
  readonly homes: number
  readonly people: number
  readonly organisations: number
  readonly misuse: number
  readonly innocents: number
  /** In the order in which they are best read: boundaries first. */
  readonly deliveries: readonly MadeUpDelivery[]
}

/**
 * Makes up a region and writes it as the registers would deliver it, with the truth beside it. The same number of
 * homes, dirt and seed give the same bytes. Throws RangeError below 100 homes.
 */
export async function makeUp(options: MakeUpOptions): Promise<MadeUpSummary> {
  if (!Number.isInteger(options.homes) || options.homes < 100)
    throw new RangeError('A made-up region needs at least 100 homes')
  const random = createRandom(`zichtlijn ${options.homes} ${options.seed}`)
  const deliveries = join(options.folder, 'deliveries')
  const truthFolder = join(options.folder, 'truth')
  for (const folder of [deliveries, truthFolder]) {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
  }
  const land = makeLand(options.homes, random.fork('land'))
  const truth = await openTruthFiles(truthFolder)
  const { dirt = 1, wholeTruth = false, onProgress } = options
  const whole = wholeTruth ? await openWholeTruth(join(truthFolder, 'tables')) : undefined
  const summary = await writeRegion({ land, random, truth, whole, folder: deliveries, dirt }, onProgress)
  await truth.close()
  await whole?.close()
  return summary
}

interface Region {
  readonly land: Land
  readonly random: Random
  readonly truth: TruthFiles
  readonly whole: WholeTruth | undefined
  readonly folder: string
  readonly dirt: number
}

/** Buurt by buurt: each is made, handed to every register, and forgotten. */
async function writeRegion(region: Region, onProgress: MakeUpOptions['onProgress']): Promise<MadeUpSummary> {
  const { land, random, truth, whole } = region
  const buurten = land.gemeenten.flatMap(({ wijken }) => wijken).flatMap((wijk) => wijk.buurten)
  const planned = buurten.reduce((sum, { homes }) => sum + homes, 0)
  const issued = {
    numbers: createNumbers(),
    nextBsn: createBsnIssuer(random.fork('bsn')),
    quota: createQuota(random.fork('quota')),
  }
  const figures = createNeighbourhoodFigures()
  const wide = await openRegionFiles(region)
  const tally = createTally()
  const perGemeente: MadeUpDelivery[] = []
  for (const gemeente of land.gemeenten) {
    const files = await openGemeenteFiles(gemeente, region)
    const town = createTown(gemeente, random, issued)
    for (const neighbourhood of town.neighbourhoods()) {
      await Promise.all([files.add(neighbourhood), wide.add(neighbourhood), truth.add(neighbourhood.truths)])
      await whole?.add(neighbourhood)
      figures.add(neighbourhood)
      tally.add(neighbourhood)
      onProgress?.(tally.counts.homes, planned)
    }
    const last = town.lastOrganisations()
    tally.counts.organisations += last.length
    await files.addOrganisations(last)
    await whole?.addOrganisations(last)
    perGemeente.push(...(await files.close()))
  }
  return {
    gemeenten: land.gemeenten.length,
    wijken: land.gemeenten.flatMap(({ wijken }) => wijken).length,
    buurten: buurten.length,
    ...tally.counts,
    deliveries: inReadingOrder([...(await writeOpenData(region, figures)), ...perGemeente, ...(await wide.close())]),
  }
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

/** What is known of the region once all of it has passed by. */
async function writeOpenData(
  { land, random, folder }: Region,
  figures: NeighbourhoodFigures,
): Promise<readonly MadeUpDelivery[]> {
  const cbs = join(folder, 'cbs')
  const crime = { residentsOf: figures.residentsOf, random: random.fork('crime') }
  const asOf = PEILDATUM
  return [
    { register: 'areas', paths: await writeAreaBoundaries(join(folder, 'areas'), land), asOf },
    { register: 'cbs', paths: [await figures.write(cbs, land)], asOf },
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
