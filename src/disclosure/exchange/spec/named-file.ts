import { readFile } from 'node:fs/promises'
import { dirname, join, resolve, win32 } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { isMissing, listFolder } from '../../../warehouse/files.ts'

/** A file that another one names: beside it, whatever folder was in the name, and however its letters were written. */
export async function beside(path: string, named: string): Promise<string> {
  const direct = resolve(dirname(path), named)
  const wanted = win32.basename(named).toLowerCase()
  for (const folder of [dirname(direct), dirname(path)]) {
    const found = (await listFolder(folder)).find((name) => name.toLowerCase() === wanted)
    if (found !== undefined) return join(folder, found)
  }
  return direct
}

/** The text of a file that a person named. Throws InputFault when it is not there. */
export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause
    throw new InputFault({
      code: 'no-such-file',
      file: path,
      says: 'There is no such file.',
      remedy: 'Check the path.',
      cause,
    })
  })
}
