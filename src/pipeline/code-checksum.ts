import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checksumFile, checksumText } from '../warehouse/files.ts'

const SOURCE = join(import.meta.dirname, '..')

/** Every stage stands on these: when they change, all steps run again. */
const FOUNDATION = ['vocabulary', 'warehouse']

/** Per stage the checksum of the code that its steps consist of, tests and prose left out. */
export async function checksumOfStages<S extends string>(stages: readonly S[]): Promise<Record<S, string>> {
  const foundation = await Promise.all(FOUNDATION.map(checksumOfFolder))
  const entries = await Promise.all(
    stages.map(
      async (stage) => [stage, checksumText([...foundation, await checksumOfFolder(stage)].join('\n'))] as const,
    ),
  )
  return Object.fromEntries(entries) as Record<S, string>
}

async function checksumOfFolder(folder: string): Promise<string> {
  const files = (await readdir(join(SOURCE, folder), { recursive: true }))
    .filter((name) => /\.(ts|sql|json)$/.test(name) && !name.endsWith('.test.ts'))
    .sort()
  const sums = await Promise.all(files.map((name) => checksumFile(join(SOURCE, folder, name))))
  return checksumText(files.map((name, place) => `${name} ${sums[place]}`).join('\n'))
}
