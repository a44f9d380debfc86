import { type Row, required, table } from '../../vocabulary/table.ts'

export const INSPECTIONS = table({
  name: 'inspections',
  grain: 'One row per visit to an address.',
  key: ['inspection_id', 'object_id'],
  columns: {
    inspection_id: required('text', 'Number that the inspecting body gave; another gemeente may use it too.'),
    object_id: required('text', 'BAG id of the object visited.'),
    inspected_on: required('date', 'Day of the visit.'),
    chosen_by: required('text', 'random (drawn by lot), signal (because of a signal) or complaint.'),
    found: required('text', 'misuse, nothing or no-access.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
export type Inspection = Row<typeof INSPECTIONS>
