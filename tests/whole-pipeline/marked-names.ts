import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { findXmlFiles } from '../../src/sources/files/delivered-files.ts'

/** A word that no register, street or organisation has, and that stays one word however a name is folded. */
const MARK = 'zqxvwjk'
export const MARKED = RegExp(MARK, 'i')

/** Columns of a person list that hold a name, of the person, a parent or the partner. */
const NAME_COLUMNS = /^0[1235]\.02\.(10|40)$/

/**
 * Puts a word of our own in the place of every name of a person in a delivery of the BRP or the BRK, so that it can be
 * looked for: a made-up name may also be that of a street or a shop. Returns the paths to read instead.
 */
export async function markNames(register: string, paths: readonly string[]): Promise<readonly string[]> {
  if (register !== 'brp' && register !== 'brk') return paths
  const marked: string[] = []
  for (const path of paths) marked.push(...(await markFile(path)))
  return marked
}

async function markFile(path: string): Promise<readonly string[]> {
  if (extname(path) === '.zip') return markStand(path)
  const text = await readFile(path, 'utf8')
  await writeFile(path, extname(path) === '.csv' ? markLists(text) : markAnswers(text))
  return [path]
}

async function markStand(path: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(dirname(path), 'marked-'))
  const { xml } = await findXmlFiles([path], folder)
  const written: string[] = []
  for (const file of xml) {
    const parts: Buffer[] = []
    for await (const part of file.read()) parts.push(part)
    const text = Buffer.concat(parts)
      .toString('utf8')
      .replaceAll(/(<b:(geslachtsnaam|voornamen)>)[^<]*/g, `$1${MARK}`)
    const place = join(folder, basename(file.name))
    await writeFile(place, text)
    written.push(place)
  }
  return written
}

function markLists(text: string): string {
  const [header = '', ...lines] = text.split('\n')
  const places = header.split(';').flatMap((column, place) => (NAME_COLUMNS.test(column) ? [place] : []))
  if (places.length === 0) return text
  const marked = lines.map((line) =>
    line
      .split(';')
      .map((cell, place) => (places.includes(place) && cell !== '' ? MARK : cell))
      .join(';'),
  )
  return [header, ...marked].join('\n')
}

function markAnswers(text: string): string {
  return text
    .replaceAll(/("(?:voornamen|geslachtsnaam|volledigeNaam)":)"[^"]*"/g, `$1"${MARK}"`)
    .replaceAll(/("omschrijving":)"[^"]*"(?=,"type":"(?:ingeschreven|kadaster)_natuurlijk_persoon")/g, `$1"${MARK}"`)
}
