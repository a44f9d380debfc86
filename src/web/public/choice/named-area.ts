import type { AreaNames } from '../../../publication/contract.ts'

export interface NamedArea {
  readonly code: string
  readonly name: string
}

interface Wish {
  readonly fits: (code: string) => boolean
  readonly atMost: number
}

/** Areas whose name begins with the text, then those with a word that does; larger areas first. Accents and case do not count. */
export function namedLike({ codes, names }: AreaNames, text: string, { fits, atMost }: Wish): readonly NamedArea[] {
  const sought = plain(text.split(',')[0] ?? '')
  if (sought === '') return []
  const scored = codes.flatMap((code, place) => {
    const name = names[place] ?? code
    const score = scoreOf(plain(name), sought)
    return score === null || !fits(code) ? [] : [{ code, name, score: 3 * score + sizeOf(code) }]
  })
  return scored.sort((a, b) => a.score - b.score).slice(0, atMost)
}

/** The name of a code; the code itself when it has none. */
export function nameOfArea({ codes, names }: AreaNames, code: string): string {
  return names[codes.indexOf(code)] ?? code
}

function scoreOf(name: string, sought: string): number | null {
  if (name.startsWith(sought)) return 0
  return name.includes(` ${sought}`) ? 1 : null
}

function sizeOf(code: string): number {
  return ['GM', 'WK', 'BU'].indexOf(code.slice(0, 2))
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
