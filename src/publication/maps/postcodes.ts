import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import type { Areas } from '../area-tree.ts'
import { type Postcodes, postcodesPath } from '../contract.ts'

/** A buurt in which a postcode has addresses. */
export interface PostcodeArea {
  /** Four digits and two letters. */
  readonly postcode: string
  readonly buurt_code: string
}

/**
 * Every postcode with its buurten, from the register of addresses, which is open to all (Wet BAG art. 32). Of an address
 * without a postcode or outside every buurt nothing can be found this way.
 */
export function readPostcodes(warehouse: WarehouseReader): Promise<PostcodeArea[]> {
  return warehouse.query<PostcodeArea>(
    `select distinct postcode, buurt_code from addresses
     where postcode is not null and buurt_code is not null
     order by postcode, buurt_code`,
  )
}

/** Writes the postcodes in files by their first two digits, so that a reader fetches some thousands and not half a million. */
export async function writePostcodes(postcodes: readonly PostcodeArea[], areas: Areas, folder: string): Promise<void> {
  const known = postcodes.filter(({ buurt_code }) => areas.has(buurt_code))
  if (known.length === 0) return
  await mkdir(join(folder, 'areas/postcodes'), { recursive: true })
  for (const [path, rows] of Map.groupBy(known, ({ postcode }) => postcodesPath(postcode))) {
    const buurten = Map.groupBy(rows, ({ postcode }) => postcode)
    const content: Postcodes = Object.fromEntries(
      [...buurten].map(([postcode, found]) => [postcode, found.map(({ buurt_code }) => buurt_code)]),
    )
    await writeFile(join(folder, path), JSON.stringify(content))
  }
}
