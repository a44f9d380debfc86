import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { readSpec } from '../spec/read-spec.ts'
import { type SpecTable, tabulate } from '../tabulation/tabulate.ts'
import { SHOPS, shopSpec, writtenFiles } from '../test-bench.ts'
import { attackTable, findingsOf } from './attacked-table.ts'
import { type ProtectedTable, protectTable } from './protected-table.ts'
import { insidersOf, sensitiveCells } from './sensitive-cells.ts'
import { codesInOrder, readTable, writeTable } from './table-file.ts'

const OPTIONS = { mode: 'fast', secret: new Uint8Array(32) } as const

async function shops(context: TestContext, change: Readonly<Record<string, unknown>> = {}): Promise<SpecTable> {
  const paths = await writtenFiles(context, { 'spec.json': shopSpec(change), 'shops.csv': SHOPS })
  return tabulate(await readSpec(paths['spec.json']), paths['shops.csv'])
}

const names = (table: SpecTable, cells: readonly number[]) =>
  cells.map((cell) => codesInOrder(table, cell).join(' ')).sort()

const sensitiveNames = (table: SpecTable) =>
  names(
    table,
    sensitiveCells(table).map(({ cell }) => cell),
  )

test('a cell is sensitive by any of the rules, or because somebody said so', async (context) => {
  const p = await shops(context)
  assert.deepEqual(sensitiveNames(p), ['A1 hair'])
  const frequency = await shops(context, { protection: [{ rule: 'frequency', atLeast: 4, margin: 10 }] })
  assert.deepEqual(sensitiveNames(frequency), [
    'A hair',
    'A1 food',
    'A1 hair',
    'A2 food',
    'A2 hair',
    'B food',
    'B hair',
    'B1 food',
    'B1 hair',
  ])
  assert.ok(
    sensitiveCells(frequency).every(
      ({ value, upper, lower }) => Math.abs(upper - value / 10) < 1e-9 && lower === upper,
    ),
  )
  const dominance = await shops(context, { protection: { rule: 'dominance', n: 1, k: 65 } })
  assert.deepEqual(sensitiveNames(dominance), ['A hair', 'A1 hair'])
  const manual = { rule: 'manual', margin: 20, cells: [{ area: 'B1', branch: 'food' }] }
  assert.deepEqual(sensitiveNames(await shops(context, { protection: [manual] })), ['B1 food'])
})

test('units whose code is missing need no protection, unless the spec says that they do', async (context) => {
  const dimension = (safe: boolean) => [{ column: 'area', missing: { codes: ['A1'], safe } }, 'branch']
  assert.deepEqual(sensitiveNames(await shops(context, { dimensions: dimension(true) })), [])
  assert.deepEqual(sensitiveNames(await shops(context, { dimensions: dimension(false) })), ['A1 hair'])
})

test('who is alone in a cell knows it, and may not find out who is alone elsewhere', async (context) => {
  const table = await shops(context, { dimensions: ['area', 'owner'], protection: { rule: 'frequency', atLeast: 2 } })
  const insiders = insidersOf(table, sensitiveCells(table))
  const first = insiders.find(({ holder }) => holder === 'h1')
  assert.deepEqual(names(table, first?.knows ?? []), ['A1 h1', 'A2 h1', 'Total h1'])
  assert.ok(first?.victims.every(({ cell }) => !codesInOrder(table, cell).includes('h1')))
  assert.deepEqual(insidersOf(await shops(context, { insiders: false }), []), [])
})

async function published(context: TestContext, table: SpecTable): Promise<{ outcome: ProtectedTable; folder: string }> {
  const outcome = await protectTable(table, OPTIONS)
  const { folder } = await writtenFiles(context, {})
  await writeTable(outcome, folder)
  return { outcome, folder }
}

test('the table that leaves tells nothing of why a cell is withheld, and a reader gets from it what was written', async (context) => {
  const { outcome, folder } = await published(context, await shops(context))
  const back = await readTable(outcome.table, `${folder}/table.csv`)
  assert.deepEqual(back.states, outcome.states)
  assert.deepEqual(new Set(outcome.states), new Set(['shown', 'withheld']))
  for (const { cell } of outcome.sensitive) assert.equal(back.figures[cell], 0)
  for (const cell of outcome.secondary) assert.equal(back.states[cell], 'withheld')
  assert.deepEqual(findingsOf(await attackTable({ ...outcome, ...back })), {
    sensitive: 1,
    underProtected: 0,
    exact: 0,
    victims: 0,
  })
})

test('showing any one cell that was withheld is found by the attack', async (context) => {
  const table = await shops(context)
  const { outcome } = await published(context, table)
  assert.ok(outcome.secondary.length >= 3)
  for (const cell of outcome.states.keys()) {
    if (outcome.states[cell] !== 'withheld') continue
    const figures = outcome.figures.with(cell, table.values[cell] ?? 0)
    const { underProtected } = findingsOf(
      await attackTable({ ...outcome, states: outcome.states.with(cell, 'shown'), figures }),
    )
    assert.equal(underProtected, 1, codesInOrder(table, cell).join(' '))
  }
})

test('a figure of another table is refused, and so is a line that is no cell of this one', async (context) => {
  const { outcome, folder } = await published(context, await shops(context))
  const figures = outcome.figures.with(0, 1)
  await assert.rejects(attackTable({ ...outcome, figures }), /Land × Total: 1 figures shown are not those of the table/)
  const { 'wrong.csv': wrong } = await writtenFiles(context, {
    'wrong.csv': 'area,branch,value,status\nC9,hair,,withheld\n',
  })
  await assert.rejects(readTable(outcome.table, wrong), /record 1: This is no cell of the table/)
  assert.equal((await readTable(outcome.table, `${folder}/table.csv`)).states.length, outcome.states.length)
})

test('rounded counts are multiples that add up, and a true count put back among them is found', async (context) => {
  const table = await shops(context, { measure: { kind: 'count' }, protection: { rule: 'round', base: 3 } })
  const outcome = await protectTable(table, OPTIONS)
  assert.ok(outcome.figures.every((figure) => figure % 3 === 0))
  assert.equal(findingsOf(await attackTable(outcome)).underProtected, 0)
  const odd = outcome.states.keys().find((cell) => (table.values[cell] ?? 0) % 3 !== 0) ?? 0
  const told = await attackTable({ ...outcome, figures: outcome.figures.with(odd, table.values[odd] ?? 0) })
  assert.ok(findingsOf(told).exact >= 1)
})

test('a cell that nobody is in is zero, impossible or not measured, as the spec says', async (context) => {
  const dimensions = (codes: readonly string[]) => [{ column: 'area', hierarchy: { codes } }, 'branch']
  const codes = ['A1', 'A2', 'B1', 'C1']
  for (const [empty, state] of [
    ['zero', 'shown'],
    ['impossible', 'impossible'],
    ['not-measured', 'not-measured'],
  ] as const) {
    const { outcome, folder } = await published(context, await shops(context, { dimensions: dimensions(codes), empty }))
    const nobody = outcome.states.keys().find((cell) => codesInOrder(outcome.table, cell).join(' ') === 'C1 hair') ?? -1
    assert.equal(outcome.states[nobody], state)
    assert.equal((await readTable(outcome.table, `${folder}/table.csv`)).states[nobody], state)
  }
})
