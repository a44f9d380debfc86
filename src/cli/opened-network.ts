import { InvalidArgumentError, Option } from 'commander'
import { HOMES } from '../linkage/contract.ts'
import type { Network, ShownNode } from '../signals/networks/network.ts'
import { NETWORK_LIMITS } from '../signals/networks/network-limits.ts'
import { NETWORK_READS, networkOf } from '../signals/networks/network-of.ts'
import { openWarehouse } from '../warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../warehouse/warehouse-reader.ts'
import { parseCount } from './options.ts'

export const HUB_OPTION = new Option('--hub <number>', 'who has more neighbours of a kind is not passed through')
  .argParser(parseCount)
  .default(NETWORK_LIMITS.hubNeighbours.value)

/** The command cannot look into casework: whoever gives a number answers for it, and the answer repeats it. */
export const CASE_OPTION = new Option(
  '--case <number>',
  'the opened case that allows passing through natural persons',
).argParser(parseCaseNumber)

function parseCaseNumber(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Give the number of an opened case.')
  return text
}

/** Addresses by BAG id. */
export type Addresses = ReadonlyMap<string, string>

interface OpenedNetwork {
  readonly network: Network
  /** The addresses of those of the nodes that are homes. */
  addressesOf(nodes: readonly ShownNode[]): Promise<Addresses>
}

/** Builds the network of a warehouse for one question, and closes the warehouse after it. */
export async function withNetwork(folder: string, ask: (opened: OpenedNetwork) => Promise<void>): Promise<void> {
  const warehouse = await openWarehouse(folder)
  try {
    const reader = await readWarehouse(warehouse, [...NETWORK_READS, HOMES])
    try {
      await ask({ network: await networkOf(reader), addressesOf: (nodes) => addressesOf(reader, nodes) })
    } finally {
      reader.close()
    }
  } finally {
    await warehouse.close()
  }
}

async function addressesOf(reader: WarehouseReader, nodes: readonly ShownNode[]): Promise<Addresses> {
  const homes = await reader.query<{ object_id: string; address: string }>(
    "select object_id, address from homes where list_contains(string_split($ids, ' '), object_id) order by object_id",
    { ids: [...new Set(nodes.flatMap(({ id }) => id ?? []))].join(' ') },
  )
  return new Map(homes.map(({ object_id, address }) => [object_id, address]))
}
