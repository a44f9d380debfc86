import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { SHOPS, shopSpec, writtenFiles } from '../../src/disclosure/exchange/test-bench.ts'
import { openDatabase } from '../../src/warehouse/database.ts'
import { realData, WITH_REAL_DATA } from '../real-data.ts'

const COMMAND = join(import.meta.dirname, '../../src/cli/zichtlijn.ts')

interface Ran {
  readonly code: number
  readonly out: Record<string, unknown>
  readonly errors: string
}

function run(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...words, '--json'], (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code)
      resolve({ code, out: stdout === '' ? {} : JSON.parse(stdout), errors: stderr })
    })
  })
}

test('a table is protected, withstands the attack, and a cell shown by hand is found', async (context) => {
  const paths = await writtenFiles(context, { 'spec.json': shopSpec(), 'shops.csv': SHOPS })
  const spec = paths['spec.json']
  const to = join(paths.folder, 'out')
  const made = await run('protect', spec, paths['shops.csv'], '--to', to, '--for-others')
  assert.equal(made.code, 0, made.errors)
  const { cells, sensitive, suppressed, cost, seconds, peakMemoryBytes } = made.out
  assert.deepEqual([cells, sensitive], [18, 1])
  for (const figure of [suppressed, cost, seconds, peakMemoryBytes]) assert.ok(Number(figure) > 0)

  const quiet = await run('attack', spec, to)
  assert.deepEqual([quiet.code, quiet.out['underProtected'], quiet.out['victims']], [0, 0, 0])

  const csv = join(to, 'table.csv')
  const table = await readFile(csv, 'utf8')
  assert.doesNotMatch(table, /^A1,hair,9/m)
  await writeFile(csv, table.replace('A1,hair,,withheld', 'A1,hair,90,shown'))
  const found = await run('attack', spec, to)
  assert.deepEqual([found.code, found.out['exact'], found.out['open']], [0, 1, ['A1 × hair']])
  assert.equal((await run('attack', spec, to, '--fail-on-finding')).code, 1)

  await writeFile(csv, table.replace(/^(A1,food),,withheld/m, '$1,105,shown'))
  assert.equal((await run('attack', spec, to)).out['underProtected'], 1)

  await writeFile(paths['shops.csv'], SHOPS.replace(',90', ',91'))
  const changed = await run('attack', spec, to)
  assert.equal(changed.code, 1)
  assert.match(changed.errors, /The original table has changed since/)
})

test('the Parquet that leaves holds what the CSV holds', async (context) => {
  const paths = await writtenFiles(context, { 'spec.json': shopSpec(), 'shops.csv': SHOPS })
  const made = await run('protect', paths['spec.json'], paths['shops.csv'], '--to', paths.folder)
  assert.equal(made.code, 0, made.errors)
  const database = await openDatabase()
  context.after(() => database.close())
  const [counted] = await database.rows<{ differ: number; all: number }>(
    `select count(*) filter (p.value is distinct from c.value or p.status <> c.status) as differ, count(*) as "all"
    from read_parquet('${join(paths.folder, 'table.parquet')}') p
    join read_csv('${join(paths.folder, 'table.csv')}') c using (area, branch)`,
  )
  assert.deepEqual(counted, { differ: 0, all: 18 })
})

test('the table written for others is protected the same when it comes back, from JJ and from τ-ARGUS files', async (context) => {
  const paths = await writtenFiles(context, {
    'spec.json': shopSpec({ insiders: false }),
    'shops.csv': SHOPS,
    'again.json': JSON.stringify({
      name: 'Again',
      table: { kind: 'cells', metadata: 'out/inside/table.rda', path: 'out/inside/table.tab' },
      dimensions: ['area', 'branch'],
      measure: { kind: 'amount', column: 'value' },
      protection: { rule: 'manual' },
    }),
  })
  const to = join(paths.folder, 'out')
  const first = await run('protect', paths['spec.json'], paths['shops.csv'], '--to', to, '--for-others')
  assert.equal(first.code, 0, first.errors)
  const argus = await run('protect', paths['again.json'], '--to', join(paths.folder, 'argus'))
  const jj = await run('protect', '--jj', join(to, 'inside/table.jj'), '--to', join(paths.folder, 'jj'))
  for (const { out, errors } of [argus, jj])
    assert.deepEqual([out['sensitive'], out['cost']], [1, first.out['cost']], errors)
})

test('the counts of the manual are rounded, and withstand the attack', async (context) => {
  const { folder } = await writtenFiles(context, {})
  const spec = join(import.meta.dirname, '../../docs/manual/disclosure/shop-counts.json')
  const made = await run('protect', spec, '--to', folder)
  assert.deepEqual([made.code, made.out['suppressed']], [0, 0], made.errors)
  assert.match(await readFile(join(folder, 'table.csv'), 'utf8'), /^Total,Total,15,shown$/m)
  assert.equal((await run('attack', spec, folder)).out['underProtected'], 0)
})

test('a wrong call, a spec at fault and a table at fault are told apart, and nothing is written', async (context) => {
  const paths = await writtenFiles(context, {
    'spec.json': shopSpec(),
    'wrong.json': shopSpec({ protection: { rule: 'hide' } }),
    'shops.csv': SHOPS.replace('A1,hair', 'A9,hair'),
  })
  const to = join(paths.folder, 'out')
  assert.equal((await run('protect', '--to', to)).code, 2)
  assert.equal((await run('attack', paths['spec.json'])).code, 2)
  const spec = await run('protect', paths['wrong.json'], paths['shops.csv'], '--to', to)
  assert.deepEqual([spec.code, /wrong\.json: The spec has 1 fault/.test(spec.errors)], [1, true], spec.errors)
  const table = await run('protect', paths['spec.json'], paths['shops.csv'], '--to', to)
  assert.deepEqual([table.code, /record 1\./.test(table.errors)], [1, true], table.errors)
  await assert.rejects(readFile(join(to, 'table.csv')))
})

test(
  'a published instance is protected at the proven least cost, and undone when a cell is shown',
  WITH_REAL_DATA,
  async (context) => {
    const { folder } = await writtenFiles(context, {})
    const jj = realData('sdc/instances/simple2D.jj')
    const made = await run('protect', '--jj', jj, '--to', folder)
    assert.deepEqual([made.out['sensitive'], made.out['secondary'], made.out['cost']], [9, 6, 521_926], made.errors)
    const status = join(folder, 'status.txt')
    const statuses = await readFile(status, 'utf8')
    await writeFile(status, statuses.replace(' m', ' s'))
    const found = await run('attack', '--jj', jj, folder)
    assert.ok(Number(found.out['underProtected']) > 0, found.errors)
  },
)
