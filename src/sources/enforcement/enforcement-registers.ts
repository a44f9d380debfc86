import { type DescribedRegister, describedReader } from '../tables-described/described-reader.ts'
import { describeTable } from '../tables-described/described-table.ts'
import { OBJECT_OR_ADDRESS, ONE_PLACE, PERIOD_ENDS_AFTER_START, SOME_PLACE } from '../tables-described/row-rules.ts'
import fiu from './fiu.csvw.json' with { type: 'json' }
import lettings from './lettings.csvw.json' with { type: 'json' }
import observations from './observations.csvw.json' with { type: 'json' }
import permits from './permits.csvw.json' with { type: 'json' }
import police from './police.csvw.json' with { type: 'json' }

const permitRegister: DescribedRegister = {
  register: 'permits',
  takes: 'Permits to let or to build as CSV, as permits.csvw.json describes it; the state by --as-of or in the name.',
  table: describeTable('letting_permit_rows', permits),
  rules: [OBJECT_OR_ADDRESS, PERIOD_ENDS_AFTER_START],
}

const policeRegister: DescribedRegister = {
  register: 'police',
  takes: 'Incidents without persons as CSV, as police.csvw.json describes it; the state by --as-of, else the last day.',
  table: describeTable('incident_rows', police),
  rules: [ONE_PLACE],
  happenedOn: 'occurred_on',
}

const fiuRegister: DescribedRegister = {
  register: 'fiu',
  takes: 'Counts of unusual transactions per area as CSV, as fiu.csvw.json describes it; never a person or address.',
  table: describeTable('unusual_transaction_counts', fiu),
  rules: [PERIOD_ENDS_AFTER_START],
  happenedOn: 'period_from',
}

const observationRegister: DescribedRegister = {
  register: 'observations',
  takes: 'What was seen, heard or smelled as CSV, as observations.csvw.json describes it; never who told it.',
  table: describeTable('observation_rows', observations),
  rules: [SOME_PLACE, PERIOD_ENDS_AFTER_START],
  happenedOn: 'observed_from',
}

const lettingRegister: DescribedRegister = {
  register: 'lettings',
  takes: 'Lettings as CSV, as lettings.csvw.json describes it; needs the key file when a landlord is a person.',
  table: describeTable('letting_rows', lettings),
  rules: [
    OBJECT_OR_ADDRESS,
    PERIOD_ENDS_AFTER_START,
    {
      reason: 'landlord-not-one',
      says: 'The row must hold the landlord once: a KvK number or a burgerservicenummer.',
      holds: ({ landlord_kvk, landlord_person }) => (landlord_kvk === null) !== (landlord_person === null),
    },
  ],
}

export const PERMIT_ROWS = permitRegister.table.delivered
export const INCIDENT_ROWS = policeRegister.table.delivered
export const TRANSACTION_COUNTS = fiuRegister.table.delivered
export const OBSERVATION_ROWS = observationRegister.table.delivered
export const LETTING_ROWS = lettingRegister.table.delivered

/** What permit desks, police, FIU, reporters and landlords deliver; each described by a CSVW file beside this one. */
export const enforcementRegisters: readonly DescribedRegister[] = [
  permitRegister,
  policeRegister,
  fiuRegister,
  observationRegister,
  lettingRegister,
]

export const enforcementReaders = enforcementRegisters.map(describedReader)
