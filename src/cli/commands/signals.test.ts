import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import test from 'node:test'

const COMMAND = join(import.meta.dirname, '../zichtlijn.ts')

function signals(...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, 'signals', ...words], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

test('the catalogue lists 72 indicators, says of each what becomes of it, and tells everything about one', async () => {
  const { indicators } = JSON.parse((await signals('catalogue', '--json')).stdout)
  assert.equal(indicators.length, 72)
  const computed = indicators.filter((entry: object) => 'stage' in entry)
  assert.ok(computed.length >= 55, `${computed.length} computed`)
  const one = await signals('catalogue', 'HU-05')
  assert.match(one.stdout, /Zegt niet:[\s\S]*Grenzen:[\s\S]*greatest_chance = 0.01/)
  assert.match((await signals('catalogue', 'BW-10')).stdout, /geweigerd/)
})

test('a code that the catalogue does not have is the fault of who asked', async () => {
  const { code, stderr } = await signals('catalogue', 'XX-99')
  assert.deepEqual([code, /no XX-99/.test(stderr)], [1, true])
})
