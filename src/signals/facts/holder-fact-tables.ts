import { optional, required, table } from '../../vocabulary/table.ts'

/** What the indicators of owners read beside the facts that all families share: groups of organisations, and what they bought. */

export const COMPANY_GROUPS = table({
  name: 'company_groups',
  grain: 'One row per organisation that exists.',
  key: ['kvk_number'],
  columns: {
    kvk_number: required('text', 'KvK number.'),
    head: required(
      'text',
      'The party at the top of its group, as far as sole shareholders and a holding that directs tell; itself when alone.',
    ),
  },
})

export const COMPANY_PURCHASES = table({
  name: 'company_purchases',
  grain: 'One row per organisation, object and deed part by which it bought the object, on a known day.',
  key: ['kvk_number', 'object_id', 'deed_part_id'],
  columns: {
    kvk_number: required('text', 'KvK number of the buyer.'),
    object_id: required('text', 'BAG id of the object.'),
    deed_part_id: required('text', 'Kadaster id of the stukdeel.'),
    bought_on: required('date', 'Day that the deed was offered.'),
    parties_related: required('boolean', 'As in deeds.'),
    bank_loan_days: optional(
      'integer',
      'Days between the deed and the loan of a bank on the object that lies closest to it; null without one.',
    ),
  },
})
