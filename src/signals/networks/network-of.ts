import { readFile } from 'node:fs/promises'
import type { WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { BUSINESSES, COMPANIES, LOANS, OWNERS, PEILDATUM, TENANCIES } from '../facts/fact-tables.ts'
import { LINK_KINDS } from './link-kinds.ts'
import { type Network, networkFrom } from './network.ts'
import { firstBytes, type PackedTexts } from './packed-texts.ts'

/** What a reader must have been opened with. */
export const NETWORK_READS = [OWNERS, TENANCIES, BUSINESSES, COMPANIES, LOANS, PEILDATUM] as const

/** Texts pass in pieces of so many, so that a country of them is never here twice. */
const PIECE = 50_000

/**
 * The network of a warehouse, on its peildatum. It holds no name or pseudonym of a person. Memory grows with the links:
 * some 50 bytes for each, and half as much again while it is made.
 */
export async function networkOf(reader: WarehouseReader): Promise<Network> {
  for (const table of ['network-links', 'network-nodes', 'numbered-links']) await workTable(reader, table)
  const [size] = await reader.query<Record<'objects' | 'organisations' | 'persons' | 'links', number>>(SIZES)
  const { objects = 0, organisations = 0, persons = 0, links = 0 } = size ?? {}
  const names = await readTexts(reader, NAMES, objects + organisations)
  const records = await readTexts(reader, RECORDS, links)
  const [from, to, kinds] = [new Uint32Array(links), new Uint32Array(links), new Uint8Array(links)]
  let place = 0
  for await (const [party, node, kind] of reader.integers(LINKS)) {
    from.set(party ?? [], place)
    to.set(node ?? [], place)
    kinds.set(kind ?? [], place)
    place += party?.length ?? 0
  }
  for (const table of ['numbered_links', 'network_nodes', 'network_links']) await reader.query(`drop table ${table}`)
  return networkFrom({ objects, organisations, persons, names, from, to, kinds, records })
}

const SIZES = `
  select
    count(*) filter (where kind = 0) as objects,
    count(*) filter (where kind = 1) as organisations,
    count(*) filter (where kind = 2) as persons,
    (select count(*) from numbered_links) as links
  from network_nodes`

const LINKS = `
  select cast(party as integer), cast(node as integer), cast(kind as integer) from numbered_links order by number`

const NAMES = 'select number, name as text from network_nodes where kind < 2'
const RECORDS = 'select number, record as text from numbered_links'

/** A table in the memory of the reader; the warehouse itself stays as it is. */
async function workTable(reader: WarehouseReader, name: string): Promise<void> {
  const sql = await readFile(new URL(`${name}.sql`, import.meta.url), 'utf8')
  const parameters = sql.includes('$kinds') ? { kinds: LINK_KINDS.join(' ') } : {}
  await reader.query(`create or replace table ${name.replace('-', '_')} as ${sql}`, parameters)
}

/** Texts numbered from 0 without gaps, joined piece by piece; their lengths tell them apart, whatever they hold. */
async function readTexts(reader: WarehouseReader, texts: string, count: number): Promise<PackedTexts> {
  const lengths = new Uint32Array(count)
  let place = 0
  for await (const [length] of reader.integers(
    `select cast(strlen(text) as integer) from (${texts}) order by number`,
  )) {
    lengths.set(length ?? [], place)
    place += length?.length ?? 0
  }
  const first = firstBytes(lengths)
  const bytes = new Uint8Array(first[count] ?? 0)
  for (let from = 0; from < count; from += PIECE) {
    const [piece] = await reader.query<{ joined: string }>(
      `select string_agg(text, '' order by number) as joined from (${texts}) where number >= $from and number < $until`,
      { from, until: from + PIECE },
    )
    bytes.set(Buffer.from(piece?.joined ?? ''), first[from] ?? 0)
  }
  return { bytes, first }
}
