import assert from 'node:assert/strict'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { joinTruth } from './joined-truth.ts'

async function partsOf(
  context: TestContext,
  texts: readonly Readonly<Record<string, string>>[],
): Promise<{ readonly folder: string; readonly parts: readonly string[] }> {
  const folder = await temporaryFolder(context)
  const parts = texts.map((_, place) => join(folder, 'parts', `GM990${place + 1}`))
  for (const [place, files] of texts.entries())
    for (const [name, text] of Object.entries(files)) {
      const path = join(parts[place] ?? '', name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
  return { folder, parts }
}

test('parts come behind each other under one header, and are gone', async (context) => {
  const { folder, parts } = await partsOf(context, [
    { 'misuse.csv': 'object_id,kind\n1,a\n', 'tables/rights.csv': 'object_id\nr1\n' },
    { 'misuse.csv': 'object_id,kind\n', 'tables/rights.csv': 'object_id\nr2\nr3\n' },
    { 'misuse.csv': 'object_id,kind\n2,é\n3,c\n', 'tables/rights.csv': 'object_id\n' },
  ])
  await joinTruth(parts, folder)
  assert.equal(await readFile(join(folder, 'misuse.csv'), 'utf8'), 'object_id,kind\n1,a\n2,é\n3,c\n')
  assert.equal(await readFile(join(folder, 'tables', 'rights.csv'), 'utf8'), 'object_id\nr1\nr2\nr3\n')
  await assert.rejects(access(join(folder, 'parts')))
})
