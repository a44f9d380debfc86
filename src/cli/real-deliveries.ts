import { join } from 'node:path'
import { exists } from '../warehouse/files.ts'

/** Where the real, published files may be. Nothing of them is part of the project. */
const REAL_DATA = process.env['ZICHTLIJN_REAL_DATA'] ?? join(import.meta.dirname, '../../../shared/data')

/** The published files that put the gemeenten of the Netherlands beside the made-up region. */
const REAL_FILES: readonly (readonly [register: string, ...files: string[]])[] = [
  ['areas', 'geo-gemeenten-2022-pdok/gemeenten.geojson'],
  [
    'cbs',
    'cbs-85984NED-odata-json/stripped_filtered_data_2024.json',
    'cbs-85984NED-odata-json/DataProperties.json',
    'cbs-85984NED-odata-json/TableInfos.json',
  ],
  ['cbs', 'cbs-83648NED-statline-export/misdrijven_2022_2023.csv'],
  ['cbs', 'cbs-83648NED-statline-export/Misdrijven_2024.csv'],
]

/** The real deliveries that are there, to be read in this order. */
export async function findRealDeliveries(): Promise<{ register: string; paths: readonly string[] }[]> {
  const found: { register: string; paths: readonly string[] }[] = []
  for (const [register, ...files] of REAL_FILES) {
    const paths = files.map((file) => join(REAL_DATA, file))
    if ((await Promise.all(paths.map(exists))).every(Boolean)) found.push({ register, paths })
  }
  return found
}
