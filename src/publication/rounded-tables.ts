import type { Territory } from '../vocabulary/area.ts'
import { nearestPeriod } from './counts/published-cells.ts'
import { floorsUnder } from './counts/rounded-period.ts'
import type { RoundedTable } from './counts/rounded-table.ts'
import { type ProtectionSetting, roundTable, type TableToRound } from './protected-tables.ts'
import type { SubjectDefinition } from './subject-definition.ts'

/** By table, period and `cellKey`, what a cell should be shown as at least. */
type Floors = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>

/** A part that sums have led above its whole lifts the whole; so often at most. What is left then, the audit refuses. */
const MOST_TURNS = 8

/**
 * Every table of counts that subjects show, rounded once with all that any of them splits it by, and beside the tables that
 * hold all of its units. Throws a TypeError when a denominator is not published itself, or when subjects would round one
 * table differently.
 */
export async function roundTables(
  subjects: readonly SubjectDefinition[],
  territory: Territory,
  setting: ProtectionSetting,
): Promise<ReadonlyMap<string, RoundedTable>> {
  for (const { id, per } of subjects)
    if (per !== null && !subjects.some(({ counted }) => counted.name === per.counted.name))
      throw new TypeError(`${id} is divided by ${per.counted.name}, which no subject publishes`)
  const wanted = tablesOf(subjects)
  let tables: ReadonlyMap<string, RoundedTable> = new Map()
  let floors: Floors = new Map()
  let raised: ReadonlySet<string> = new Set(wanted.keys())
  for (let turn = 0; turn < MOST_TURNS && raised.size > 0; turn += 1) {
    tables = await roundAgain(wanted, { raised, floors, before: tables }, (table) =>
      roundTable(table, territory, setting),
    )
    const found = floorsIn(wanted, tables)
    raised = new Set(found.keys())
    floors = higher(floors, found)
  }
  return tables
}

interface WantedTable extends TableToRound {
  /** Names of the tables that hold all of its units. */
  readonly holders: readonly string[]
}

interface Turn {
  /** The tables whose floors are new. */
  readonly raised: ReadonlySet<string>
  readonly floors: Floors
  readonly before: ReadonlyMap<string, RoundedTable>
}

/** Rounds what has new floors, and every table beside one that was rounded again; holders come before what they hold. */
async function roundAgain(
  wanted: ReadonlyMap<string, WantedTable>,
  { raised, floors, before }: Turn,
  round: (table: Parameters<typeof roundTable>[0]) => Promise<RoundedTable | undefined>,
): Promise<ReadonlyMap<string, RoundedTable>> {
  const tables = new Map(before)
  const fresh = new Set<string>()
  const tried = new Set<string>()
  const visit = async (name: string, table: WantedTable | undefined): Promise<void> => {
    if (table === undefined || tried.has(name)) return
    tried.add(name)
    for (const holder of table.holders) await visit(holder, wanted.get(holder))
    if (!raised.has(name) && !table.holders.some((holder) => fresh.has(holder))) return
    fresh.add(name)
    const wholes = table.holders.flatMap((holder) => tables.get(holder) ?? [])
    const rounded = await round({ ...table, wholes, floors: floors.get(name) ?? new Map() })
    if (rounded !== undefined) tables.set(name, rounded)
  }
  for (const [name, table] of wanted) await visit(name, table)
  return tables
}

/** Where a part is shown too far above its whole: what the whole should have been, by table, period and cell. */
function floorsIn(wanted: ReadonlyMap<string, WantedTable>, tables: ReadonlyMap<string, RoundedTable>): Floors {
  const found = new Map<string, Map<string, ReadonlyMap<string, number>>>()
  for (const [name, { holders }] of wanted)
    for (const part of tables.get(name)?.periods ?? [])
      for (const holder of holders) {
        const table = tables.get(holder)
        const whole = table === undefined ? undefined : nearestPeriod(table, part.period)
        const floors = whole === undefined ? new Map<string, number>() : floorsUnder(part, whole)
        if (whole === undefined || floors.size === 0) continue
        const periods = found.get(holder) ?? new Map<string, ReadonlyMap<string, number>>()
        found.set(holder, periods.set(whole.period, highest(periods.get(whole.period), floors)))
      }
  return found
}

function higher(one: Floors, other: Floors): Floors {
  const all = new Map(one)
  for (const [table, periods] of other) {
    const merged = new Map(all.get(table))
    for (const [period, floors] of periods) merged.set(period, highest(merged.get(period), floors))
    all.set(table, merged)
  }
  return all
}

function highest(
  one: ReadonlyMap<string, number> | undefined,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = new Map(one)
  for (const [key, floor] of other) all.set(key, Math.max(floor, all.get(key) ?? 0))
  return all
}

/** The tables that subjects show, by name. */
function tablesOf(subjects: readonly SubjectDefinition[]): ReadonlyMap<string, WantedTable> {
  const publishers = Map.groupBy(subjects, ({ counted }) => counted.name)
  return new Map([...publishers].map(([name, ofTable]) => [name, asOne(ofTable)]))
}

/** What subjects that show one table ask of it together. */
function asOne(publishers: readonly SubjectDefinition[]): WantedTable {
  const [first] = publishers
  if (first === undefined) throw new TypeError('A table is published by no subject')
  const { counted, roundedTo } = first
  if (publishers.some((other) => other.roundedTo !== roundedTo))
    throw new TypeError(`${counted.name} is rounded to two multiples`)
  const dimensions = new Map(publishers.flatMap((one) => one.dimensions.map((split) => [split.id, split])))
  const holders = publishers.flatMap(({ per }) => (per?.holdsAll === true ? [per.counted.name] : []))
  return { counted, roundedTo, dimensions: [...dimensions.values()], holders: [...new Set(holders)] }
}
