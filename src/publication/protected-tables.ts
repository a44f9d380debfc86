import type { Territory } from '../vocabulary/area.ts'
import type { Table } from '../vocabulary/table.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'
import { type AmountRow, amountPeriod } from './amounts/amount-period.ts'
import { type ProtectedPeriod, protectAmounts } from './amounts/protected-amounts.ts'
import { type Areas, holdersOf, levelIn } from './area-tree.ts'
import { attackConsecutive } from './audit/audit-consecutive.ts'
import { type CountRow, countPeriod } from './counts/count-period.ts'
import { nearestPeriod } from './counts/published-cells.ts'
import { keptRounding, type RoundedPeriod, type RoundingOrder, roundPeriod } from './counts/rounded-period.ts'
import { type RoundedTable, roundedView } from './counts/rounded-table.ts'
import { keyFor, type ProtectionSecrets } from './protection-secrets.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import type { ReleaseMemory } from './versions/release-memory.ts'

/** What every table is protected with. */
export interface ProtectionSetting {
  readonly warehouse: WarehouseReader
  readonly areas: Areas
  readonly secrets: ProtectionSecrets
  /** Of the release before; undefined for the first. */
  readonly memory: ReleaseMemory | undefined
}

/** A table of counts with everything that it is split by, whichever subject shows it. */
export type TableToRound = Pick<SubjectDefinition, 'counted' | 'dimensions' | 'roundedTo'>

/** What the other tables of a release ask of one. */
export interface BesideOthers {
  /** Rounded before, of tables that hold all of its units. */
  readonly wholes: readonly RoundedTable[]
  /** By period and `cellKey`, what a cell should be shown as at least. */
  readonly floors: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Rounds one table of counts for one territory, every period; undefined when it has no count there. */
export async function roundTable(
  { wholes, floors, ...wanted }: TableToRound & BesideOthers,
  territory: Territory,
  { warehouse, areas, secrets, memory }: ProtectionSetting,
): Promise<RoundedTable | undefined> {
  const { counted, dimensions, roundedTo: base } = wanted
  const rows = await rowsOf<CountRow>(warehouse, counted, territory)
  const periods = []
  for (const [period, ofPeriod] of Map.groupBy(rows, (row) => row.period)) {
    if (ofPeriod.every(({ count }) => count === null)) continue
    const made = countPeriod(period, ofPeriod, { table: counted.name, dimensions, areas, territory })
    const rounded = await roundBeside({
      period: made,
      base,
      wholes: wholes.flatMap((whole) => nearestPeriod(whole, period) ?? []),
      floors: floors.get(period) ?? new Map(),
      secret: keyFor(secrets, counted.name, territory, period),
      earlier: (await memory?.counts(counted.name, territory, period)) ?? new Map(),
    })
    periods.push(roundedView(rounded, areas, territory))
  }
  return periods.length === 0 ? undefined : { table: counted.name, territory, base, periods }
}

/** Rounds a period; where that tells too much beside the release before, the rounding of that one is kept whole. */
async function roundBeside(order: RoundingOrder): Promise<RoundedPeriod> {
  const { earlier } = order
  const fresh = await roundPeriod(order)
  const { faults } = await attackConsecutive(fresh, fresh.rounded, earlier)
  return faults.length === 0 ? fresh : (keptRounding(fresh, earlier) ?? fresh)
}

/**
 * Protects the amounts of a subject for one territory, every period that its counts have. A period in which nobody gave
 * anything has sums as well: 0 wherever something was counted, so that no table means no figures and never zero.
 */
export async function protectTable(
  amounts: Table,
  counted: RoundedTable,
  { warehouse, areas, secrets, memory }: ProtectionSetting,
): Promise<ProtectedPeriod[]> {
  const { territory } = counted
  const rows = await rowsOf<AmountRow>(warehouse, amounts, territory)
  const level = rows[0] === undefined ? 'gemeente' : levelIn(rows[0].area_code, areas)
  const byPeriod = Map.groupBy(rows, (row) => row.period)
  const uncounted = byPeriod.keys().find((period) => !counted.periods.some((view) => view.period === period))
  if (uncounted !== undefined)
    throw new TypeError(`${amounts.name} has sums of ${uncounted}, of which nothing was counted`)
  const made: ProtectedPeriod[] = []
  for (const { period, lattice } of counted.periods) {
    const ofPeriod = byPeriod.get(period) ?? []
    const measured = (lattice.dimensions[0]?.codes ?? [])
      .flatMap((code) => [code, ...holdersOf(code, areas, territory)])
      .filter((code) => levelIn(code, areas) === level)
    const unprotected = amountPeriod(period, ofPeriod, { measured, areas, territory })
    const earlier = (await memory?.amounts(amounts.name, territory, period)) ?? new Map()
    made.push(await protectAmounts(unprotected, secrets.closestPercent, earlier))
  }
  return made
}

function rowsOf<R>(warehouse: WarehouseReader, { name, key }: Table, territory: Territory): Promise<R[]> {
  return warehouse.query<R>(
    `select * from ${name} where territory = $territory order by period, ${key.filter((column) => column !== 'period').join(', ')}`,
    { territory },
  )
}
