/**
 * Draws the folders of `src/` and who uses whom, from the imports as they are, into ARCHITECTURE.md.
 *
 *     node tests/architecture/draw.ts           writes the picture
 *     node tests/architecture/draw.ts --check   fails when the picture is not that of the code
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'

const PROJECT = join(import.meta.dirname, '../..')
const PAGE = join(PROJECT, 'ARCHITECTURE.md')
const [START, END] = ['<!-- picture: made by tests/architecture/draw.ts -->', '<!-- end of picture -->']

/** Drawn apart, since everything stands on them and their arrows would hide the rest. */
const FOUNDATION = new Set(['vocabulary', 'warehouse'])

const page = await readFile(PAGE, 'utf8')
const [before, after] = [page.indexOf(START), page.indexOf(END)]
if (before < 0 || after < 0) throw new Error('ARCHITECTURE.md has lost the marks between which the picture stands')
const drawn = `${page.slice(0, before)}${START}\n${await picture()}\n${page.slice(after)}`
if (!process.argv.includes('--check')) await writeFile(PAGE, drawn)
else if (drawn !== page) {
  process.stderr.write('The picture in ARCHITECTURE.md is not that of the code. Run: node tests/architecture/draw.ts\n')
  process.exitCode = 1
}

async function picture(): Promise<string> {
  const arrows = await arrowsBetweenFolders()
  const shown = arrows.filter(([from, to]) => !FOUNDATION.has(from) && !FOUNDATION.has(to))
  return ['```mermaid', 'flowchart LR', ...shown.map(([from, to]) => `  ${node(to)} --> ${node(from)}`), '```'].join(
    '\n',
  )
}

/** Pairs of folders of which the first imports from the second, tests left out, in alphabetical order. */
async function arrowsBetweenFolders(): Promise<[string, string][]> {
  const { output } = await cruise(['src'], {
    baseDir: PROJECT,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    tsPreCompilationDeps: true,
  })
  const pairs = new Set<string>()
  for (const { source, dependencies } of (output as ICruiseResult).modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [folderOf(source), folderOf(resolved)]
      if (from !== undefined && to !== undefined && from !== to) pairs.add(`${from} ${to}`)
    }
  return [...pairs].sort().map((pair) => pair.split(' ') as [string, string])
}

function folderOf(path: string): string | undefined {
  return /^src\/(web\/[^/]+(?=\/)|[^/]+(?=\/))/.exec(path)?.[1]
}

function node(folder: string): string {
  return `${folder.replaceAll(/\W/g, '_')}["${folder}"]`
}
