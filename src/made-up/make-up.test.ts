import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { type Entry, fromBuffer } from 'yauzl'
import { parseBsn } from '../vocabulary/bsn.ts'
import { checksumFile } from '../warehouse/files.ts'
import { makeUp } from './make-up.ts'

const folder = await mkdtemp(join(tmpdir(), 'made-up-'))
after(() => rm(folder, { recursive: true }))
const first = join(folder, 'first')
const summary = await makeUp({ homes: 2_000, seed: 7, folder: first })
const lists = await readLists()

test('the same homes and seed give the same bytes, and another seed other ones', async () => {
  await makeUp({ homes: 2_000, seed: 7, folder: join(folder, 'again') })
  await makeUp({ homes: 2_000, seed: 8, folder: join(folder, 'other') })
  const sums = await checksums(first)
  assert.deepEqual(await checksums(join(folder, 'again')), sums)
  const other = await checksums(join(folder, 'other'))
  for (const [path, sum] of Object.entries(sums)) assert.notEqual(other[path], sum, path)
})

test('the summary names every file that was delivered, once', async () => {
  const named = summary.deliveries.flatMap(({ paths }) => paths).sort()
  assert.deepEqual(named, await filesIn(join(first, 'deliveries')))
})

test('the BRP has no column for nationality, birthplace, sex or country of origin', () => {
  const forbidden = /^(?:04\.|10\.|\d\d\.03\.[23]0|\d\d\.04\.10|08\.1[34]\.|05\.06\.[23]0)/
  for (const column of lists.header) assert.doesNotMatch(column, forbidden)
})

test('every burgerservicenummer passes the elfproef and begins with a 9', () => {
  const numbers = lists.rows.flatMap((row) =>
    ['01.01.20', '02.01.20', '03.01.20', '05.01.20'].map((column) => row[column] ?? ''),
  )
  for (const number of numbers.filter((text) => text !== '')) assert.ok(parseBsn(number)?.startsWith('9'))
})

test('a partner has the other as partner, and a parent is older than the child', () => {
  const people = new Map(lists.rows.filter((row) => row['']).map((row) => [row['01.01.20'], row]))
  for (const [bsn, row] of people) {
    const partner = people.get(row['05.01.20'] ?? '')
    if (partner !== undefined) assert.equal(partner['05.01.20'], bsn)
    for (const parent of [row['02.03.10'], row['03.03.10']])
      if (parent && !row['01.03.10']?.endsWith('0000')) assert.ok(parent < (row['01.03.10'] ?? ''))
  }
})

test('what the truth says of an object is what the registers show', async () => {
  const areas = await registeredAreas()
  const adults = adultsPerObject()
  const truths = [...(await truthRows('misuse.csv')), ...(await truthRows('innocents.csv'))]
  assert.equal(truths.length, summary.misuse + summary.innocents)
  for (const { object_id: id = '', raises = '' } of truths) {
    const area = areas.get(id)
    assert.ok(area !== undefined, id)
    const { certain, doubtful } = adults.get(id) ?? { certain: 0, doubtful: 0 }
    const looks = (count: number) => area !== 1 && count >= 3 && area < 12 * count
    // Where a birth date was spoiled, the number of adults is known between bounds.
    const possible = Array.from({ length: doubtful + 1 }, (_, more) => looks(certain + more))
    assert.ok(possible.includes(raises.split(' ').includes('BW-02')), `${id} raises "${raises}"`)
  }
})

test('innocent places that set off an indicator outnumber misused ones', async () => {
  const [misuse, innocent] = [await countRaising('misuse.csv'), await countRaising('innocents.csv')]
  assert.ok(misuse >= 3)
  assert.ok(innocent > 2 * misuse, `${innocent} innocent, ${misuse} misuse`)
})

