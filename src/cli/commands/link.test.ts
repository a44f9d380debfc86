import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'

const COMMAND = join(import.meta.dirname, '../zichtlijn.ts')

function zichtlijn(...input: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'link', ...input], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const NAMES = ['ada', 'bo', 'cas', 'dirk', 'els', 'fem', 'guus', 'hanna']

/** 64 things, two records of each: the second has another year now and then. */
async function delivered(context: TestContext): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder(context)
  const file = join(folder, 'people.csv')
  const lines = Array.from({ length: 128 }, (_, place) => {
    const thing = Math.floor(place / 2)
    const year = 1950 + ((thing * 7) % 40) + (place % 9 === 0 ? 1 : 0)
    const town = `${NAMES[(thing * 5) % 8]}dam`
    return `${place},${NAMES[thing % 8]} ${NAMES[Math.floor(thing / 8)]},${year},${town},${thing}`
  })
  await writeFile(file, `nr,name,year,town,thing\n${lines.join('\n')}\n`)
  return { folder, file }
}

test('a model is drafted from a file, trained on it, and the result is measured', async (context) => {
  const { folder, file } = await delivered(context)
  const drafted = zichtlijn('--draft-model', file, '--cluster-column', 'thing')
  assert.equal(drafted.status, 0, drafted.stderr)
  assert.doesNotMatch(drafted.stdout, /thing/)
  const model = join(folder, 'model.json')
  await writeFile(model, drafted.stdout)
  const to = join(folder, 'result')
  const linked = zichtlijn(model, file, '--to', to, '--cluster-column', 'thing', '--json')
  assert.equal(linked.status, 0, linked.stderr)
  const result: unknown = JSON.parse(linked.stdout)
  assert.ok(result !== null && typeof result === 'object')
  const asked = ['records', 'pairs', 'best', 'clusters', 'blockingRecall', 'seconds', 'peakMemoryBytes']
  assert.deepEqual(
    asked.filter((key) => !(key in result)),
    [],
  )
  assert.match(await readFile(join(to, 'report.html'), 'utf8'), /^<!doctype html>/)
  const trained = zichtlijn(join(to, 'model.json'), file, '--to', to, '--pairs-above', '0.5p', '--at', '0.9')
  assert.equal(trained.status, 0, trained.stderr)
  assert.match(trained.stdout, /^128 records, /)
})

test('a fault of the input ends with 1 and names it, and a wrong call with 2', async (context) => {
  const { folder, file } = await delivered(context)
  const gone = zichtlijn(join(folder, 'gone.json'), file, '--to', folder)
  assert.equal(gone.status, 1)
  assert.match(gone.stderr, /gone\.json: .*\n {2}there is no such file/)
  for (const call of [[], [file], [file, file], [file, file, '--to', folder, '--at', '95']])
    assert.equal(zichtlijn(...call).status, 2, call.join(' '))
})
