import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
import { temporaryFolder } from '../temporary-folder.ts'

const COMMAND = join(import.meta.dirname, '../../src/cli/zichtlijn.ts')

async function answer(...words: readonly string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...words, '--json'], { maxBuffer: 1 << 28 })
  return JSON.parse(stdout)
}

async function fails(...words: readonly string[]): Promise<{ code: number; stderr: string }> {
  return promisify(execFile)(process.execPath, [COMMAND, ...words]).then(
    () => assert.fail('it should have failed'),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  )
}

/** A whole region as the demo makes it, so that the figures that are asked of the signals mean something. */
async function region(context: TestContext): Promise<{ folder: string; warehouse: readonly string[] }> {
  const folder = await temporaryFolder(context)
  await answer('demo', '--homes', '20000', '--seed', '3', '--dir', folder, '--no-serve')
  return { folder, warehouse: ['--warehouse', join(folder, 'warehouse')] }
}

test('the signals of a whole region are right where it matters, and every question about them has an answer', async (context) => {
  const { folder, warehouse } = await region(context)

  await context.test('misuse comes first, agents who take cash rent are found, and innocent ones are not', async () => {
    const figures = await answer('signals', 'evaluate', '--dir', folder)
    assert.ok(figures.precisionAt50 >= 0.7, `${figures.precisionAt50} of the first 50`)
    assert.ok(figures.recallTop2Percent >= 0.6, `${figures.recallTop2Percent} in the top 2 %`)
    assert.ok(figures.naivePrecisionAt50 < figures.precisionAt50 - 0.1, `${figures.naivePrecisionAt50} by plain count`)
    assert.ok(figures.agentsPlanted >= 2)
    assert.deepEqual([figures.agentsFound, figures.innocentAgentsFlagged], [figures.agentsPlanted, 0])
  })

  await context.test('without a truth, as with real registers, what visits told is still printed', async (part) => {
    const untold = await temporaryFolder(part)
    await symlink(join(folder, 'warehouse'), join(untold, 'warehouse'))
    const figures = await answer('signals', 'evaluate', '--dir', untold)
    assert.equal('precisionAt50' in figures, false)
    const [visited] = figures.regions
    assert.ok(visited.trackRecords.length >= 57)
    assert.ok(visited.ranking.some(({ random_visited }: { random_visited: number }) => random_visited > 0))
    assert.deepEqual(visited.demoted, [])
    assert.ok(Array.isArray(visited.disparities))
  })

  const { listed } = await answer('signals', ...warehouse, '--most', '3')
  const subject = listed[0].object_id

  await context.test('a stack shows what each origin adds, and that is its sum', () => {
    for (const { contributions, source_part, equal_sum } of listed) {
      const added = JSON.parse(contributions).reduce(
        (sum: number, { equal }: { equal: number }) => sum + equal,
        source_part,
      )
      assert.ok(Math.abs(added - equal_sum) < 1e-9)
    }
  })

  await context.test('what lies around an address is told by kind first, and a person is never named', async () => {
    const around = await answer('signals', 'around', ...warehouse, '--subject', subject)
    assert.ok(around.counts.length > 0)
    assert.doesNotMatch(JSON.stringify(around), /person:/)
    const path = await answer('signals', 'path', ...warehouse, '--from', subject, '--to', listed[1].object_id)
    assert.doesNotMatch(JSON.stringify(path), /person:/)
    const refused = await fails('signals', 'around', ...warehouse, '--subject', 'person:somebody')
    assert.equal(refused.code, 1)
    assert.doesNotMatch(refused.stderr, /somebody/)
  })

  await context.test('a sweep skips no address of a gemeente, and an unknown area is refused', async () => {
    const { addresses } = await answer('signals', 'sweep', ...warehouse, '--area', 'GM9901')
    const buurt = await answer('signals', 'sweep', ...warehouse, '--area', 'BU99010101')
    const whole = new Set(addresses.map(({ object_id }: { object_id: string }) => object_id))
    assert.ok(buurt.addresses.every(({ object_id }: { object_id: string }) => whole.has(object_id)))
    assert.ok(buurt.addresses.length > 0 && buurt.addresses.length < addresses.length)
    assert.equal((await fails('signals', 'sweep', ...warehouse, '--area', 'BU00000000')).code, 1)
  })

  await context.test(
    'visits to unknown businesses are partly drawn by lot, which the list handed out does not tell',
    async () => {
      const wish = ['signals', 'unknown', ...warehouse, '--visits', '20', '--by-lot', '0.25']
      const list = await answer(...wish)
      assert.equal(list.visits.length, 20)
      assert.doesNotMatch(JSON.stringify(list), /chosen_by|lot/)
      const { accounts } = await answer(...wish, '--accounts')
      assert.equal(accounts.filter(({ chosen_by }: { chosen_by: string }) => chosen_by === 'lot').length, 5)
    },
  )
})
