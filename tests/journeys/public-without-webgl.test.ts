import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible, beginVisit } from './public-visit.ts'

test('a browser without WebGL gets the table and a sentence that says why', async () => {
  const visit = await beginVisit({ withoutWebgl: true })
  try {
    const { page, strangers } = await visit.open('/nl/kaart/misdrijven')
    await page.getByText('Uw browser kan de kaart niet tekenen.').waitFor()
    assert.ok((await page.locator('.figure-table tbody tr').count()) > 300)
    await assertAccessible(page, 'without WebGL')
    assert.deepEqual(strangers, [])
  } finally {
    await visit.leave()
  }
})
