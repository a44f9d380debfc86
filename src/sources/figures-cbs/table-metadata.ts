import { type AreaLevel, levelOf } from '../../vocabulary/area.ts'
import type { CbsFile } from './cbs-file.ts'
import type { EmptyCell } from './cell.ts'
import { type Fields, readRecords, textOf } from './file-records.ts'
import { parsePeriod } from './period.ts'
import type { TopicColumn } from './topic.ts'

/** What the files beside the data say about the table. Everything may be missing. */
export interface TableMetadata {
  readonly id: string | undefined
  readonly title: string | undefined
  /** Day of `Modified`. */
  readonly modified: string | undefined
  readonly year: string | undefined
  /** By column key (OData v3) or measure identifier (v4). */
  readonly topics: ReadonlyMap<string, TopicColumn>
  readonly provisionalYears: ReadonlySet<string>
  readonly areas: readonly ListedArea[]
}

interface ListedArea {
  readonly code: string
  readonly level: AreaLevel
  readonly name: string
}

interface Gathering {
  id: string | undefined
  title: string | undefined
  modified: string | undefined
  year: string | undefined
  readonly topics: Fields[]
  readonly measures: Fields[]
  readonly groups: Map<string, Group>
  readonly provisionalYears: Set<string>
  readonly areas: ListedArea[]
}

interface Group {
  readonly title: string
  readonly parent: string
}

const EMPTY_CELL: Readonly<Record<string, EmptyCell>> = { Zero: 'zero', Impossible: 'impossible' }

/** Reads the metadata among the files of a delivery. */
export async function readMetadata(files: readonly CbsFile[]): Promise<TableMetadata> {
  const gathered: Gathering = {
    id: undefined,
    title: undefined,
    modified: undefined,
    year: undefined,
    topics: [],
    measures: [],
    groups: new Map(),
    provisionalYears: new Set(),
    areas: [],
  }
  for (const file of files)
    for await (const { fields } of readRecords(file)) if (fields !== undefined) gather(gathered, file, fields)
  return { ...gathered, topics: topicColumns(gathered) }
}

function gather(into: Gathering, file: CbsFile, fields: Fields): void {
  switch (file.kind) {
    case 'table-infos':
      return gatherTable(into, fields)
    case 'data-properties':
      if (fields['Type'] === 'TopicGroup') return addGroup(into, fields['ID'], fields['Title'], fields['ParentID'])
      if (fields['Type'] === 'Topic') into.topics.push(fields)
      return
    case 'measure-groups':
      return addGroup(into, fields['Id'], fields['Title'], fields['ParentId'])
    case 'measure-codes':
      into.measures.push(fields)
      return
    case 'code-list':
      return gatherCode(into, fields)
    default:
      return
  }
}

function gatherTable(into: Gathering, fields: Fields): void {
  into.id = textOf(fields['Identifier']).trim() || undefined
  into.title = textOf(fields['Title']) || undefined
  into.modified = /^\d{4}-\d{2}-\d{2}/.exec(textOf(fields['Modified']))?.[0]
  into.year = [fields['Period'], fields['TemporalCoverage']]
    .map((value) => parsePeriod(textOf(value))?.year)
    .find(Boolean)
}

function addGroup(into: Gathering, id: unknown, title: unknown, parent: unknown): void {
  into.groups.set(textOf(id), { title: textOf(title), parent: textOf(parent) })
}

/** A list of regions gives areas; a list of periods says which years are provisional; other lists say nothing to us. */
function gatherCode(into: Gathering, fields: Fields): void {
  const code = textOf(fields['Key'] ?? fields['Identifier']).trim()
  const level = levelOf(code)
  if (level !== undefined) into.areas.push({ code, level, name: textOf(fields['Title']).trim() })
  const year = parsePeriod(code)?.year
  if (year !== undefined && /voorlopig/i.test(textOf(fields['Status']))) into.provisionalYears.add(year)
}

function topicColumns({ topics, measures, groups }: Gathering): ReadonlyMap<string, TopicColumn> {
  const columns = [
    ...topics.map((fields) => ({
      key: textOf(fields['Key']),
      title: textOf(fields['Title']),
      groups: groupsAbove(textOf(fields['ParentID']), groups),
      unit: textOf(fields['Unit']) || undefined,
      empty: EMPTY_CELL[textOf(fields['Default'])] ?? 'unknown',
    })),
    ...measures.map((fields) => ({
      key: textOf(fields['Identifier']),
      title: textOf(fields['Title']),
      groups: groups.size === 0 ? undefined : groupsAbove(textOf(fields['MeasureGroupId']), groups),
      unit: textOf(fields['Unit']) || undefined,
    })),
  ]
  return new Map(columns.map((column) => [column.key, column]))
}

function groupsAbove(id: string, groups: ReadonlyMap<string, Group>): string[] {
  const titles: string[] = []
  for (let group = groups.get(id); group !== undefined && titles.length < groups.size; group = groups.get(group.parent))
    titles.push(group.title)
  return titles
}
