import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Delivery, type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import type { Warehouse } from '../../warehouse/warehouse.ts'
import { findXmlFiles } from '../files/delivered-files.ts'
import type { Reader, ReadOptions } from '../reader.ts'
import { DELIVERED } from './delivered-tables.ts'
import { readRecords } from './read-records.ts'
import { createRecordScan, type RecordScan } from './record-scan.ts'
import { type Survey, surveyDelivery } from './survey.ts'

/** Basisregistratie Adressen en Gebouwen: BAG 2.0 Extract, schema v20180601 or v20200601. */
export const bagReader: Reader = {
  register: 'bag',
  takes: 'A BAG 2.0 Extract as Kadaster delivers it (a zip of zips), or the folder or XML files unpacked from it.',
  delivered: DELIVERED,
  read: readBag,
}

async function readBag(warehouse: Warehouse, paths: readonly string[], options: ReadOptions): Promise<Delivery> {
  const spill = await mkdtemp(join(warehouse.work, 'bag-'))
  try {
    const delivered = await findXmlFiles(paths, spill)
    const { files } = delivered
    const survey = await surveyDelivery(delivered)
    const head = {
      register: 'bag',
      supplier: 'Kadaster',
      scope: survey.scope,
      asOf: checkedDay(options.asOf, survey, files),
      files,
      licence: 'CC0 1.0',
    }
    return await writeDelivery(warehouse, head, DELIVERED, (writer) => readFiles(survey, writer, options))
  } finally {
    await rm(spill, { recursive: true, force: true })
  }
}

async function readFiles(survey: Survey, writer: DeliveryWriter, options: ReadOptions): Promise<void> {
  const total = survey.recordFiles.reduce((sum, { file }) => sum + file.size, 0)
  let done = 0
  const onBytes = (count: number) => {
    done += count
    options.onProgress?.(done, total)
  }
  // One per kind of object: the layouts of the others would only be in the way.
  const scans = new Map<string, RecordScan>()
  for (const recordFile of survey.recordFiles) {
    const kind = recordFile.head.objectType ?? ''
    const scan = scans.get(kind) ?? createRecordScan()
    scans.set(kind, scan)
    await readRecords(recordFile, scan, { writer, onBytes })
  }
  for (const { name, place = name } of survey.strangers)
    writer.reject({ table: 'bag', place, reason: 'file-not-bag', says: 'This XML file is no part of a BAG delivery.' })
}

/** A delivery holds the whole past, so any day up to its own can be asked for; a later day cannot. */
function checkedDay(wanted: Day | undefined, { standDate }: Survey, files: readonly string[]): Day {
  if (wanted === undefined || wanted <= standDate) return wanted ?? standDate
  throw new InputFault({
    code: 'as-of-after-delivery',
    ...(files[0] === undefined ? {} : { file: files[0] }),
    says: `This delivery describes ${standDate}, and ${wanted} was asked for.`,
    remedy: 'Ask for that day or an earlier one, or read a later delivery.',
  })
}
