import assert from 'node:assert/strict'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { runOnRows } from '../../tests/steps-on-rows.ts'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import type { Row } from '../vocabulary/table.ts'
import { JUDGEMENTS } from './contract.ts'
import type { Judgement } from './judgements/judgement.ts'
import { addJudgements } from './judgements/judgement-file.ts'
import { linkageSteps } from './steps.ts'

const JUDGED: Judgement = {
  one: { source: 'kadaster', id: 'k1' },
  other: { source: 'bsn', id: 'b1' },
  verdict: 'different',
  author: 'a.clerk',
  judgedAt: '2026-03-01T10:00:00Z',
  reason: 'Another day of birth on the deed.',
}

test('what people judged comes out of the file in the warehouse, and none is no fault', async (context) => {
  const folder = await temporaryFolder(context)
  const rows = async () => {
    const step = (await linkageSteps({ folder })).find(({ makes }) => makes.name === JUDGEMENTS.name)
    const reader = await runOnRows(context, { tables: [], steps: step === undefined ? assert.fail() : [step] })
    return reader.rows<Row<typeof JUDGEMENTS>>(JUDGEMENTS)
  }
  assert.deepEqual(await rows(), [])
  await addJudgements(join(folder, 'judgements.jsonl'), [JUDGED])
  assert.deepEqual(await rows(), [
    {
      place: 1,
      one_source: 'kadaster',
      one_id: 'k1',
      other_source: 'bsn',
      other_id: 'b1',
      verdict: 'different',
      author: 'a.clerk',
      judged_at: '2026-03-01T10:00:00Z',
      reason: 'Another day of birth on the deed.',
      stands: true,
      conflicts: false,
    },
  ])
})

test('a broken line among the judgements stops the run: without it a decision would be lost', async (context) => {
  const folder = await temporaryFolder(context)
  await addJudgements(join(folder, 'judgements.jsonl'), [JUDGED])
  await appendFile(join(folder, 'judgements.jsonl'), '{"one":\n')
  await assert.rejects(linkageSteps({ folder }), (error) => error instanceof InputFault && error.place === 'line 2')
})
