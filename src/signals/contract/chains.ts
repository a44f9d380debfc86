import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** Who passes the rent on to whom. Never which person. */

export const LETTING_CHAINS = table({
  name: 'letting_chains',
  grain: 'One row per current letting with an agent, or with cash or another payer: who passes the rent on to whom.',
  key: ['object_id', 'letting_id', 'delivery_id'],
  columns: {
    object_id: required('text', 'BAG id of the address.'),
    letting_id: required('text', 'Number that the supplier gave.'),
    delivery_id: required('text', 'The delivery.'),
    agent_kvk_number: optional('text', 'KvK number of the letting agent; null when there is none.'),
    landlord: required('text', 'organisation, person or unknown: never which person.'),
    landlord_kvk_number: optional('text', 'KvK number of the landlord; null for a person.'),
    owner_is_landlord: optional('boolean', 'Whether the landlord owns the object; null when either is not known.'),
    payment: required('text', 'bank, cash or unknown.'),
    payer_differs: optional('boolean', 'True when another than the tenant pays; null when not known.'),
    cash_rent_pattern: required('boolean', 'True when the agent is flagged (HU-05) and this letting is part of why.'),
    owner_part: required(
      'text',
      'possibly-harmed (cash, or a home that is part of the pattern, reaches the owner through an agent, and no other signal stands on the owner), signal (a signal of another family stands on the owner) or none.',
    ),
  },
})
export type LettingChain = Row<typeof LETTING_CHAINS>
