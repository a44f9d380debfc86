import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'

const MANUAL = join(import.meta.dirname, '../../../docs/manual/disclosure')

/** The made-up shops of the manual: two areas in a land, two branches; the hair dresser of holding h1 in A1 stands alone. */
export const SHOPS = readFileSync(join(MANUAL, 'shops.csv'), 'utf8')

/** The spec of the manual for the shops; `change` replaces whole parts of it. */
export function shopSpec(change: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...JSON.parse(readFileSync(join(MANUAL, 'shops.json'), 'utf8')), ...change })
}

/** Writes files into a folder of their own, and gives the path of each. */
export async function writtenFiles<Name extends string>(
  context: TestContext,
  files: Readonly<Record<Name, string>>,
): Promise<Record<Name | 'folder', string>> {
  const folder = await temporaryFolder(context)
  const paths: Record<string, string> = { folder }
  for (const [name, text] of Object.entries<string>(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    paths[name] = path
  }
  return paths
}
