import { enforcementRegisters } from '../enforcement/enforcement-registers.ts'
import { inspectionRegister } from '../inspections/read-inspections.ts'
import type { DescribedRegister } from '../tables-described/described-reader.ts'

/** The registers that a spreadsheet can be mapped to: all those that are described column by column. */
export const MAPPABLE: readonly DescribedRegister[] = [...enforcementRegisters, inspectionRegister]
