import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ReadStreamOptions, ZipFile } from 'yazl'
import { dayFirst, PEILDATUM } from '../calendar.ts'
import type { Gemeente } from '../land/area.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Random } from '../random.ts'
import {
  BAG_BEGAN,
  buildingHistory,
  type PremisesHistory,
  premisesHistory,
  streetHistory,
  withdrawnHistory,
} from './bag-history.ts'
import {
  BAG_TAIL,
  BAG_TYPES,
  type BagType,
  bagFileName,
  bagHead,
  type Extract,
  gemeenteWoonplaatsRelaties,
  leveringsdocument,
} from './bag-layout.ts'
import {
  nummeraanduidingXml,
  openbareRuimteXml,
  pandXml,
  pitchXml,
  verblijfsobjectXml,
  woonplaatsXml,
} from './bag-objects.ts'
import { toVoorkomens } from './bag-timeline.ts'

/** The BAG extract of one gemeente while it is written. */
export interface BagExtract {
  add(neighbourhood: Neighbourhood): Promise<void>
  /** Packs what was added as Kadaster does, and returns the path of the zip. */
  close(): Promise<string>
}

const OBJECTS_PER_FILE = 10_000
const CHARACTERS_AT_ONCE = 1 << 17
// No time zone and no clock in the zip, so that equal content gives equal bytes.
const FIXED: Partial<ReadStreamOptions> = { mtime: new Date(2026, 0, 8, 12), mode: 0o100644, forceDosTimestamp: true }
// Level 3 packs these texts nearly as small as the usual 6, in half the time.
const PACKED: Partial<ReadStreamOptions> = { ...FIXED, compress: true, compressionLevel: 3 }
/** For zips within a zip, which get no smaller. */
const STORED: Partial<ReadStreamOptions> = { ...FIXED, compress: false }

export async function openBagExtract(folder: string, gemeente: Gemeente, random: Random): Promise<BagExtract> {
  const extract: Extract = { gemeente, number: gemeente.code.slice(2), asOf: PEILDATUM }
  const work = join(folder, `${extract.number}-packing`)
  await mkdir(work, { recursive: true })
  const files = new Map(BAG_TYPES.map((type) => [type, openTypeZip(work, extract, type)]))
  const write = async (type: BagType, xml: string) => files.get(type)?.write(xml)
  const woonplaatsen = new Map(gemeente.wijken.map(({ woonplaats }) => [woonplaats.code, woonplaats]))
  for (const woonplaats of woonplaatsen.values())
    for (const one of toVoorkomens([{ from: BAG_BEGAN, what: woonplaats }])) await write('WPL', woonplaatsXml(one))

  const writeHistory = async ({ objects, addresses }: PremisesHistory) => {
    for (const one of addresses) await write('NUM', nummeraanduidingXml(one))
    for (const one of objects)
      if (one.what.premises.kind === 'Verblijfsobject') await write('VBO', verblijfsobjectXml(one))
      else await write(one.what.premises.kind === 'Ligplaats' ? 'LIG' : 'STA', pitchXml(one))
  }
  return {
    async add({ streets, buildings, premises, withdrawn }) {
      for (const street of streets) for (const one of streetHistory(street)) await write('OPR', openbareRuimteXml(one))
      for (const building of buildings)
        for (const one of buildingHistory(building, random)) await write('PND', pandXml(one))
      for (const one of premises) await writeHistory(premisesHistory(one, random))
      for (const one of withdrawn) await writeHistory(withdrawnHistory(one, random))
    },
    async close() {
      for (const file of files.values()) await file.close()
      const path = join(folder, `BAGGEM${extract.number}L-${dayFirst(PEILDATUM)}.zip`)
      await packExtract({ extract, work, woonplaatsen: [...woonplaatsen.keys()], path })
      await rm(work, { recursive: true })
      return path
    },
  }
}

interface TypeZip {
  write(xml: string): Promise<void>
  close(): Promise<void>
}

/** A zip with the objects of one kind, compressed while they come: at most 10,000 voorkomens per file. */
function openTypeZip(work: string, extract: Extract, type: BagType): TypeZip {
  const zip = new ZipFile()
  const name = bagFileName(extract, type)
  const written = pipeline(zip.outputStream, createWriteStream(join(work, `${name}.zip`)))
  let [count, file] = [0, 0]
  let current: PassThrough | undefined
  let waiting = ''
  const flush = async () => {
    const text = waiting
    waiting = ''
    if (current !== undefined && !current.write(text)) await once(current, 'drain')
  }
  const put = async (text: string) => {
    waiting += text
    if (waiting.length >= CHARACTERS_AT_ONCE) await flush()
  }
  const endFile = async () => {
    if (current === undefined) return
    await put(BAG_TAIL)
    await flush()
    current.end()
    current = undefined
  }
  const beginFile = async () => {
    await endFile()
    file += 1
    current = new PassThrough({ highWaterMark: 1 << 20 })
    zip.addReadStream(current, `${name}-${String(file).padStart(6, '0')}.xml`, PACKED)
    await put(bagHead(extract, type))
  }
  return {
    async write(xml) {
      if (count % OBJECTS_PER_FILE === 0) await beginFile()
      count += 1
      await put(xml)
    },
    async close() {
      if (current === undefined) await beginFile()
      await endFile()
      zip.end()
      await written
    },
  }
}

/** Three levels, as Kadaster packs a gemeente: the delivery, the gemeente, the kinds of object. */
async function packExtract(job: {
  extract: Extract
  work: string
  woonplaatsen: readonly string[]
  path: string
}): Promise<void> {
  const { extract, work, woonplaatsen, path } = job
  const gemeenteZip = new ZipFile()
  for (const type of BAG_TYPES) {
    const name = `${bagFileName(extract, type)}.zip`
    gemeenteZip.addFile(join(work, name), name, STORED)
  }
  gemeenteZip.end()
  const gemeenteName = `${bagFileName(extract, 'GEM')}.zip`
  await pipeline(gemeenteZip.outputStream, createWriteStream(join(work, gemeenteName)))

  const relations = new ZipFile()
  const relationName = `GEM-WPL-RELATIE-${dayFirst(extract.asOf)}`
  relations.addBuffer(
    Buffer.from(gemeenteWoonplaatsRelaties(extract, woonplaatsen)),
    `${relationName}-000001.xml`,
    PACKED,
  )
  relations.end()
  await pipeline(relations.outputStream, createWriteStream(join(work, `${relationName}.zip`)))

  const outer = new ZipFile()
  outer.addFile(join(work, gemeenteName), gemeenteName, STORED)
  outer.addFile(join(work, `${relationName}.zip`), `${relationName}.zip`, STORED)
  outer.addBuffer(Buffer.from(leveringsdocument(extract)), 'Leveringsdocument-BAG-Extract.xml', PACKED)
  outer.end()
  await pipeline(outer.outputStream, createWriteStream(path))
}
