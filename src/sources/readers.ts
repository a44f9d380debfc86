import { bagReader } from './addresses-bag/read-bag.ts'
import { areasReader } from './areas/read-areas.ts'
import { enforcementReaders } from './enforcement/enforcement-registers.ts'
import { bodsReader } from './exchange-ftm-bods/read-bods.ts'
import { ftmReader } from './exchange-ftm-bods/read-ftm.ts'
import { cbsReader } from './figures-cbs/read-cbs.ts'
import { statisticsReaders } from './for-statistics/statistics-registers.ts'
import { inspectionsReader } from './inspections/read-inspections.ts'
import { kvkReader } from './organisations-kvk/read-kvk.ts'
import { brkReader } from './ownership-brk/read-brk.ts'
import type { Reader } from './reader.ts'
import { signalenReader } from './reports-signalen/read-signalen.ts'
import { brpReader } from './residents-brp/read-brp.ts'
import { tableReader } from './tables-mapped/read-table.ts'
import { wozReader } from './values-woz/read-woz.ts'

/** Every register that can be read, by the name that the command uses. */
export const READERS: readonly Reader[] = [
  bagReader,
  areasReader,
  cbsReader,
  brpReader,
  inspectionsReader,
  ...enforcementReaders,
  ...statisticsReaders,
  signalenReader,
  tableReader,
  kvkReader,
  brkReader,
  wozReader,
  ftmReader,
  bodsReader,
]
