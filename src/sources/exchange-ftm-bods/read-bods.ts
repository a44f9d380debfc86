import { basename } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import type { Reader } from '../reader.ts'
import { type BodsStatement, hasBsnAsRecord, parseStatement, type StatementFault } from './bods-statement.ts'
import { BODS_INTERESTS, BODS_STATEMENTS } from './delivered-tables.ts'
import { sayRefused } from './part-reject.ts'
import { dayOf, measureFiles, readRecords } from './record-file.ts'

/** Reads packages of statements on who owns and controls whom, without losing anything that may enter. */
export const bodsReader: Reader = {
  register: 'bods',
  takes: 'Statements of the Beneficial Ownership Data Standard 0.2 to 0.4, in one list or one per line (.json).',
  delivered: [BODS_STATEMENTS, BODS_INTERESTS],
  async read(warehouse, paths, options) {
    const found = await survey(paths)
    const files = await measureFiles(paths)
    const head = {
      register: 'bods',
      // Not the publisher's name: that may be the name of a natural person.
      supplier: 'Publisher of BODS statements',
      scope: `statements in ${paths.map((path) => basename(path)).join(', ')}`,
      asOf: options.asOf ?? found.lastDay ?? files.lastChange,
      files: paths,
    }
    return writeDelivery(warehouse, head, bodsReader.delivered, async (writer) => {
      const seen = new Set<string>()
      for await (const placed of readStatements(paths, writer)) write(placed, { writer, seen })
      options.onProgress?.(files.bytes, files.bytes)
    })
  },
}

interface Placed {
  readonly statement: BodsStatement
  readonly place: string
}

async function* readStatements(paths: readonly string[], writer?: DeliveryWriter): AsyncGenerator<Placed> {
  for (const path of paths)
    for await (const { place, value } of readRecords(path)) {
      const statement = parseStatement(value)
      if (typeof statement === 'object' && 'row' in statement) yield { statement, place }
      else writer?.reject({ table: BODS_STATEMENTS.name, place, ...sayFault(statement) })
    }
}

/** A first pass over the package: of which day it is. */
async function survey(paths: readonly string[]) {
  let lastDay: string | undefined
  let count = 0
  for await (const { statement, place } of readStatements(paths)) {
    if (hasBsnAsRecord(statement)) throw bsnAsRecord(place)
    const day = dayOf(statement.day)
    if (day !== undefined && (lastDay === undefined || day > lastDay)) lastDay = day
    count += 1
  }
  if (count === 0) throw nothingRead(paths)
  return { lastDay }
}

function write({ statement, place }: Placed, to: { writer: DeliveryWriter; seen: Set<string> }): void {
  const reject = (reason: string, says: string) =>
    to.writer.reject({ table: BODS_STATEMENTS.name, place, reason, says })
  if (to.seen.has(statement.row.statement_id))
    return reject('statement-repeated', 'Another statement in this delivery has the same id, which must be its own.')
  to.seen.add(statement.row.statement_id)
  to.writer.add(BODS_STATEMENTS, { ...statement.row, place })
  for (const row of statement.interests) to.writer.add(BODS_INTERESTS, row)
  for (const path of statement.refused) reject('not-taken-by-rule', sayRefused(path))
}

function sayFault(fault: StatementFault): { reason: string; says: string } {
  if (fault === 'json-broken') return { reason: fault, says: 'The line is no JSON.' }
  if (fault === 'not-a-statement')
    return { reason: fault, says: 'A statement has a recordType (0.4) or a statementType (0.2, 0.3).' }
  return { reason: 'statement-not-valid', says: `The member ${fault.notValidAt} is not as the standard asks.` }
}

function nothingRead(paths: readonly string[]): InputFault {
  return new InputFault({
    code: 'no-statements',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'There is no statement in it that the Beneficial Ownership Data Standard knows.',
    remedy: 'Give a package of version 0.2, 0.3 or 0.4: a JSON list of statements.',
  })
}

function bsnAsRecord(place: string): InputFault {
  return new InputFault({
    code: 'bsn-as-id',
    place,
    says: 'A person is recorded under a burgerservicenummer, which may not enter.',
    remedy: 'Have the publisher make ids that say nothing, such as a keyed hash.',
  })
}
