import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { hardTexts, isLiving, TWO } from '../../../tests/address-linkage/hard-texts.ts'
import { qualityOf } from '../../../tests/address-linkage/outcome.ts'
import { linkTexts } from '../../../tests/address-linkage/texts.ts'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { createRandom } from '../../made-up/random.ts'
import { makeAddresses } from '../../sources/addresses-bag/test-bench.ts'
import { ADDRESS_HISTORY } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'

test(
  'addresses of Schiermonnikoog, written in every notation, are found and not mixed up',
  WITH_REAL_DATA,
  async (context) => {
    const paths = [realData('bag2-extract-0088-schiermonnikoog', 'BAGGEM0088L-15112019.zip')]
    const tables = await makeAddresses(context, [{ paths }])
    const living = new Set(
      (await tables.query<{ id: string }>('select nummeraanduiding_id as id from addresses')).map(({ id }) => id),
    )
    const history = await tables.rows<Row<typeof ADDRESS_HISTORY>>(ADDRESS_HISTORY)
    const known = history.filter(isLiving).filter(({ nummeraanduiding_id: id }) => living.has(id))
    const outcomes = await linkTexts(
      join(await temporaryFolder(context), 'texts'),
      history,
      hardTexts(known, 2_000, createRandom('island')),
    )
    const { precision, records } = qualityOf(outcomes)
    assert.ok(records > 1_500)
    assert.ok(precision >= 0.999, `precision ${precision}`)
    const { recall } = qualityOf(outcomes.filter(({ kind }) => !kind.startsWith(TWO)))
    assert.ok(recall >= 0.99, `recall ${recall}`)
  },
)
