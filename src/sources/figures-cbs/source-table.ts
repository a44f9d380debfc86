import { basename } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { CbsFile } from './cbs-file.ts'
import type { SourceTable } from './reading.ts'
import { readStatlineHead } from './statline-export.ts'
import type { TableMetadata } from './table-metadata.ts'
import { familyOf, tableIdOf } from './topic.ts'

interface Claim {
  readonly file: string
  readonly id: string
}

/**
 * Which CBS table a delivery is of: its TableInfos say so, or the title of a StatLine export, or else the
 * number in the name of a data file (`85984NED`, `85984`). Throws InputFault when that is unknown or not one table.
 */
export async function identifyTable(files: readonly CbsFile[], metadata: TableMetadata): Promise<SourceTable> {
  const claims: Claim[] = []
  let title = metadata.title
  let year = metadata.year ?? yearIn(metadata.title)
  for (const file of files) {
    if (file.kind === 'statline-export') {
      const head = await readStatlineHead(file)
      title = head.title
      year ??= yearIn(head.title)
      const family = familyOf({ title })
      if (family === undefined) throw notForeseen(file.path, title)
      const id = idInName(file.path) ?? tableIdOf(family, yearIn(title))
      if (id !== undefined) claims.push({ file: file.path, id })
    } else if (['wide-rows', 'keyed-rows', 'observations'].includes(file.kind)) {
      const id = idInName(file.path) ?? metadata.id
      if (id !== undefined) claims.push({ file: file.path, id })
      year ??= /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(basename(file.path))?.[0]
    }
  }
  if (metadata.id !== undefined) claims.push({ file: 'TableInfos', id: metadata.id })
  const [first] = claims
  if (first === undefined) throw tableUnknown(files)
  const other = claims.find(({ id }) => id !== first.id)
  if (other !== undefined) throw tablesMixed(first, other)
  const family = familyOf({ title, id: first.id })
  if (family === undefined && title !== undefined) throw notForeseen(first.file, title)
  return { id: first.id, family, year, metadata }
}

function idInName(path: string): string | undefined {
  const digits = /(?<!\d)(\d{5})(?:ned)?(?!\d)/i.exec(basename(path))?.[1]
  return digits === undefined ? undefined : `${digits}NED`
}

/** `Kerncijfers wijken en buurten 2024` is about one year; `…, gemeente 2026` names a division and no year. */
function yearIn(title: string | undefined): string | undefined {
  return /^Kerncijfers .*\b((?:19|20)\d{2})$/.exec(title?.trim() ?? '')?.[1]
}

function tableUnknown(files: readonly CbsFile[]): InputFault {
  return new InputFault({
    code: 'table-unknown',
    file: files.map(({ path }) => basename(path)).join(', '),
    says: 'It does not say which CBS table this is.',
    remedy: 'Give the TableInfos of the table beside it, or put its number in the name: 85984NED_2024.csv.',
  })
}

function tablesMixed(one: Claim, other: Claim): InputFault {
  return new InputFault({
    code: 'tables-mixed',
    file: other.file,
    says: `This is of table ${other.id}, and ${basename(one.file)} is of table ${one.id}.`,
    remedy: 'Deliver one table at a time.',
  })
}

function notForeseen(file: string, title: string): InputFault {
  return new InputFault({
    code: 'table-not-foreseen',
    file,
    place: 'title',
    says: `Zichtlijn does not read the table "${title}".`,
    remedy: 'Deliver a table that topics.json names, or add the table and its topics there.',
  })
}
