import { createHash } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { type Day, parseCompactDay } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Delivery, writeDelivery } from '../../warehouse/delivery.ts'
import type { Warehouse } from '../../warehouse/warehouse.ts'
import { findXmlFiles, type XmlFile } from '../files/delivered-files.ts'
import { parsePart, readJsonParts } from '../files/json-parts.ts'
import { readKeys } from '../pseudonym.ts'
import type { Reader, ReadOptions } from '../reader.ts'
import type { Context } from './answer-place.ts'
import { writeAnswer } from './answer-rows.ts'
import { DELIVERED } from './delivered-tables.ts'
import { type Desk, openDesk } from './desk.ts'
import { historyFiles, historyScope, writeHistory } from './history-file.ts'
import { writeSnapshot } from './snapshot-rows.ts'
import { readSnapshots, readStandHead, type StandHead } from './stand-file.ts'

/** Basisregistratie Kadaster: stands of BRK Levering 2, and answers of BRK-Bevragen (Haal Centraal). */
export const brkReader: Reader = {
  register: 'brk',
  takes:
    'A stand of BRK Levering 2 (XML or a zip of it), saved answers of BRK-Bevragen 2.0 (.json) or the history as its CSVW files describe it (.csv); the state of the last two by --as-of or in the name. Needs the key file when natural persons are in it.',
  delivered: DELIVERED,
  read(warehouse, paths, options) {
    const tables = paths.filter((path) => extname(path).toLowerCase() === '.csv')
    if (tables.length > 0 && tables.length < paths.length) throw mixed(paths)
    if (tables.length > 0) return readHistory(warehouse, paths, options)
    const answers = paths.filter((path) => extname(path).toLowerCase() === '.json')
    if (answers.length === 0) return readStand(warehouse, paths, options)
    if (answers.length < paths.length) throw mixed(paths)
    return readAnswers(warehouse, paths, options)
  },
}

async function readStand(warehouse: Warehouse, paths: readonly string[], options: ReadOptions): Promise<Delivery> {
  const spill = await mkdtemp(join(warehouse.work, 'brk-'))
  try {
    const { files, xml } = await findXmlFiles(paths, spill)
    const heads: StandHead[] = []
    for (const file of xml) heads.push(await readStandHead(file))
    const { asOf, scope } = checkedHead(heads, { files, options })
    const total = xml.reduce((sum, { size }) => sum + size, 0)
    let done = 0
    const onBytes = (count: number) => options.onProgress?.((done += count), total)
    return await write(warehouse, { asOf, scope, files, options }, (desk) => writeStand(xml, { desk, onBytes }))
  } finally {
    await rm(spill, { recursive: true, force: true })
  }
}

async function writeStand(
  xml: readonly XmlFile[],
  { desk, onBytes }: { desk: Desk; onBytes: (count: number) => void },
): Promise<void> {
  for (const file of xml)
    for await (const snapshot of readSnapshots(file, onBytes)) writeSnapshot(snapshot, desk, file.place ?? file.name)
}

async function readHistory(warehouse: Warehouse, paths: readonly string[], options: ReadOptions): Promise<Delivery> {
  const asOf = options.asOf ?? dayInName(paths)
  const keys = options.keyFile === undefined ? undefined : await readKeys(options.keyFile)
  const files = await historyFiles(paths)
  const head = { register: 'brk', supplier: 'Kadaster (BRK)', scope: historyScope(paths), asOf, files: paths }
  return writeDelivery(warehouse, head, DELIVERED, (writer) => writeHistory(files, { writer, keys, options }))
}

async function readAnswers(warehouse: Warehouse, paths: readonly string[], options: ReadOptions): Promise<Delivery> {
  const asOf = options.asOf ?? dayInName(paths)
  const scope = `bevraging ${createHash('sha256')
    .update(paths.map((path) => basename(path)).join('\n'))
    .digest('hex')
    .slice(0, 12)}`
  const sizes = await Promise.all(paths.map((path) => sizeOf(path)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  return write(warehouse, { asOf, scope, files: paths, options }, async (desk) => {
    for (const [place, path] of paths.entries()) {
      await writeAnswersIn(path, desk)
      done += sizes[place] ?? 0
      options.onProgress?.(done, total)
    }
  })
}

/** A file is one answer, or a list of answers; a list is read answer by answer. */
async function writeAnswersIn(path: string, desk: Desk): Promise<void> {
  const whole: Record<string, unknown> = {}
  let isOne = false
  const context = (at: string): Context => ({ desk, at, kind: undefined, objectId: undefined, deedId: undefined })
  for await (const part of readJsonParts(path, [])) {
    const value = parsePart(part, path)
    if (part.element !== undefined) writeAnswer(value, context(`${basename(path)}, line ${part.line}`))
    else {
      isOne = true
      whole[part.member] = value
    }
  }
  if (isOne) writeAnswer(whole, context(`${basename(path)}, line 1`))
}

async function write(
  warehouse: Warehouse,
  what: { asOf: string; scope: string; files: readonly string[]; options: ReadOptions },
  work: (desk: Desk) => Promise<void>,
): Promise<Delivery> {
  const { asOf, scope, files, options } = what
  const keys = options.keyFile === undefined ? undefined : await readKeys(options.keyFile)
  const head = { register: 'brk', supplier: 'Kadaster (BRK)', scope, asOf, files }
  return writeDelivery(warehouse, head, DELIVERED, (writer) => work(openDesk(writer, keys)))
}

function checkedHead(
  heads: readonly StandHead[],
  { files, options }: { files: readonly string[]; options: ReadOptions },
): StandHead {
  const [first] = heads
  const file = files.map((path) => basename(path)).join(', ')
  if (first === undefined)
    throw new InputFault({
      code: 'delivery-empty',
      file,
      says: 'There is no XML in it.',
      remedy: 'Give the stand as Kadaster delivered it.',
    })
  const scopes = [...new Set(heads.map(({ scope }) => scope))].sort()
  const isOneDay = heads.every(({ asOf }) => asOf === first.asOf)
  if (isOneDay && (options.asOf ?? first.asOf) === first.asOf) return { asOf: first.asOf, scope: scopes.join(', ') }
  throw new InputFault({
    code: 'state-differs',
    file,
    says: isOneDay
      ? `This stand is of ${first.asOf}, another day than was asked for.`
      : 'These stands are of several days.',
    remedy: 'Read the stands of one day at a time, without --as-of.',
  })
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    // Reading it will say what is wrong with it.
    return 0
  }
}

function dayInName(paths: readonly string[]): Day {
  const days = paths.map((path) => parseCompactDay(/(?<!\d)\d{8}(?!\d)/.exec(basename(path))?.[0] ?? ''))
  const [first] = days
  if (first !== undefined && days.every((day) => day === first)) return first
  throw new InputFault({
    code: 'state-unknown',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'This delivery does not say of which day it is, and the names do not give one day either.',
    remedy: 'Say it with --as-of, or begin the name with it: 20260101_….json.',
  })
}

function mixed(paths: readonly string[]): InputFault {
  return new InputFault({
    code: 'delivery-mixed',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'These are stands, answers or tables together.',
    remedy: 'Read the XML, the JSON and the CSV as deliveries of their own.',
  })
}
