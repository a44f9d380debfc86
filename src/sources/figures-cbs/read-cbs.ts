import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { writeDelivery } from '../../warehouse/delivery.ts'
import { isMissing, listFolder } from '../../warehouse/files.ts'
import type { Reader } from '../reader.ts'
import { type CbsFile, recogniseFile } from './cbs-file.ts'
import { CBS_AREAS, CBS_FIGURES } from './cbs-tables.ts'
import { readObservations } from './observations.ts'
import type { Reading, SourceTable } from './reading.ts'
import { identifyTable } from './source-table.ts'
import { readStatlineExport } from './statline-export.ts'
import { summarise } from './summary.ts'
import { readMetadata } from './table-metadata.ts'
import { readWideRows } from './wide-rows.ts'

/** Reads figures of Statistics Netherlands (CBS) and of the police, as StatLine, OData v3 and OData v4 deliver them. */
export const cbsReader: Reader = {
  register: 'cbs',
  takes: 'figures of one CBS table: StatLine export, CSV or OData JSON, with the metadata of the table beside it',
  delivered: [CBS_FIGURES, CBS_AREAS],
  async read(warehouse, paths, options) {
    const files: CbsFile[] = []
    for (const path of await filesIn(paths)) files.push(await recogniseFile(path))
    const metadata = await readMetadata(files)
    const data = files.filter((file) => file.kind in READ)
    if (data.length === 0 && metadata.areas.length === 0) throw noFigures(paths)
    const table = await identifyTable(files, metadata)
    // What is kept of a table is small (200,000 figures of 13 million rows of 47018NED), and the scope is in it.
    const readings = await Array.fromAsync(readAll(data, table, options.onProgress))
    const summary = summarise(readings, table)
    const head = {
      register: 'cbs',
      supplier: table.family?.supplier ?? 'CBS',
      scope: summary.scope,
      asOf: options.asOf ?? summary.asOf,
      files: files.map(({ path }) => path),
      ...(table.family?.licence ? { licence: table.family.licence } : {}),
    }
    return writeDelivery(warehouse, head, cbsReader.delivered, async (writer) => {
      for (const area of metadata.areas) writer.add(CBS_AREAS, { ...area, source_table: table.id })
      for (const reading of readings) {
        if ('figure' in reading) writer.add(CBS_FIGURES, reading.figure)
        else writer.reject({ table: CBS_FIGURES.name, ...reading.reject })
      }
    })
  },
}

const READ: Partial<Record<CbsFile['kind'], (file: CbsFile, table: SourceTable) => AsyncGenerator<Reading>>> = {
  'statline-export': readStatlineExport,
  'wide-rows': readWideRows,
  'keyed-rows': readWideRows,
  observations: readObservations,
}

async function* readAll(
  data: readonly CbsFile[],
  table: SourceTable,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<Reading> {
  const sizes = await Promise.all(data.map(async ({ path }) => (await stat(path)).size))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const [place, file] of data.entries()) {
    const read = READ[file.kind]
    if (read !== undefined) yield* read(file, table)
    done += sizes[place] ?? 0
    onProgress?.(done, total)
  }
}

/** A folder stands for the CSV and JSON files in it. */
async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    if (!(await isFolder(path))) files.push(path)
    else
      files.push(
        ...(await listFolder(path)).filter((name) => /\.(?:csv|json)$/i.test(name)).map((name) => join(path, name)),
      )
  }
  return files
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function noFigures(paths: readonly string[]): InputFault {
  return new InputFault({
    code: 'no-figures',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'There are no figures and no list of regions in it.',
    remedy: 'Deliver the data of the table, not only its description.',
  })
}
