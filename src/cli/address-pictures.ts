import type { AddressPicture } from '../casework/intake/address-picture.ts'
import { LETTING_CHAINS, type LettingChain, STACKS, type Stack } from '../signals/contract.ts'
import { drawnTimeline } from '../signals/timeline/drawn-timeline.ts'
import { timelinesOf } from '../signals/timeline/timeline.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'

/** The stack, the timeline and the letting chains of each address, all read in one go. */
export async function drawPictures(
  reader: WarehouseReader,
  objectIds: readonly string[],
): Promise<readonly AddressPicture[]> {
  const timelines = await timelinesOf(reader, objectIds)
  const stacks = await reader.rows<Stack>(STACKS)
  const stackAt = new Map(stacks.map((stack) => [stack.object_id, stack]))
  const chainsAt = Map.groupBy(await reader.rows<LettingChain>(LETTING_CHAINS), ({ object_id }) => object_id)
  return [...timelines.values()].map((timeline) => {
    const stack = stackAt.get(timeline.objectId)
    return {
      object_id: timeline.objectId,
      stack: stack === undefined ? null : toStack(stack, stacks.length),
      timeline: { peildatum: timeline.peildatum, events: drawnTimeline(timeline) },
      letting_chains: (chainsAt.get(timeline.objectId) ?? []).map(toChain),
    }
  })
}

function toStack(stack: Stack, listed: number): NonNullable<AddressPicture['stack']> {
  const { families, sources, origins, stacked, source_part } = stack
  const { equal_sum, learned_sum, equal_place, learned_place } = stack
  const contributions = JSON.parse(stack.contributions) as NonNullable<AddressPicture['stack']>['contributions']
  const orders = { source_part, equal_sum, learned_sum, equal_place, learned_place, listed }
  return { families, sources, origins, stacked, contributions, ...orders }
}

/** Intake checks the closed lists that the contract writes as text. */
function toChain(chain: LettingChain): AddressPicture['letting_chains'][number] {
  const { agent_kvk_number, landlord, landlord_kvk_number, owner_is_landlord } = chain
  const { payment, payer_differs, cash_rent_pattern, owner_part } = chain
  return {
    ...{ agent_kvk_number, landlord, landlord_kvk_number, owner_is_landlord },
    ...{ payment, payer_differs, cash_rent_pattern, owner_part },
  } as AddressPicture['letting_chains'][number]
}
