import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { createRandom } from '../../src/made-up/random.ts'
import { ADDRESS_HISTORY } from '../../src/sources/contract.ts'
import type { Row } from '../../src/vocabulary/table.ts'
import { hardTexts, isLiving, TWO } from '../address-linkage/hard-texts.ts'
import { qualityBy, qualityOf } from '../address-linkage/outcome.ts'
import { linkRegion, regionOutcomes } from '../address-linkage/region.ts'
import { linkTexts } from '../address-linkage/texts.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The whole of it, over more homes and texts: `node bench/addresses.ts`. */
test('records of a made-up region, and texts in every notation, are linked to the right object', async (context) => {
  const folder = await temporaryFolder(context)
  const tables = await linkRegion(folder, { homes: 2_000, seed: 5 })
  const history = await tables.rows<Row<typeof ADDRESS_HISTORY>>(ADDRESS_HISTORY)
  const records = await regionOutcomes(folder, tables)
  tables.close()

  const region = qualityOf(records)
  assert.ok(region.right > 500)
  assert.ok(region.precision >= 0.999, `precision of records ${region.precision}`)
  assert.ok(region.recall >= 0.98, `recall of records ${region.recall}`)
  assert.ok(records.some(({ method }) => method === 'former-address'))

  const texts = await linkTexts(
    join(folder, 'texts'),
    history,
    hardTexts(history.filter(isLiving), 3_000, createRandom('short')),
  )
  const all = qualityOf(texts)
  assert.ok(all.records > 2_000)
  assert.ok(all.precision >= 0.999, `precision of texts ${all.precision}`)
  for (const { group, recall } of qualityBy(texts, ({ kind }) => kind))
    if (!group.startsWith(TWO)) assert.ok(recall >= 0.9, `recall of texts: ${group} ${recall}`)
})
