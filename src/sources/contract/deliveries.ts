import { optional, required, table } from '../../vocabulary/table.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'

export const DELIVERIES = table({
  name: 'deliveries',
  grain: 'One row per delivery that counts.',
  key: ['delivery_id'],
  columns: {
    delivery_id: required('text', 'State and checksum.'),
    register: required('text', 'The register as the command names it.'),
    supplier: required('text', 'Who delivered it.'),
    scope: required('text', 'What the delivery is about.'),
    as_of: required('date', 'The day whose state it describes.'),
    licence: optional('text', 'Licence or terms; null when it is not open.'),
    row_count: required('integer', 'Rows read.'),
    rejected_count: required('integer', 'Records rejected.'),
    checksum: required('text', 'SHA-256 of the files as delivered.'),
  },
})

export const REJECTS = table({
  name: 'rejects',
  grain: 'One row per record, or part of a record, that could not be read.',
  key: [],
  columns: {
    delivery_id: required('text', 'The delivery that it came in with.'),
    register: required('text', 'The register as the command names it.'),
    ...REJECTED_RECORDS.columns,
  },
})
