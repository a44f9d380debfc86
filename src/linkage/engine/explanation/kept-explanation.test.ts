import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import type { Judgement } from '../../judgements/judgement.ts'
import { linkFiles } from '../link.ts'
import { explainKeptPair } from './kept-explanation.ts'

const level = (sql_condition: string, m_probability: number, u_probability: number) => ({
  sql_condition,
  label_for_charts: sql_condition,
  m_probability,
  u_probability,
})

const SETTINGS = {
  link_type: 'link_and_dedupe',
  unique_id_column_name: 'id',
  probability_two_random_records_match: 0.1,
  blocking_rules_to_generate_predictions: ['l.town = r.town'],
  comparisons: [
    {
      output_column_name: 'name',
      comparison_levels: [
        { ...level('"name_l" = "name_r"', 0.9, 0.05), tf_adjustment_column: 'name' },
        level('ELSE', 0.1, 0.95),
      ],
    },
  ],
}

const judgement: Judgement = {
  one: { source: 'right', id: '1' },
  other: { source: 'left', id: '1' },
  verdict: 'different',
  author: 'M. Meijer',
  judgedAt: '2026-11-22T20:00:00Z',
  reason: 'Cousins.',
}

test('two records of a written result are explained by name, in either order, with what was judged since', async (t) => {
  const folder = await temporaryFolder(t)
  const file = (name: string) => join(folder, name)
  await writeFile(file('model.json'), JSON.stringify(SETTINGS))
  await writeFile(file('left.csv'), 'id,name,town\n1,Mol,Waterdam\n2,Bloem,Waterdam\n3,Bloem,Zandveen\n')
  await writeFile(file('right.csv'), 'id,name,town\n1,Mol,Waterdam\n2,Mol,Waterdam\n')
  const request = { model: file('model.json'), files: [file('left.csv'), file('right.csv')], to: file('result') }
  await linkFiles(request, { threshold: 0.95, mostPairs: 1000, seed: 1 })

  const pair = [judgement.other, judgement.one] as const
  const explanation = await explainKeptPair(file('result'), pair, [judgement])
  assert.deepEqual(explanation.parts[0]?.frequency?.counted, { records: 3, of: 5 })
  assert.equal(explanation.judgement, judgement)
  assert.deepEqual(explanation.rule, { place: 0, sql: 'l.town = r.town' })
  assert.deepEqual(await explainKeptPair(file('result'), [judgement.one, judgement.other], [judgement]), explanation)

  const stranger = { source: 'left', id: '3' }
  await assert.rejects(explainKeptPair(file('result'), [judgement.one, stranger]), { code: 'pair-never-compared' })
  await assert.rejects(explainKeptPair(file('result'), [judgement.one, { source: 'nowhere', id: '1' }]), {
    code: 'pair-never-compared',
  })
  await assert.rejects(explainKeptPair(folder, pair), { code: 'no-link-result' })
})
