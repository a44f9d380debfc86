import { bagReader } from './addresses-bag/read-bag.ts'
import { areasReader } from './areas/read-areas.ts'
import { cbsReader } from './figures-cbs/read-cbs.ts'
import { inspectionsReader } from './inspections/read-inspections.ts'
import type { Reader } from './reader.ts'
import { brpReader } from './residents-brp/read-brp.ts'

/** Every register that can be read, by the name that the command uses. */
export const READERS: readonly Reader[] = [bagReader, areasReader, cbsReader, brpReader, inspectionsReader]
