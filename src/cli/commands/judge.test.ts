import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import test from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'

const COMMAND = join(import.meta.dirname, '../zichtlijn.ts')

interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function judge(...words: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, 'judge', ...words], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

test('a judgement is kept with author, time and reason, and a contradiction is told at once', async (t) => {
  const file = join(await temporaryFolder(t), 'judgements.jsonl')
  const by = ['--judgements', file, '--author', 'a.clerk', '--reason', 'One deed.']
  assert.equal((await judge('same', 'people:1', 'owners:7', ...by)).code, 0)
  assert.equal((await judge('same', 'owners:7', 'people:a:2', ...by)).code, 0)
  const against = await judge('different', 'people:1', 'people:a:2', ...by)
  assert.match(against.stdout, /cannot all be true/)
  const { judgements, standing, contradictions } = JSON.parse(
    (await judge('list', '--judgements', file, '--json')).stdout,
  )
  assert.equal(judgements, 3)
  assert.equal(contradictions.length, 1)
  const [first] = standing
  assert.deepEqual([first.verdict, first.author, first.reason], ['same', 'a.clerk', 'One deed.'])
  assert.ok(Date.parse(first.judgedAt) > 0)
})

test('who judges and why must be said, and a record is named with its source', async (t) => {
  const file = join(await temporaryFolder(t), 'judgements.jsonl')
  const by = ['--judgements', file, '--author', 'a.clerk', '--reason', 'One deed.']
  const answers = await Promise.all([
    judge('same', 'people:1', 'people:2', ...by.slice(0, 4)),
    judge('same', 'people:1', '2', ...by),
    judge('same', 'people:1', 'people:1', ...by),
    judge('same', 'people:1', 'people:2', ...by.slice(0, 4), '--reason', ' '),
    judge('list', '--judgements', file),
  ])
  assert.deepEqual(
    answers.map(({ code }) => code),
    [2, 2, 1, 1, 1],
  )
})
