import { required, table } from '../vocabulary/table.ts'

/** Records that could not be read: nothing is silently dropped, guessed or repaired. */
export const REJECTED_RECORDS = table({
  name: 'rejected_records',
  grain: 'One row per record, or part of a record, that could not be read.',
  key: [],
  columns: {
    intended_for: required('text', 'The delivered table that the record would have gone to.'),
    place: required('text', 'File and line, or file and record: where a person finds it back.'),
    reason: required('text', 'A closed code per reader, in kebab-case.'),
    says: required('text', 'What is wrong and what to do, without values about persons.'),
  },
})
