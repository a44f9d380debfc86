import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { type Day, parseCompactDay } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openSeenTexts } from './seen-texts.ts'

/** The files that some paths name: a file is itself, a folder is every file in it with one of the endings. */
export async function filesAt(paths: readonly string[], endings: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) found.push(...((await isFolder(path)) ? await filesIn(path, endings) : [path]))
  return found
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => endings.includes(extname(name).toLowerCase())).sort()
  if (names.length > 0) return names.map((name) => join(folder, name))
  throw new InputFault({
    code: 'folder-empty',
    file: folder,
    says: `The folder holds no file that ends in ${endings.join(', ')}.`,
    remedy: 'Name the folder that the answers were saved in.',
  })
}

/** The day that the names of the files give. Neither answers of an API nor person lists say of which day they are. */
export function dayInNames(files: readonly string[]): Day {
  const days = files.map((path) => parseCompactDay(/(?<!\d)\d{8}(?!\d)/.exec(basename(path))?.[0] ?? ''))
  const [first] = days
  if (first !== undefined && days.every((day) => day === first)) return first
  throw new InputFault({
    code: 'state-unknown',
    file: basename(files[0] ?? ''),
    says: 'These files do not say of which day they are, and the names of the files do not give one day either.',
    remedy: 'Say it with --as-of, or begin each name with it: 20260101_….',
  })
}

const MOST_NAMED = 12

/**
 * What a delivery of answers is about: exactly the things that were asked for. Answers about other things are
 * another scope, so that asking about fifty companies does not push out fifty others.
 */
export interface AskedScope {
  /** How many different things were asked for. */
  readonly size: number
  add(number: string): void
  /** `KvK 12345678 87654321`; of more than twelve how many, the first, the last and a checksum. */
  toText(): string
}

export function openAskedScope(kind: string): AskedScope {
  const seen = openSeenTexts()
  const named = new Set<string>()
  let first: string | undefined
  let last = ''
  return {
    get size() {
      return seen.size
    },
    add(number) {
      seen.add(number)
      if (named.size <= MOST_NAMED) named.add(number)
      if (first === undefined || number < first) first = number
      if (number > last) last = number
    },
    toText() {
      if (named.size <= MOST_NAMED) return `${kind} ${[...named].sort().join(' ')}`
      return `${seen.size} ${kind}, ${first} to ${last}, ${seen.checksum().slice(0, 12)}`
    },
  }
}
