import { readFile } from 'node:fs/promises'
import { OFFICERS } from '../../../sources/contract.ts'
import type { Database } from '../../../warehouse/database.ts'
import { readIntegerColumns, writeIntegerColumns } from '../../../warehouse/integer-columns.ts'
import type { WorkStep } from '../../../warehouse/step.ts'
import { COMPANIES, OWNERS, OWNERSHIP_CHAINS, PEILDATUM } from '../../facts/fact-tables.ts'
import { type Chains, chainsAbove, longestBranch } from './chains-above.ts'
import { type HoldingGraph, holdingGraph } from './holding-graph.ts'
import { lastParties } from './last-holders.ts'

/** A branch, and the parties that branches end with, are told up to so many: enough for any real group. */
const MOST_TOLD = 100
/** Shares pass as whole numbers. */
const WHOLE_SHARE = 1_000_000

/** Who stands above each organisation that holds an object, as far as the Handelsregister tells. */
export const ownershipChainStep: WorkStep = {
  name: 'ownership_chains',
  reads: [OWNERS, COMPANIES, OFFICERS, PEILDATUM],
  makes: OWNERSHIP_CHAINS,
  rows: { is: 'at most as many as', of: OWNERS },
  work: findOwnershipChains,
}

async function findOwnershipChains(database: Database): Promise<string> {
  await database.run(`create table holdings as ${await sqlOf('holdings')}`)
  await database.run(`create table numbered_parties as ${await sqlOf('numbered-parties')}`)
  const kinds = Uint8Array.from(await readNumbers(database, 'kind', 'true'))
  const chains = chainsAbove(await readGraph(database), kinds)
  const holders = await readNumbers(database, 'number', 'holds_object')
  await writeIntegerColumns(database, 'chain_ends', {
    number: holders,
    depth: holders.map((holder) => chains.depths[holder] ?? 0),
    ends: holders.map((holder) => chains.ends[holder] ?? 0),
  })
  await writeIntegerColumns(database, 'chain_parties', partiesOf(holders, chains))
  return sqlOf('ownership-chains')
}

async function readGraph(database: Database): Promise<HoldingGraph> {
  const [size] = await database.rows<{ parties: number; holdings: number }>(
    'select (select count(*) from numbered_parties) as parties, (select count(*) from holdings) as holdings',
  )
  const { parties = 0, holdings = 0 } = size ?? {}
  const columns = {
    held: new Int32Array(holdings),
    holder: new Int32Array(holdings),
    share: new Float32Array(holdings),
  }
  let rows = 0
  for await (const [held, holder, share] of readIntegerColumns(database, NUMBERED_HOLDINGS)) {
    columns.held.set(held ?? [], rows)
    columns.holder.set(holder ?? [], rows)
    columns.share.set((share ?? new Int32Array()).map(Number), rows)
    rows += held?.length ?? 0
  }
  const share = columns.share.map((part) => (part < 0 ? Number.NaN : part / WHOLE_SHARE))
  return holdingGraph(parties, { ...columns, share })
}

const NUMBERED_HOLDINGS = `
  select held.number, holder.number, cast(coalesce(round(holdings.share * ${WHOLE_SHARE}), -1) as integer)
  from holdings
  join numbered_parties as held on held.party = holdings.held
  join numbered_parties as holder on holder.party = holdings.holder
  order by all`

/** A column of the numbered parties, in the order of their numbers. */
async function readNumbers(database: Database, column: 'number' | 'kind', where: string): Promise<Int32Array> {
  const sql = `select cast(${column} as integer) from numbered_parties where ${where} order by number`
  const numbers: number[] = []
  for await (const [chunk] of readIntegerColumns(database, sql)) numbers.push(...(chunk ?? []))
  return Int32Array.from(numbers)
}

type PartyColumns = Readonly<Record<'of_number' | 'part' | 'place' | 'number', Int32Array>>

/** Part 0: the last holders of all branches; part 1: the longest branch. */
function partiesOf(holders: Int32Array, chains: Chains): PartyColumns {
  const rows: { of_number: number[]; part: number[]; place: number[]; number: number[] } = {
    of_number: [],
    part: [],
    place: [],
    number: [],
  }
  for (const holder of holders) {
    const lists = [lastParties(chains, holder).slice(0, MOST_TOLD), longestBranch(chains, holder, MOST_TOLD)]
    for (const [part, list] of lists.entries())
      for (const [place, number] of list.entries()) {
        rows.of_number.push(holder)
        rows.part.push(part)
        rows.place.push(place)
        rows.number.push(number)
      }
  }
  return {
    of_number: Int32Array.from(rows.of_number),
    part: Int32Array.from(rows.part),
    place: Int32Array.from(rows.place),
    number: Int32Array.from(rows.number),
  }
}

function sqlOf(name: string): Promise<string> {
  return readFile(new URL(`${name}.sql`, import.meta.url), 'utf8')
}
