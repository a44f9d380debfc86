import assert from 'node:assert/strict'
import { glob, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { temporaryFolder } from '../temporary-folder.ts'
import { borders } from './borders.mjs'

const PROJECT = join(import.meta.dirname, '../..')

/** Per rule an import that breaks it: who imports what. */
const PLANTED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'vocabulary-keeps-to-its-neighbours': ['src/vocabulary/a.ts', 'src/warehouse/b.ts'],
  'page-keeps-to-its-neighbours': ['src/page/a.ts', 'src/vocabulary/b.ts'],
  'warehouse-keeps-to-its-neighbours': ['src/warehouse/a.ts', 'src/sources/b.ts'],
  'disclosure-keeps-to-its-neighbours': ['src/disclosure/a.ts', 'src/sources/b.ts'],
  'disclosure-knows-no-country': ['src/disclosure/a.ts', 'src/vocabulary/area.ts'],
  'sources-keeps-to-its-neighbours': ['src/sources/a.ts', 'src/linkage/contract.ts'],
  'linkage-keeps-to-its-neighbours': ['src/linkage/a.ts', 'src/signals/contract.ts'],
  'signals-keeps-to-its-neighbours': ['src/signals/a.ts', 'src/casework/b.ts'],
  'statistics-keeps-to-its-neighbours': ['src/statistics/a.ts', 'src/disclosure/b.ts'],
  'publication-keeps-to-its-neighbours': ['src/publication/a.ts', 'src/signals/contract.ts'],
  'made-up-keeps-to-its-neighbours': ['src/made-up/a.ts', 'src/sources/contract.ts'],
  'fetch-keeps-to-its-neighbours': ['src/fetch/a.ts', 'src/sources/contract.ts'],
  'pipeline-keeps-to-its-neighbours': ['src/pipeline/a.ts', 'src/casework/b.ts'],
  'casework-keeps-to-its-neighbours': ['src/casework/a.ts', 'src/warehouse/b.ts'],
  'server-keeps-to-its-neighbours': ['src/server/a.ts', 'src/warehouse/b.ts'],
  'web-design-keeps-to-its-neighbours': ['src/web/design/a.ts', 'src/web/public/b.ts'],
  'web-public-keeps-to-its-neighbours': ['src/web/public/a.ts', 'src/casework/b.ts'],
  'web-casework-keeps-to-its-neighbours': ['src/web/casework/a.ts', 'src/web/public/b.ts'],
  'sources-is-read-by-its-contract': ['src/linkage/a.ts', 'src/sources/addresses-bag/b.ts'],
  'linkage-is-read-by-its-contract': ['src/signals/a.ts', 'src/linkage/homes/b.ts'],
  'signals-is-read-by-its-contract': ['src/casework/a.ts', 'src/signals/catalogue.ts'],
  'statistics-is-read-by-its-contract': ['src/publication/a.ts', 'src/statistics/crime/b.ts'],
  'publication-is-read-by-its-contract': ['src/server/a.ts', 'src/publication/release.ts'],
  'steps-are-for-the-pipeline': ['src/cli/a.ts', 'src/linkage/steps.ts'],
  'contracts-do-nothing': ['src/linkage/contract.ts', 'src/warehouse/database.ts'],
  'the-browser-gets-only-the-release': ['src/web/public/a.ts', 'src/publication/release.ts'],
  'the-pages-see-casework-by-its-contract': ['src/web/casework/a.ts', 'src/casework/address-file.ts'],
  'only-the-store-knows-postgresql': ['src/server/a.ts', 'pg'],
  'only-the-warehouse-knows-duckdb': ['src/signals/a.ts', '@duckdb/node-api'],
  'the-pipeline-has-no-network-port': ['src/sources/a.ts', 'node:http'],
  'only-fetch-goes-out': ['src/cli/a.ts', 'node:https'],
  'fetch-is-run-by-the-command': ['src/pipeline/a.ts', 'src/fetch/b.ts'],
  'the-engine-of-linkage-is-general': ['src/linkage/engine/a.ts', 'src/linkage/names/b.ts'],
  'no-cycles': ['src/linkage/a.ts', 'src/linkage/a.ts'],
  'tests-are-not-used': ['src/cli/a.ts', 'tests/b.ts'],
}

test('every border has a planted violation', () => {
  assert.deepEqual(Object.keys(PLANTED).sort(), borders.map(({ name }) => name).sort())
})

for (const [rule, [from, to]] of Object.entries(PLANTED))
  test(`a planted import is caught: ${rule}`, async (context) => {
    const folder = await temporaryFolder(context)
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
    await plant(folder, from, to)
    assert.ok((await brokenRules(folder)).includes(rule))
  })

test('what the design allows breaks no rule', async (context) => {
  const folder = await temporaryFolder(context)
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  for (const [from, to] of [
    ['src/pipeline/run.ts', 'src/linkage/steps.ts'],
    ['src/signals/a.ts', 'src/linkage/contract.ts'],
    ['src/web/public/a.ts', 'src/publication/contract.ts'],
    ['src/casework/store/a.ts', 'pg'],
    ['src/warehouse/a.ts', '@duckdb/node-api'],
  ] as const)
    await plant(folder, from, to)
  assert.deepEqual(await brokenRules(folder), [])
})

/** A call that needs no import, and that no rule on imports can see therefore. */
const GLOBAL_REQUEST = /(?<![.\w])(?:fetch\(|new WebSocket\(|new EventSource\()/

test('only pages in the browser ask for anything without an import', async () => {
  assert.match('  const answer = await fetch(address)', GLOBAL_REQUEST)
  for await (const file of glob('src/**/*.ts', { cwd: PROJECT }))
    if (!/^src\/web\/|\.test\.ts$|\/test-bench\.ts$/.test(file))
      assert.doesNotMatch(await readFile(join(PROJECT, file), 'utf8'), GLOBAL_REQUEST, file)
})

async function plant(folder: string, from: string, to: string): Promise<void> {
  const isFile = /^(src|tests)\//.test(to)
  const specifier = isFile ? `./${relative(dirname(from), to)}`.replace('./..', '..') : to
  await mkdir(dirname(join(folder, from)), { recursive: true })
  if (isFile) {
    await mkdir(dirname(join(folder, to)), { recursive: true })
    await writeFile(join(folder, to), 'export const planted = 1\n')
  }
  await writeFile(join(folder, from), `import * as other from '${specifier}'\nexport const planted = other\n`)
}

async function brokenRules(folder: string): Promise<string[]> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: borders },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      preserveSymlinks: true,
    },
    { extensions: ['.ts', '.mjs', '.js', '.json'] },
  )
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}
