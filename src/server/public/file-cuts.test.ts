import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { cutOf, readCuts } from './file-cuts.ts'

test('pieces are read as they were cut, and not once the file was changed there', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'zichtlijn-cuts-'))
  context.after(() => rm(folder, { recursive: true }))
  const file = join(folder, 'rows.json')
  const content = Buffer.from('["Súdwest","Fryslân"]')
  const cuts = [cutOf(content, { from: 1, to: 11 }), cutOf(content, { from: 12, to: 22 })]
  await writeFile(file, content)
  assert.deepEqual((await readCuts(file, cuts))?.map(String), ['"Súdwest"', '"Fryslân"'])
  await writeFile(file, '["Súdwest","Fryslan"]')
  assert.deepEqual((await readCuts(file, cuts.slice(0, 1)))?.map(String), ['"Súdwest"'])
  assert.equal(await readCuts(file, cuts), undefined)
  await writeFile(file, content.subarray(0, 15))
  assert.equal(await readCuts(file, cuts), undefined)
})
