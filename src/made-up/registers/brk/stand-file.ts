import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Gemeente } from '../../land/area.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { addressesIn } from './stand-parties.ts'
import { snapshotOf } from './stand-snapshot.ts'

/** The stand of BRK Levering 2 of one gemeente while it is written. */
export interface StandFile {
  add(neighbourhood: Neighbourhood): Promise<void>
  /** The path of the zip. */
  close(): Promise<string>
}

// No clock in the zip, and little work on packing it.
const PACKED = {
  mtime: new Date(2026, 0, 8, 12),
  mode: 0o100644,
  forceDosTimestamp: true,
  compressionLevel: 1,
} as const
const BUFFERED = 1 << 20

export async function openStandFile(folder: string, gemeente: Gemeente, dirt: Dirt): Promise<StandFile> {
  await mkdir(folder, { recursive: true })
  const number = gemeente.code.slice(2)
  const member = `BRK-stand-gemeente-${number}.xml`
  const path = join(folder, `BRK-stand-gemeente-${number}-${compact(PEILDATUM)}.zip`)
  const zip = new ZipFile()
  const text = new PassThrough({ highWaterMark: BUFFERED })
  zip.addReadStream(text, member, PACKED)
  zip.end()
  const written = pipeline(zip.outputStream, createWriteStream(path))
  let [line, id] = [1, 0]
  const nextId = () => `ID.${(id += 1)}`
  const put = async (lines: string) => {
    if (!text.write(lines)) await once(text, 'drain')
  }
  const head = headOf(number)
  line += head.split('\n').length - 1
  await put(head)
  return {
    async add(neighbourhood) {
      const addresses = addressesIn(neighbourhood)
      let buffer = ''
      for (const dossier of neighbourhood.dossiers) {
        buffer += '<z:KadastraalObjectSnapshot>\n'
        line += 1
        for (const { xml, dirt: found } of snapshotOf(dossier, { addresses, dirt, nextId })) {
          if (found !== undefined)
            await dirt.note(`${member}, line ${line}, ${found.node}`, found.reason, found.rejectedAs)
          buffer += xml
          buffer += '\n'
          line += 1
        }
        buffer += '</z:KadastraalObjectSnapshot>\n'
        line += 1
        if (buffer.length > BUFFERED) {
          await put(buffer)
          buffer = ''
        }
      }
      await put(buffer)
    },
    async close() {
      await put('</st:stand></st:Stand>\n')
      text.end()
      await written
      return path
    },
  }
}

const SNAPSHOT = 'http://www.kadaster.nl/schemas/brk-levering/snapshot'
/** The schemas of BRK Levering 2 of 19 November 2021; the prefixes are short, as the sender may choose. */
const SCHEMAS: Readonly<Record<string, string>> = {
  st: 'http://www.kadaster.nl/schemas/brk-levering/product-stand/v20211119',
  z: `${SNAPSHOT}/v20211119`,
  a: `${SNAPSHOT}/imkad-adres/v20211119`,
  'a-ref': `${SNAPSHOT}/imkad-adres-ref/v20210702`,
  k: `${SNAPSHOT}/imkad-kadastraalobject/v20210702`,
  o: `${SNAPSHOT}/imkad-onroerendezaak/v20211119`,
  'o-ref': `${SNAPSHOT}/imkad-onroerendezaak-ref/v20210702`,
  p: `${SNAPSHOT}/imkad-persoon/v20210903`,
  'p-ref': `${SNAPSHOT}/imkad-persoon-ref/v20210702`,
  r: `${SNAPSHOT}/imkad-recht/v20210903`,
  'r-ref': `${SNAPSHOT}/imkad-recht-ref/v20210702`,
  s: `${SNAPSHOT}/imkad-stuk/v20211119`,
  's-ref': `${SNAPSHOT}/imkad-stuk-ref/v20210702`,
  t: `${SNAPSHOT}/imkad-typen/v20210702`,
  g: `${SNAPSHOT}/kimbag-adres/v20210903`,
  b: `${SNAPSHOT}/kimbrp-persoon/v20210903`,
  n: `${SNAPSHOT}/kimnhr-rechtspersoon/v20210702`,
  gml: 'http://www.opengis.net/gml/3.2',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
}

function headOf(gemeenteNumber: string): string {
  const namespaces = Object.entries(SCHEMAS).map(([prefix, schema]) => `xmlns:${prefix}="${schema}"`)
  const feature = (name: string, value: string) =>
    `<st:productSpecificatie><st:kenmerknaam>${name}</st:kenmerknaam><st:kenmerkwaarde>${value}</st:kenmerkwaarde></st:productSpecificatie>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<st:Stand ${namespaces.join(' ')}>
<st:productType>GemeentegebaseerdeStand</st:productType>
${feature('Peildatum', PEILDATUM)}
${feature('Gemeentenummer', gemeenteNumber)}
<st:stand>
`
}
