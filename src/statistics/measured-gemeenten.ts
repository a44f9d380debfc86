import { ADDRESS_LINKS, HOMES } from '../linkage/contract.ts'
import { DELIVERIES, PROPERTY_VALUES, RIGHTS } from '../sources/contract.ts'
import { required, table } from '../vocabulary/table.ts'
import type { Step } from '../warehouse/step.ts'

/** What keeps "none there" apart from "nobody looked": a register is often delivered for some gemeenten only. */
export const MEASURED_GEMEENTEN = table({
  name: 'measured_gemeenten',
  grain: 'One row per gemeente and register that tells of objects in it: bag, brp, brk, kvk or woz.',
  key: ['gemeente_code', 'register'],
  columns: {
    gemeente_code: required('text', 'GM code.'),
    register: required('text', 'The register as the command names it.'),
    as_of: required('date', 'The newest state of that register.'),
  },
})

export const measuredGemeentenStep: Step = {
  name: 'measured_gemeenten',
  reads: [HOMES, RIGHTS, ADDRESS_LINKS, PROPERTY_VALUES, DELIVERIES],
  makes: MEASURED_GEMEENTEN,
  rows: { is: 'any number' },
  sql: new URL('measured-gemeenten.sql', import.meta.url),
}
