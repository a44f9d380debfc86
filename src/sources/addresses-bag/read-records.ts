import type { Table } from '../../vocabulary/table.ts'
import type { DeliveryWriter } from '../../warehouse/delivery.ts'
import {
  GEMEENTE_WOONPLAATSEN,
  IN_ONDERZOEK,
  LIGPLAATSEN,
  NUMMERAANDUIDINGEN,
  OPENBARE_RUIMTEN,
  PANDEN,
  STANDPLAATSEN,
  VERBLIJFSOBJECTEN,
  WOONPLAATSEN,
} from './delivered-tables.ts'
import { RecordFault } from './record-fault.ts'
import { parseRecord } from './record-parse.ts'
import { addRecord } from './record-rows.ts'
import type { RecordScan } from './record-scan.ts'
import { cutRecords, isRecord, secondRecord } from './record-texts.ts'
import { type RecordXml, valueOf } from './record-xml.ts'
import type { RecordFile } from './survey.ts'
import { NOT_UTF8, readPieces } from './xml-pieces.ts'

export interface RecordOutput {
  readonly writer: DeliveryWriter
  /** Told how many bytes were read since the last time. */
  readonly onBytes: (count: number) => void
}

/**
 * Reads every record of one file into its table; those that cannot be read go to the rejects, with the number
 * of the record in its file, from 1.
 */
export async function readRecords({ file, head }: RecordFile, scan: RecordScan, output: RecordOutput): Promise<void> {
  const side = sideOf(file.name)
  const table = side === 'IO' ? IN_ONDERZOEK.name : (TABLES[head.objectType ?? ''] ?? GEMEENTE_WOONPLAATSEN).name
  const where = file.place ?? file.name
  const { writer } = output
  let number = 0
  for await (const batch of cutRecords(readPieces(file, output.onBytes), { file, head }, scan))
    for (const cut of batch)
      for (const record of typeof cut === 'string' ? recordsIn(cut, scan) : [cut]) {
        number += 1
        const fault = record instanceof RecordFault ? record : tryAdd(record, side, writer)
        if (fault === undefined) continue
        writer.reject({ table, place: `${where}, record ${number}`, reason: fault.reason, says: fault.message })
      }
}

function tryAdd(record: RecordXml, side: string | undefined, writer: DeliveryWriter): RecordFault | undefined {
  try {
    checkSide(record, side)
    addRecord(record, writer)
    return undefined
  } catch (error) {
    if (error instanceof RecordFault) return error
    throw error
  }
}

/** The record that a text holds: by the fast scan, or when that gives nothing by saxes. Throws RecordFault. */
export function readRecord(xml: string, scan: RecordScan): RecordXml {
  const scanned = scan.read(xml)
  if (scanned !== undefined) return scanned
  if (!isRecord(xml)) throw new RecordFault('element-unknown', 'What stands here is not a record of the BAG.')
  if (xml.includes(NOT_UTF8)) throw new RecordFault('not-utf-8', 'The record holds bytes that are not UTF-8.')
  return parseRecord(xml)
}

/** The records in a text, or why they cannot be read. One that lost its closing tag swallowed those after it. */
function* recordsIn(xml: string, scan: RecordScan): Generator<RecordXml | RecordFault> {
  const whole = tryRead(xml, scan)
  const isBroken = whole instanceof RecordFault && whole.reason === 'xml-malformed'
  const second = isBroken ? secondRecord(xml) : -1
  if (second === -1) return yield whole
  yield tryRead(xml.slice(0, second), scan)
  yield* recordsIn(xml.slice(second), scan)
}

function tryRead(xml: string, scan: RecordScan): RecordXml | RecordFault {
  try {
    return readRecord(xml, scan)
  } catch (error) {
    if (error instanceof RecordFault) return error
    throw error
  }
}

const TABLES: Readonly<Record<string, Table>> = {
  WPL: WOONPLAATSEN,
  OPR: OPENBARE_RUIMTEN,
  NUM: NUMMERAANDUIDINGEN,
  VBO: VERBLIJFSOBJECTEN,
  LIG: LIGPLAATSEN,
  STA: STANDPLAATSEN,
  PND: PANDEN,
}

/** NB (niet BAG), IA (inactief) or IO (in onderzoek): Kadaster names the files beside the live ones so. */
function sideOf(name: string): string | undefined {
  return /^\d{4}(NB|IA|IO)[A-Z]{3}/.exec(name)?.[1]
}

/** A record beside the live ones says so itself; without its mark it would count as live. */
function checkSide(record: RecordXml, side: string | undefined): void {
  const isMarked =
    side === 'NB'
      ? valueOf(record, 'tijdstipNietBagLV') !== undefined
      : side !== 'IA' ||
        valueOf(record, 'tijdstipInactief') !== undefined ||
        valueOf(record, 'tijdstipInactiefLV') !== undefined
  if (!isMarked)
    throw new RecordFault('side-record-without-mark', 'A record in a NietBag or Inactief file lacks the moment of it.')
}
