import type { Territory } from '../vocabulary/area.ts'
import type { Table } from '../vocabulary/table.ts'
import type { ProtectedPeriod } from './amounts/protected-amounts.ts'
import type { ReleaseSource, SplitCell, Subject } from './contract.ts'
import { publishedCells, type Ratio } from './counts/published-cells.ts'
import type { RoundedTable } from './counts/rounded-table.ts'
import { namesOf } from './files/names.ts'
import { type ProtectionSetting, protectTable } from './protected-tables.ts'
import { sourcesOf } from './release-sources.ts'
import { roundTables } from './rounded-tables.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import { describeSubject } from './subject-description.ts'
import { writeTables } from './subject-files.ts'
import type { SubjectSource } from './subject-source.ts'
import type { ReleaseContent } from './versions/release-memory.ts'

const TERRITORIES: readonly Territory[] = ['nederland', 'voorbeeldregio']

export interface SubjectsOrder {
  readonly subjects: readonly SubjectDefinition[]
  readonly folder: string
  /** Checksum of the step that made a table: of its data, code and parameters. */
  readonly versionOf: (table: Table) => Promise<string>
}

export interface WrittenSubjects {
  readonly subjects: readonly Subject[]
  readonly sources: readonly ReleaseSource[]
  /** For the audit: which statistics each subject shows. */
  readonly links: readonly SubjectSource[]
  /** What it was made of; it stays inside. */
  readonly content: ReleaseContent
  /** All published cells of a subject; worked out anew each time, so that they need not be kept. */
  readonly cellsOf: (subject: Subject) => readonly SplitCell[]
}

interface WrittenSubject {
  readonly subject: Subject
  readonly sources: readonly ReleaseSource[]
  readonly link: SubjectSource
  readonly ratio: Ratio
  readonly amounts: readonly ProtectedPeriod[]
}

/**
 * Protects every table once per territory, so that a count is the same wherever it is shown, describes the subjects and
 * writes their tables to download.
 */
export async function writeSubjects(order: SubjectsOrder, setting: ProtectionSetting): Promise<WrittenSubjects> {
  const written: WrittenSubject[] = []
  const rounded: RoundedTable[] = []
  for (const territory of TERRITORIES) {
    const tables = await roundTables(order.subjects, territory, setting)
    rounded.push(...tables.values())
    for (const definition of order.subjects) {
      const ratio = ratioOf(definition, tables)
      if (ratio !== undefined) written.push(await writeOne({ ...order, definition, ratio }, setting))
    }
  }
  const sources = new Map(written.flatMap((one) => one.sources.map((source) => [source.id, source])))
  const ratios = new Map(written.map(({ subject, ratio }) => [subject.id, ratio]))
  return {
    subjects: written.map(({ subject }) => subject),
    sources: [...sources.values()],
    links: written.map(({ link }) => link),
    cellsOf({ id }) {
      const ratio = ratios.get(id)
      return ratio === undefined ? [] : publishedCells(ratio, setting.areas)
    },
    content: {
      counts: rounded.flatMap(({ table: source, territory, periods }) =>
        periods.map((period) => ({ source, territory, period })),
      ),
      amounts: written.flatMap(({ link, amounts }) =>
        amounts.map((period) => ({ source: link.amounts ?? '', territory: link.territory, period })),
      ),
    },
  }
}

/** What a subject shows in a territory; undefined when there is nothing to show, or nothing to divide it by. */
function ratioOf(definition: SubjectDefinition, tables: ReadonlyMap<string, RoundedTable>): Ratio | undefined {
  const { dimensions, per } = definition
  const counted = tables.get(definition.counted.name)
  const denominator = per === null ? undefined : tables.get(per.counted.name)
  if (counted === undefined || (per !== null && denominator === undefined)) return undefined
  return {
    counted,
    per: per === null || denominator === undefined ? null : { ...per, counted: denominator },
    splits: dimensions.map(({ id }) => id),
    compared: dimensions.flatMap(({ id, overRepresentation }) => (overRepresentation === true ? [id] : [])),
  }
}

async function writeOne(
  { definition, ratio, ...order }: SubjectsOrder & { definition: SubjectDefinition; ratio: Ratio },
  setting: ProtectionSetting,
): Promise<WrittenSubject> {
  const { territory } = ratio.counted
  const { areas } = setting
  const id = territory === 'nederland' ? definition.id : `voorbeeld-${definition.id}`
  const sums = definition.amounts?.table
  const amounts = sums === undefined ? [] : await protectTable(sums, ratio.counted, setting)
  const sources = await sourcesOf(setting.warehouse, definition, territory)
  const statistics = await statisticsOf(definition, order)
  const names = namesOf(areas, definition.dimensions)
  const cells = publishedCells(ratio, areas)
  const ids = sources.map((source) => source.id)
  const subject = describeSubject({ definition, id, ratio, cells, names, areas, sources: ids, statistics })
  await writeTables({ subject, cells, amounts, areas, names, sources, folder: order.folder })
  return { subject, sources, link: linkOf(definition, { id, territory }), ratio, amounts }
}

/** The version of every table of statistics that a subject shows. */
async function statisticsOf(
  { counted, per, amounts }: SubjectDefinition,
  { versionOf }: Pick<SubjectsOrder, 'versionOf'>,
): Promise<Record<string, string>> {
  const made = [counted, per?.counted, amounts?.table].filter((table) => table !== undefined)
  return Object.fromEntries(await Promise.all(made.map(async (table) => [table.name, await versionOf(table)] as const)))
}

/** Which statistics a subject shows in a territory. */
export function linkOf(
  { counted, per, amounts }: SubjectDefinition,
  { id, territory }: { readonly id: string; readonly territory: Territory },
): SubjectSource {
  return {
    subject: id,
    territory,
    counted: counted.name,
    per: per === null ? null : { counted: per.counted.name, times: per.times, holdsAll: per.holdsAll === true },
    amounts: amounts?.table.name ?? null,
  }
}
