import type { Territory } from '../vocabulary/area.ts'
import type { Table } from '../vocabulary/table.ts'
import type { ProtectedPeriod } from './amounts/protected-amounts.ts'
import type { SubjectSource } from './audit/audit-release.ts'
import type { ReleaseSource, Subject } from './contract.ts'
import type { Ratio } from './counts/published-cells.ts'
import type { RoundedTable } from './counts/rounded-table.ts'
import { type ProtectionSetting, protectTable, roundTable, type TableToRound } from './protected-tables.ts'
import { sourcesOf } from './release-sources.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import { writeSubject } from './subject-files.ts'
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
}

interface WrittenSubject {
  readonly subject: Subject
  readonly sources: readonly ReleaseSource[]
  readonly link: SubjectSource
  readonly amounts: readonly ProtectedPeriod[]
}

/** Protects every table once per territory, so that a count is the same wherever it is shown, and writes the subjects. */
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
  return {
    subjects: written.map(({ subject }) => subject),
    sources: [...sources.values()],
    links: written.map(({ link }) => link),
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

/**
 * Every table of counts that subjects show, rounded once with all that any of them splits it by. Throws a TypeError when a
 * denominator is not published itself, or when subjects would round one table differently.
 */
async function roundTables(
  subjects: readonly SubjectDefinition[],
  territory: Territory,
  setting: ProtectionSetting,
): Promise<ReadonlyMap<string, RoundedTable>> {
  const tables = new Map<string, RoundedTable>()
  for (const { id, per } of subjects)
    if (per !== null && !subjects.some(({ counted }) => counted.name === per.counted.name))
      throw new TypeError(`${id} is divided by ${per.counted.name}, which no subject publishes`)
  const publishersOf = Map.groupBy(subjects, ({ counted }) => counted.name)
  const tried = new Set<string>()
  /** A table comes after those that hold all of its units. */
  const round = async (name: string, publishers: readonly SubjectDefinition[]): Promise<void> => {
    if (tried.has(name)) return
    tried.add(name)
    const holders = publishers.flatMap(({ per }) => (per?.holdsAll === true ? [per.counted.name] : []))
    for (const holder of holders) await round(holder, publishersOf.get(holder) ?? [])
    const wholes = holders.flatMap((holder) => tables.get(holder) ?? [])
    const table = await roundTable({ ...asOne(publishers), wholes }, territory, setting)
    if (table !== undefined) tables.set(table.table, table)
  }
  for (const [name, publishers] of publishersOf) await round(name, publishers)
  return tables
}

/** What subjects that show one table ask of it together. */
function asOne([first, ...others]: readonly SubjectDefinition[]): TableToRound {
  if (first === undefined) throw new TypeError('A table is published by no subject')
  const { counted, roundedTo } = first
  if (others.some((other) => other.roundedTo !== roundedTo))
    throw new TypeError(`${counted.name} is rounded to two multiples`)
  const dimensions = new Map([first, ...others].flatMap((one) => one.dimensions.map((split) => [split.id, split])))
  return { counted, roundedTo, dimensions: [...dimensions.values()] }
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
  const id = territory === 'nederland' ? definition.id : `voorbeeld-${definition.id}`
  const sums = definition.amounts?.table
  const amounts = sums === undefined ? [] : await protectTable(sums, ratio.counted, setting)
  const sources = await sourcesOf(setting.warehouse, definition, territory)
  const made = [definition.counted, definition.per?.counted, sums].filter((table) => table !== undefined)
  const statistics = Object.fromEntries(
    await Promise.all(made.map(async (table) => [table.name, await order.versionOf(table)] as const)),
  )
  const link: SubjectSource = {
    subject: id,
    territory,
    counted: definition.counted.name,
    per:
      definition.per === null
        ? null
        : {
            counted: definition.per.counted.name,
            times: definition.per.times,
            holdsAll: definition.per.holdsAll === true,
          },
    amounts: sums?.name ?? null,
  }
  const { areas } = setting
  const subject = await writeSubject({
    definition,
    id,
    ratio,
    amounts,
    areas,
    sources,
    statistics,
    folder: order.folder,
  })
  return { subject, sources, link, amounts }
}
