import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { Row, Table } from '../../vocabulary/table.ts'
import { openDesk } from './desk.ts'
import { BSN, message, natuurlijkPersoon, OWNERSHIP, PARCEL, tenaamstelling, toPerson } from './sample-stand.ts'
import { writeSnapshot } from './snapshot-rows.ts'
import { readSnapshots, readStandHead } from './stand-file.ts'

const AARDENBURG = realData('brk2-levering-brmo', 'stand-perceel-1.anon.xml')
/** The same damage on every run, so that a failure can be looked at. */
const RUNS = { numRuns: fuzzRuns(600), seed: 2479 }

interface Edit {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** A few characters gone, put in or changed, anywhere; more often than not the markup breaks. */
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    removed: fc.constantFrom(0, 1, 1, 2, 7),
    inserted: fc.constantFrom('', '', '0', '7', 'x', ' ', '"', '<', '>', '/', '&', '#', 'é', '999999999'),
  }),
  { minLength: 1, maxLength: 3 },
)

test('a damaged message is refused, or read without losing anything in silence', WITH_REAL_DATA, async () => {
  const whole = await readFile(AARDENBURG, 'utf8')
  const before = await readText(whole)
  const seen = { refused: 0, rejected: 0, read: 0 }
  const property = fc.asyncProperty(edits, async (given) => {
    const after = await readOrRefuse(damage(whole, given))
    if (after === 'refused') seen.refused += 1
    else if (after.rejects.length > 0) seen.rejected += 1
    else {
      seen.read += 1
      assert.deepEqual(filledCells(after), filledCells(before), 'a value went missing and nobody was told')
    }
  })
  await fc.assert(property, RUNS)
  assert.ok(
    Object.values(seen).every((count) => count > 0),
    JSON.stringify(seen),
  )
})

test('an element that is gone or doubled loses no other record in silence', WITH_REAL_DATA, async () => {
  const whole = await readFile(AARDENBURG, 'utf8')
  const elements = elementsOf(whole)
  assert.ok(elements.length > 100)
  for (const [index, text] of elements)
    for (const instead of ['', `${text}${text}`]) {
      const damaged = `${whole.slice(0, index)}${instead}${whole.slice(index + text.length)}`
      const after = await readOrRefuse(damaged)
      if (after === 'refused') continue
      for (const [element, table] of RECORDS) {
        const present = damaged.split(`:${element} id=`).length - 1
        const told = (after.rows[table] ?? 0) + after.rejects.length
        assert.ok(told >= present, `${present - told} ${element} lost in silence`)
      }
    }
})

test('however a message with a person is damaged, the number does not come through, and a name to brk_persons only', async () => {
  const tenure = tenaamstelling({ id: '1', right: 'r', holder: toPerson('p') })
  const { text: whole } = message(PARCEL, OWNERSHIP, tenure, natuurlijkPersoon('p', BSN))
  const property = fc.asyncProperty(edits, async (given) => {
    const after = await readOrRefuse(damage(whole, given))
    if (after === 'refused') return
    for (const secret of ['999990019', 'Bedachtstad']) assert.equal(JSON.stringify(after).includes(secret), false)
    const values = after.values.filter((value) => !value.startsWith('brk_persons '))
    for (const name of ['Verzonnenhuizen', 'Fictiena', '19620403'])
      assert.equal(JSON.stringify({ ...after, values }).includes(name), false)
  })
  await fc.assert(property, RUNS)
})

/** Every element with where it begins; in this message none holds one of the same name. */
function elementsOf(whole: string): (readonly [number, string])[] {
  return [...whole.matchAll(/<([\w-]+:[\w-]+)[^>]*?(\/?)>/g)].map(({ 0: tag, 1: name, 2: slash, index }) => {
    const end = slash === '/' ? index + tag.length : whole.indexOf(`</${name}>`, index) + `</${name}>`.length
    return [index, whole.slice(index, end)]
  })
}

const RECORDS = [
  ['Perceel', 'brk_objects'],
  ['Tenaamstelling', 'brk_tenures'],
  ['NietNatuurlijkPersoon', 'brk_organisations'],
  ['Stukdeel', 'brk_deed_parts'],
] as const

interface Reading {
  readonly rows: Readonly<Record<string, number>>
  readonly cells: readonly string[]
  readonly values: readonly string[]
  readonly rejects: readonly string[]
}

function filledCells({ cells }: Reading): readonly string[] {
  return cells.toSorted()
}

function damage(text: string, given: readonly Edit[]): string {
  return given.reduce((damaged, { at, removed, inserted }) => {
    const place = at % damaged.length
    return `${damaged.slice(0, place)}${inserted}${damaged.slice(place + removed)}`
  }, text)
}

async function readOrRefuse(text: string): Promise<Reading | 'refused'> {
  try {
    return await readText(text)
  } catch (error) {
    if (error instanceof InputFault) return 'refused'
    throw error
  }
}

/** Reads a message as the reader does, and keeps which cells of which table were filled. */
async function readText(text: string): Promise<Reading> {
  const rows: Record<string, number> = {}
  const cells: string[] = []
  const values: string[] = []
  const rejects: string[] = []
  const add = <T extends Table>({ name }: T, row: Row<T>) => {
    rows[name] = (rows[name] ?? 0) + 1
    for (const [column, value] of Object.entries(row)) if (value !== null) cells.push(`${name}.${column}`)
    values.push(`${name} ${JSON.stringify(row)}`)
  }
  const reject = ({ reason, place }: { reason: string; place: string }) => rejects.push(`${place} ${reason}`)
  const key = createSecretKey('00', 'hex')
  const desk = openDesk({ add, reject }, { casework: key, statistics: key })
  const file = { name: 'stand.xml', file: 'stand.xml', place: undefined, size: text.length, read: () => bytesOf(text) }
  await readStandHead(file)
  for await (const snapshot of readSnapshots(file, () => undefined)) writeSnapshot(snapshot, desk, file.name)
  return { rows, cells, values, rejects }
}

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}
