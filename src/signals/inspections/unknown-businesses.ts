import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { HOMES } from '../../linkage/contract.ts'
import { INSPECTIONS } from '../../sources/contract.ts'
import type { Table } from '../../vocabulary/table.ts'
import type { WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { RISK_BRANCHES } from '../branches/branch-tables.ts'
import { BUSINESSES, COMPANIES, NOTICES, PEILDATUM } from '../facts/fact-tables.ts'
import { type UnvisitedBusiness, VISIT_REASONS, type VisitReason } from './visit-reason.ts'

/** The tables that the list is made from. */
export const UNKNOWN_BUSINESSES_TABLES: readonly Table[] = [
  BUSINESSES,
  COMPANIES,
  HOMES,
  INSPECTIONS,
  NOTICES,
  PEILDATUM,
  RISK_BRANCHES,
]

/** How many visits to plan, and which share of them is drawn by lot. */
export interface ListWish {
  readonly visits: number
  /** From 0 to 1. Without a share by lot nobody can tell whether the ranking finds more than chance. */
  readonly randomShare: number
  /** The same seed on the same registers gives the same list. */
  readonly seed: string
}

/** What an inspector gets of a visit. Nothing in it tells how the visit was chosen. */
export type PlannedVisit = Pick<
  UnvisitedBusiness,
  'object_id' | 'address' | 'establishment_number' | 'kvk_number' | 'sbi_code' | 'opened_on'
>

/** Why a visit is on the list. For who answers for the list, and never handed out with it. */
export interface VisitAccount {
  readonly establishment_number: string
  readonly chosen_by: 'rank' | 'lot'
  readonly reasons: readonly Pick<VisitReason, 'code' | 'says' | 'points'>[]
  readonly sum: number
}

export interface VisitList {
  /** Vestigingen in the Handelsregister that supervision has not seen, on the list or not. */
  readonly candidates: number
  /** In the order of their addresses. */
  readonly visits: readonly PlannedVisit[]
  /** In the order of their sums, and as many as there are visits. */
  readonly accounts: readonly VisitAccount[]
}

/** Three years without a visit is unknown, and a company is new for one year: our own choices. */
const WINDOWS = { window_days: 1096, new_days: 365 }

/**
 * Businesses that are in the Handelsregister and not in the supervision file: some drawn by lot from all of them, and then
 * the ones with most reasons to go and look. Equals come in an order that the seed decides, and not their number or name.
 * Throws a RangeError when the wish is no count and share.
 */
export async function unknownBusinesses(reader: WarehouseReader, wish: ListWish): Promise<VisitList> {
  const { visits, randomShare, seed } = wish
  if (!Number.isInteger(visits) || visits < 0) throw new RangeError('The number of visits must be a whole number')
  if (!(randomShare >= 0 && randomShare <= 1)) throw new RangeError('The share by lot must lie between 0 and 1')
  const sql = await readFile(new URL('unknown-businesses.sql', import.meta.url), 'utf8')
  const candidates = shuffled(await reader.query<UnvisitedBusiness>(sql, WINDOWS), seed)
  const drawn = candidates.slice(0, Math.round(Math.min(visits, candidates.length) * randomShare))
  const ranked = byWeight(candidates.slice(drawn.length)).slice(0, visits - drawn.length)
  const lots = new Set(drawn)
  const chosen = [...drawn, ...ranked]
  return {
    candidates: candidates.length,
    visits: chosen.map(planned).sort(inOrderOfAddress),
    accounts: byWeight(chosen).map((business) => accountOf(business, lots.has(business) ? 'lot' : 'rank')),
  }
}

function reasonsFor(business: UnvisitedBusiness): readonly VisitReason[] {
  return VISIT_REASONS.filter(({ holds }) => holds(business))
}

function sumOf(business: UnvisitedBusiness): number {
  return reasonsFor(business).reduce((sum, { points }) => sum + points, 0)
}

function byWeight(businesses: readonly UnvisitedBusiness[]): readonly UnvisitedBusiness[] {
  return businesses
    .map((business) => ({ business, sum: sumOf(business) }))
    .sort((one, other) => other.sum - one.sum)
    .map(({ business }) => business)
}

/** An order that is as good as drawn, and the same for the same seed whatever order the rows come in. */
function shuffled(businesses: readonly UnvisitedBusiness[], seed: string): readonly UnvisitedBusiness[] {
  return businesses
    .map((business) => ({ business, lot: lotOf(seed, business.establishment_number) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .map(({ business }) => business)
}

function lotOf(seed: string, establishmentNumber: string): string {
  return createHash('sha256').update(`${seed} ${establishmentNumber}`).digest('hex')
}

function planned(business: UnvisitedBusiness): PlannedVisit {
  const { object_id, address, establishment_number, kvk_number, sbi_code, opened_on } = business
  return { object_id, address, establishment_number, kvk_number, sbi_code, opened_on }
}

function accountOf(business: UnvisitedBusiness, chosen_by: VisitAccount['chosen_by']): VisitAccount {
  return {
    establishment_number: business.establishment_number,
    chosen_by,
    reasons: reasonsFor(business).map(({ code, says, points }) => ({ code, says, points })),
    sum: sumOf(business),
  }
}

function inOrderOfAddress(one: PlannedVisit, other: PlannedVisit): number {
  const order = one.address.localeCompare(other.address, 'nl', { numeric: true })
  return order === 0 ? Number(one.establishment_number) - Number(other.establishment_number) : order
}