test('every dirty place that the truth names is dirty in that way', async () => {
  const lines = new Map<string, string[]>()
  for (const path of await filesIn(join(first, 'deliveries', 'brp')))
    lines.set(relative(join(first, 'deliveries', 'brp'), path), (await readFile(path, 'utf8')).split('\n'))
  const dirt = (await truthRows('dirt.csv')).filter(
    ({ register, place = '' }) => register === 'brp' && place.includes('GBA-V'),
  )
  assert.ok(dirt.length > 300)
  for (const { place = '', reason } of dirt) {
    const [, file = '', line = ''] = /^(.*), line (\d+)$/.exec(place) ?? []
    const cells = lines.get(file)?.[Number(line) - 1]?.split(';') ?? []
    const cell = (column: string) => cells[lists.header.indexOf(column)] ?? ''
    if (reason === 'object-id-missing') assert.equal(cell('08.11.80'), '')
    if (reason === 'object-id-malformed') assert.doesNotMatch(cell('08.11.80'), /^\d{16}$/)
    if (reason === 'birth-date-partial') assert.match(cell('01.03.10'), /0000$/)
    if (reason === 'address-date-partial') assert.match(cell('08.10.30'), /00$/)
  }
})

async function countRaising(name: string): Promise<number> {
  return (await truthRows(name)).filter((row) => row['raises'] !== '').length
}

async function readLists(): Promise<{ header: string[]; rows: Record<string, string>[] }> {
  const rows: Record<string, string>[] = []
  let header: string[] = []
  for (const path of await filesIn(join(first, 'deliveries', 'brp'))) {
    const [top = '', ...lines] = (await readFile(path, 'utf8')).slice(1).trimEnd().split('\n')
    header = top.split(';').slice(0, -1)
    for (const line of lines) {
      const cells = line.split(';')
      rows.push(Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ''])))
    }
  }
  return { header, rows }
}

function addressOf(row: Readonly<Record<string, string>>): string {
  return ['08.11.60', '08.11.20', '08.11.30', '08.11.40'].map((column) => row[column]?.trim()).join()
}

/** Adults by object; rows that lost their object id are brought back by their address. */
function adultsPerObject(): Map<string, { certain: number; doubtful: number }> {
  const objects = new Map<string, string>()
  for (const row of lists.rows)
    if (/^\d{16}$/.test(row['08.11.80'] ?? '')) objects.set(addressOf(row), row['08.11.80'] ?? '')
  const adults = new Map<string, { certain: number; doubtful: number }>()
  for (const row of lists.rows) {
    const [object, born = ''] = [objects.get(addressOf(row)), row['01.03.10']]
    if (!row[''] || row['07.67.10'] || object === undefined) continue
    const { certain, doubtful } = adults.get(object) ?? { certain: 0, doubtful: 0 }
    if (born.endsWith('0000')) adults.set(object, { certain, doubtful: doubtful + 1 })
    else if (Number(born) + 180_000 <= 20_260_101) adults.set(object, { certain: certain + 1, doubtful })
  }
  return adults
}

/** The floor area of each verblijfsobject in its last voorkomen. */
async function registeredAreas(): Promise<Map<string, number>> {
  const areas = new Map<string, number>()
  for (const path of await filesIn(join(first, 'deliveries', 'bag')))
    for (const xml of await unpack(await readFile(path)))
      for (const [, id = '', area = ''] of xml.matchAll(
        /domein="NL\.IMBAG\.Verblijfsobject">(\d{16})<[\s\S]*?<Objecten:oppervlakte>(\d+)</g,
      ))
        areas.set(id, Number(area))
  return areas
}

/** Every VBO file in a zip of zips. */
async function unpack(zip: Buffer): Promise<string[]> {
  const found: string[] = []
  for (const { name, bytes } of await members(zip))
    if (/GEM\d{8}\.zip$|VBO\d{8}\.zip$/.test(name)) found.push(...(await unpack(bytes)))
    else if (/VBO.*\.xml$/.test(name)) found.push(bytes.toString('utf8'))
  return found
}

function members(zip: Buffer): Promise<{ name: string; bytes: Buffer }[]> {
  return new Promise((resolve, reject) => {
    const found: { name: string; bytes: Buffer }[] = []
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error)
      file.on('end', () => resolve(found)).on('error', reject)
      file.on('entry', (entry: Entry) => {
        file.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            found.push({ name: entry.fileName, bytes: Buffer.concat(chunks) })
            file.readEntry()
          })
        })
      })
      file.readEntry()
    })
  })
}

async function truthRows(name: string): Promise<Record<string, string>[]> {
  const [header = '', ...lines] = (await readFile(join(first, 'truth', name), 'utf8')).trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => {
    const cells = [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)|^(?=,)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    )
    return Object.fromEntries(names.map((column, place) => [column, cells[place] ?? '']))
  })
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function checksums(path: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const file of await filesIn(path)) sums[relative(path, file)] = await checksumFile(file)
  return sums
}
