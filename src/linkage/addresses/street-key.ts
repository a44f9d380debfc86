import { foldText } from '../names/folded-text.ts'
import { spellingKey } from '../names/spelling-key.ts'

/**
 * Words of Dutch street names and how they are shortened, each list brought to its first word. Both what somebody
 * wrote and what the register says are shortened, so that nobody has to guess what an abbreviation stands for.
 */
const SHORT_WORDS: Readonly<Record<string, string>> = {
  burg: 'burgemeester burgem bgm burgm bg',
  wethr: 'wethouder weth',
  ds: 'dominee',
  dr: 'doctor dokter',
  prof: 'professor',
  mr: 'meester',
  ir: 'ingenieur',
  past: 'pastoor',
  kard: 'kardinaal',
  mgr: 'monseigneur',
  gen: 'generaal',
  kol: 'kolonel',
  kapt: 'kapitein kap',
  lt: 'luitenant luit',
  adm: 'admiraal',
  pres: 'president',
  min: 'minister',
  gouv: 'gouverneur',
  jhr: 'jonkheer jonkhr',
  kon: 'koning koningin',
  pr: 'prins prinses prs',
  st: 'sint',
  mej: 'mejuffrouw',
  mevr: 'mevrouw',
  not: 'notaris',
  dir: 'directeur',
  secr: 'secretaris',
  nw: 'nieuwe nwe',
  o: 'oude',
  gr: 'grote groot',
  kl: 'kleine klein',
  lg: 'lange',
  kt: 'korte',
  n: 'noord noorder',
  z: 'zuid zuider',
  v: 'van',
  d: 'de den der',
  t: 'het',
  '1e': 'eerste 1ste',
  '2e': 'tweede 2de',
  '3e': 'derde 3de',
  '4e': 'vierde 4de',
}

const TO_SHORT = new Map(
  Object.entries(SHORT_WORDS).flatMap(([short, long]) => long.split(' ').map((word) => [word, short] as const)),
)

/** What street names end with, in old spellings too; the longer endings first, for a dwarsstraat is a straat too. */
const ENDINGS: readonly (readonly [ending: RegExp, short: string])[] = [
  [/dwarsstr(?:aa|ae)t$/, 'dwstr'],
  [/str(?:aa|ae)t$/, 'str'],
  [/la(?:a|e)n$/, 'ln'],
  [/pl(?:ei|ij|ey|y)n$/, 'pln'],
  [/weg$/, 'wg'],
  [/singel$/, 'sngl'],
  [/gracht$/, 'gr'],
  [/plantsoen$/, 'plnts'],
  [/boulevard$/, 'blvd'],
  [/kade$/, 'kd'],
  [/steeg$/, 'stg'],
  [/markt$/, 'mkt'],
]

/** Keys by which two spellings of a street are held against each other. */
export interface StreetKeys {
  /** Shortened, without spaces: equal when only notation and abbreviation differ. */
  readonly street: string
  /** In full, without spaces: for counting mistakes, which short forms would blow up. */
  readonly full: string
  /** By its sound in Dutch, roughly. */
  readonly sound: string
  /** The last word, which stays when given names become initials or are left out. */
  readonly lastWord: string
}

/** What begins so may be somewhere near the street of the last word, and is not that street. */
const BESIDE = new Set(['naast', 'hoek', 'tussen', 'bij', 'achter', 'voor', 'onder', 'boven'])

export function streetKeys(name: string): StreetKeys {
  const written = foldText(name).match(/[a-z0-9]+/g) ?? []
  const words = written.flatMap(shortWords)
  const street = words.join('')
  const lastWord = BESIDE.has(written[0] ?? '') ? street : (words.at(-1) ?? '')
  return { street, full: written.join(''), sound: words.map(spellingKey).join(''), lastWord }
}

function shortWords(word: string): readonly string[] {
  if (/^v[drn]$/.test(word)) return ['v', 'd']
  if (word === 'vt') return ['v', 't']
  const short = TO_SHORT.get(word)
  if (short !== undefined) return [short]
  const ending = ENDINGS.find(([pattern]) => pattern.test(word))
  return [ending === undefined ? word : word.replace(...ending)]
}

/** Other names of the same place, each by the key of the name in the BAG. */
const PLACE_NAMES: Readonly<Record<string, string>> = {
  denhaag: 'sgravenhage',
  denbosch: 'shertogenbosch',
  shage: 'sgravenhage',
}

/** Equal for spellings of one woonplaats that differ in notation alone, and for Den Haag and 's-Gravenhage. */
export function placeKey(name: string): string {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? []
  const key = words.map((word) => (word === 'aan' ? 'a' : /^(?:de|den|der)$/.test(word) ? 'd' : word)).join('')
  return PLACE_NAMES[words.join('')] ?? key
}
