import type { AreaNames, Postcodes } from '../../../publication/contract.ts'
import { type AreaLevel, levelOf } from '../../../vocabulary/area.ts'
import { holdersOf } from './map-area.ts'

/** An area that was found, with what is needed to tell it from others of the same name. */
export interface FoundArea {
  readonly code: string
  readonly name: string
  readonly level: AreaLevel
  /** Names of the areas that hold it, largest first. */
  readonly within: readonly string[]
}

/** Every area of the release, made ready for searching once. */
export interface AreaIndex {
  readonly codes: readonly string[]
  readonly levels: readonly AreaLevel[]
  readonly plainNames: readonly string[]
  readonly nameOf: ReadonlyMap<string, string>
}

export function areaIndexOf({ codes, names }: AreaNames): AreaIndex {
  return {
    codes,
    levels: codes.map((code) => levelOf(code) ?? 'buurt'),
    plainNames: names.map(plain),
    nameOf: new Map(codes.map((code, place) => [code, names[place] ?? code])),
  }
}

/** Text as people type it: without accents, case or punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const LEVELS: readonly AreaLevel[] = ['gemeente', 'wijk', 'buurt']

/**
 * Areas whose name or code holds the text: names that start with it first, then words that do, then the rest; within
 * each the larger areas first, and then in the order of the release. At most `limit`. `'s-Gravenhage` is found by "gravenhage".
 */
export function searchAreas(text: string, index: AreaIndex, limit: number): readonly FoundArea[] {
  const sought = plain(text)
  if (sought === '') return []
  const found = Array.from({ length: SCORES * LEVELS.length }, (): string[] => [])
  index.plainNames.forEach((name, place) => {
    const code = index.codes[place] ?? ''
    const score = scoreOf(sought, name, code)
    if (score === undefined) return
    const pile = found[score * LEVELS.length + LEVELS.indexOf(index.levels[place] ?? 'buurt')]
    if (pile !== undefined && pile.length < limit) pile.push(code)
  })
  return areasWith(found.flat().slice(0, limit), index)
}

const SCORES = 3

function scoreOf(sought: string, name: string, code: string): number | undefined {
  if (name.startsWith(sought)) return 0
  if (name.includes(` ${sought}`)) return 1
  if (name.includes(sought)) return 2
  return code.toLowerCase() === sought ? 0 : undefined
}

/** The beginning of a postcode of at least four figures, as `1011` or `1011AB`; nothing when the text is none. */
export function postcodeIn(text: string): string | undefined {
  const found = /^\s*([1-9]\d{3})\s*([a-z]{0,2})\s*$/i.exec(text)
  return found === null ? undefined : `${found[1]}${found[2]}`.toUpperCase()
}

/** The buurten where a postcode, or one that begins so, has addresses. At most `limit`. */
export function areasOfPostcode(
  postcode: string,
  postcodes: Postcodes,
  { index, limit }: { readonly index: AreaIndex; readonly limit: number },
): readonly FoundArea[] {
  const codes = Object.entries(postcodes).flatMap(([key, buurten]) => (key.startsWith(postcode) ? buurten : []))
  return areasWith([...new Set(codes)].slice(0, limit), index)
}

function areasWith(codes: readonly string[], { nameOf }: AreaIndex): readonly FoundArea[] {
  return codes.map((code) => ({
    code,
    name: nameOf.get(code) ?? code,
    level: levelOf(code) ?? 'buurt',
    within: holdersOf(code).flatMap((holder) => nameOf.get(holder) ?? []),
  }))
}
