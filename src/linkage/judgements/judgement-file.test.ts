import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { exists } from '../../warehouse/files.ts'
import type { Judgement } from './judgement.ts'
import { addJudgements, readJudgements } from './judgement-file.ts'

const SAMPLE: Judgement = {
  one: { source: 'people', id: '12' },
  other: { source: 'owners', id: 'rec-7' },
  verdict: 'same',
  author: 'a.clerk',
  judgedAt: '2026-03-01T10:00:00+01:00',
  reason: 'One letter apart, and the same door.',
}

const TEXT = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
const NAME = fc.record({ source: TEXT, id: TEXT }, { noNullPrototype: true })
const JUDGEMENT: fc.Arbitrary<Judgement> = fc
  .record(
    {
      one: NAME,
      other: NAME,
      verdict: fc.constantFrom('same', 'different', 'unsure', 'withdrawn'),
      author: TEXT,
      judgedAt: fc.constantFrom('2026-03-01T10:00:00Z', '2026-03-01T10:00:00.123+01:00'),
      reason: TEXT,
    },
    { noNullPrototype: true },
  )
  .filter(({ one, other }) => one.source !== other.source || one.id !== other.id)

test('judgements are read as they were added, and what was there stays byte for byte', async (t) => {
  const folder = await temporaryFolder(t)
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(JUDGEMENT), fc.array(JUDGEMENT, { minLength: 1 }), async (first, later) => {
      const file = join(folder, `${(run += 1)}.jsonl`)
      await addJudgements(file, first)
      const before = first.length === 0 ? '' : await readFile(file, 'utf8')
      await addJudgements(file, later)
      assert.deepEqual(await readJudgements(file), [...first, ...later])
      assert.ok((await readFile(file, 'utf8')).startsWith(before))
    }),
    { numRuns: 30, seed: 1 },
  )
})

test('a judgement about the sign for broken bytes is read as it was written', async (t) => {
  const file = join(await temporaryFolder(t), 'judgements.jsonl')
  const judgement = { ...SAMPLE, one: { source: 'people', id: 'rec \ufffd' } }
  await addJudgements(file, [judgement])
  assert.deepEqual(await readJudgements(file), [judgement])
})

test('a file that is not there is a fault: a name mistyped would put every judgement aside', async (t) => {
  await assert.rejects(readJudgements(join(await temporaryFolder(t), 'none.jsonl')), InputFault)
})

test('processes that add at the same time never mix their lines', async (t) => {
  const file = join(await temporaryFolder(t), 'judgements.jsonl')
  const writer = `
    import { addJudgements } from ${JSON.stringify(new URL('judgement-file.ts', import.meta.url).href)}
    const [file, author] = process.argv.slice(1)
    const sample = ${JSON.stringify(SAMPLE)}
    for (let turn = 0; turn < 50; turn += 1)
      await addJudgements(file, [{ ...sample, author, reason: author.repeat(2000) }])`
  const writers = ['a', 'b', 'c'].map((author) =>
    spawn(process.execPath, ['--input-type=module', '--eval', writer, file, author], { stdio: 'inherit' }),
  )
  for (const [code] of await Promise.all(writers.map((one) => once(one, 'exit')))) assert.equal(code, 0)
  const judgements = await readJudgements(file)
  assert.equal(judgements.length, 150)
  for (const { author, reason } of judgements) assert.equal(reason, author.repeat(2000))
})

test('a judgement never becomes the tail of a line that was broken off', async (t) => {
  const file = join(await temporaryFolder(t), 'judgements.jsonl')
  await writeFile(file, '{"one":{"sour')
  await addJudgements(file, [SAMPLE])
  await assert.rejects(readJudgements(file), /line 1: This is not JSON\./)
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^.*\n/, ''))
  assert.deepEqual(await readJudgements(file), [SAMPLE])
})

test('a line that is no judgement is told by its place and key, without what the key holds', async (t) => {
  const folder = await temporaryFolder(t)
  const broken: Readonly<Record<string, RegExp>> = {
    [JSON.stringify({ ...SAMPLE, author: ' ' })]: /line 2: "author": is empty\./,
    [JSON.stringify({ ...SAMPLE, reason: undefined })]: /line 2: "reason": /,
    [JSON.stringify({ ...SAMPLE, verdict: 'perhaps Jansen' })]: /line 2: "verdict": /,
    [JSON.stringify({ ...SAMPLE, judgedAt: '1 March' })]: /line 2: "judgedAt": /,
    [JSON.stringify({ ...SAMPLE, other: SAMPLE.one })]: /line 2: "other": is the same record/,
    [JSON.stringify({ ...SAMPLE, weight: 3 })]: /line 2: "the line": .*"weight"/,
    [JSON.stringify({ ...SAMPLE, reason: 'a\ufffdb' })]: /line 2: This is not UTF-8/,
    'Jansen, Jan': /line 2: This is not JSON/,
  }
  for (const [place, [line, message]] of Object.entries(broken).entries()) {
    const file = join(folder, `${place}.jsonl`)
    await addJudgements(file, [SAMPLE])
    await appendFile(file, `${line}\n`)
    await assert.rejects(readJudgements(file), (fault: unknown) => {
      assert.ok(fault instanceof InputFault)
      assert.match(fault.message, message)
      assert.doesNotMatch(fault.message, /Jansen/)
      return true
    })
  }
})

test('a judgement without an author or a reason is not kept', async (t) => {
  const file = join(await temporaryFolder(t), 'judgements.jsonl')
  await assert.rejects(addJudgements(file, [SAMPLE, { ...SAMPLE, author: '' }]), /"author": is empty/)
  await assert.rejects(addJudgements(file, [{ ...SAMPLE, reason: ' ' }]), /"reason": is empty/)
  assert.equal(await exists(file), false)
})
