import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../vocabulary/day.ts'
import { PEILDATUM } from './calendar.ts'
import { createBagNumbers } from './homes/bag-numbers.ts'
import { createPostcodes } from './homes/postcodes.ts'
import { buildBuurt } from './homes/settlement.ts'
import { createStreetNames } from './homes/street-names.ts'
import type { Gemeente, Land } from './land/area.ts'
import { makeLand } from './land/land.ts'
import { inhabit, type Neighbourhood } from './neighbourhood.ts'
import { createBsnIssuer } from './people/bsn-issuer.ts'
import { createPeople } from './people/people.ts'
import { createRandom, type Random } from './random.ts'
import { writeAreaBoundaries } from './registers/area-boundaries.ts'
import { openBagExtract } from './registers/bag-extract.ts'
import { openBrpFile } from './registers/brp-lists.ts'
import { openInspectionFile } from './registers/inspection-visits.ts'
import { createNeighbourhoodFigures, type NeighbourhoodFigures } from './registers/neighbourhood-figures.ts'
import { writeRegisteredCrime } from './registers/registered-crime.ts'
import { openTruthFiles, type TruthFiles } from './registers/truth-files.ts'

export interface MakeUpOptions {
  readonly homes: number
  readonly seed: number | string
  /** Gets `deliveries/` and `truth/`; what an earlier run left in those two is removed. */
  readonly folder: string
  /** Told after each buurt how many homes there are. */
  readonly onProgress?: (homes: number, total: number) => void
}

/** One delivery as its register would send it, ready for the reader of that register. */
interface MadeUpDelivery {
  readonly register: 'areas' | 'bag' | 'brp' | 'cbs' | 'inspections'
  readonly paths: readonly string[]
  readonly asOf: Day
}

export interface MadeUpSummary {
  readonly gemeenten: number
  readonly wijken: number
  readonly buurten: number
  readonly homes: number
  readonly people: number
  readonly misuse: number
  readonly innocents: number
  /** In the order in which they are best read: boundaries first. */
  readonly deliveries: readonly MadeUpDelivery[]
}

/**
 * Makes up a region and writes it as the registers would deliver it, with the truth beside it. The same number of
 * homes and the same seed give the same bytes. Throws RangeError below 100 homes.
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
  const summary = await writeRegion({ land, random, truth, deliveries, onProgress: options.onProgress })
  await truth.close()
  return summary
}

interface Region {
  readonly land: Land
  readonly random: Random
  readonly truth: TruthFiles
  readonly deliveries: string
  readonly onProgress: MakeUpOptions['onProgress'] | undefined
}

/** Buurt by buurt: each is made, handed to every register, and forgotten. */
async function writeRegion({ land, random, truth, deliveries, onProgress }: Region): Promise<MadeUpSummary> {
  const total = land.gemeenten.flatMap(({ wijken }) => wijken).flatMap(({ buurten }) => buurten)
  const planned = total.reduce((sum, { homes }) => sum + homes, 0)
  const nextBsn = createBsnIssuer(random.fork('bsn'))
  const figures = createNeighbourhoodFigures()
  const inspections = await openInspectionFile(join(deliveries, 'inspections'), random.fork('inspections'))
  const made = { homes: 0, people: 0, misuse: 0, innocents: 0 }
  const bag: string[] = []
  const brp: string[] = []
  for (const gemeente of land.gemeenten) {
    const extract = await openBagExtract(join(deliveries, 'bag'), gemeente, random.fork(`bag ${gemeente.code}`))
    const lists = await openBrpFile(join(deliveries, 'brp'), gemeente, {
      random: random.fork(`brp ${gemeente.code}`),
      truth,
    })
    for (const neighbourhood of neighbourhoods(gemeente, random, nextBsn)) {
      await extract.add(neighbourhood)
      await lists.add(neighbourhood)
      await inspections.add(neighbourhood)
      await truth.add(neighbourhood.truths)
      figures.add(neighbourhood)
      made.homes += neighbourhood.buurt.homes
      made.people += neighbourhood.people.length
      for (const { misuse } of neighbourhood.truths) made[misuse ? 'misuse' : 'innocents'] += 1
      onProgress?.(made.homes, planned)
    }
    bag.push(await extract.close())
    brp.push(await lists.close())
  }
  const asOf = PEILDATUM
  const open = await writeOpenData({ land, random, deliveries }, figures)
  return {
    gemeenten: land.gemeenten.length,
    wijken: land.gemeenten.flatMap(({ wijken }) => wijken).length,
    buurten: total.length,
    ...made,
    deliveries: [
      { register: 'areas', paths: open.areas, asOf },
      ...bag.map((path) => ({ register: 'bag', paths: [path], asOf }) as const),
      ...open.cbs.map((path) => ({ register: 'cbs', paths: [path], asOf }) as const),
      ...brp.map((path) => ({ register: 'brp', paths: [path], asOf }) as const),
      { register: 'inspections', paths: [await inspections.close()], asOf },
    ],
  }
}

/** What is known of the region once all of it has passed by. */
async function writeOpenData(
  { land, random, deliveries }: Pick<Region, 'land' | 'random' | 'deliveries'>,
  figures: NeighbourhoodFigures,
): Promise<{ areas: readonly string[]; cbs: readonly string[] }> {
  const cbs = join(deliveries, 'cbs')
  const crime = { residentsOf: figures.residentsOf, random: random.fork('crime') }
  return {
    areas: await writeAreaBoundaries(join(deliveries, 'areas'), land),
    cbs: [await figures.write(cbs, land), await writeRegisteredCrime(cbs, land, crime)],
  }
}

/** Every buurt draws from a source of its own, so that a change in one leaves the others as they were. */
function* neighbourhoods(
  gemeente: Gemeente,
  random: Random,
  nextBsn: ReturnType<typeof createBsnIssuer>,
): Generator<Neighbourhood> {
  const numbers = createBagNumbers(gemeente.code.slice(2))
  const streetNames = new Map<string, () => string>()
  for (const wijk of gemeente.wijken) {
    const { code } = wijk.woonplaats
    const postcodes = createPostcodes(wijk.postcodeDigits)
    const streetName = streetNames.get(code) ?? createStreetNames(random.fork(`streets ${code}`))
    streetNames.set(code, streetName)
    for (const buurt of wijk.buurten) {
      const own = random.fork(buurt.code)
      const settlement = buildBuurt(buurt, {
        random: own.fork('homes'),
        numbers,
        postcodes,
        woonplaatsCode: code,
        streetName,
      })
      yield inhabit({ gemeente, buurt }, settlement, createPeople(own.fork('people'), nextBsn))
    }
  }
}
