import type { Word } from './folded-text.ts'
import { type Generation, isDegree, isTitle, toGeneration } from './name-mark.ts'
import { type NameToken, toNameTokens } from './name-token.ts'
import { type Divided, divideName } from './surname-place.ts'

/** A surname: its voorvoegsel apart, because registers write it before, behind, or not at all. */
export interface Surname {
  readonly prefix: readonly Word[]
  readonly words: readonly Word[]
  /** Whose name it is by birth: the person's own, or that of a partner. A text alone does not say. */
  readonly whose: 'own' | 'partner' | 'unknown'
}

/** The name of a person in its parts, folded. */
export interface PersonName {
  /** In the order of the register; a given name of which only the initial is known is a word of one letter. */
  readonly given: readonly Word[]
  /** In the order written: two for a double name, such as Jansen-de Vries. */
  readonly surnames: readonly Surname[]
  readonly generation: Generation | undefined
  /** True when the source says which part is the surname: separate fields, or a comma. */
  readonly partsKnown: boolean
}

/** A name as registers deliver it, in fields; a field that is absent or empty is not known. */
export interface NameFields {
  readonly givenNames?: string | null
  readonly initials?: string | null
  readonly prefix?: string | null
  readonly surname?: string | null
  readonly partnerPrefix?: string | null
  readonly partnerSurname?: string | null
}

/** The name in separate fields, or undefined when no field holds a letter. Given names win over initials. */
export function readPersonName(fields: NameFields): PersonName | undefined {
  const own = surnameOf(fields.prefix, fields.surname, 'own')
  const partner = surnameOf(fields.partnerPrefix, fields.partnerSurname, 'partner')
  const written = toNameTokens(fields.givenNames ?? '')
  const given = written.length > 0 ? written : toNameTokens(fields.initials ?? '')
  const { tokens, generation } = withoutMarks(given, 0)
  return nameOf({ given: tokens, surnames: [...own, ...partner], generation, partsKnown: true })
}

function surnameOf(prefix: string | null | undefined, surname: string | null | undefined, whose: Surname['whose']) {
  const before = toNameTokens(prefix ?? '').map((token) => ({ ...token, prefix: true, afterHyphen: false }))
  return toSurnames([...before, ...toNameTokens(surname ?? '')]).map((part) => ({ ...part, whose }))
}

/**
 * The name that a text holds, or undefined when it holds none. Reads "J.P. van der Plas", "Plas, J.P. van der",
 * "Plas van der JP", "Jansen-de Vries, M.A. (Maria)", "PLAS Jan"; titles and forms of address are left out.
 */
export function parsePersonName(text: string): PersonName | undefined {
  const [before = '', ...after] = text.split(',')
  const behind = after.map((part) => withoutMarks(toNameTokens(part), 0))
  const named = behind.some(({ tokens }) => tokens.length > 0)
  const first = withoutMarks(toNameTokens(before), named ? 0 : 1)
  const generation = [first, ...behind].find((part) => part.generation !== undefined)?.generation
  if (!named) {
    const { given, surname } = divideName(first.tokens)
    return nameOf({ given, surnames: toSurnames(surname), generation, partsKnown: false })
  }
  const divided = behind.map(({ tokens }) => divideBehind(tokens))
  const surnames = toSurnames([...divided.flatMap(({ surname }) => surname), ...first.tokens])
  return nameOf({ given: divided.flatMap(({ given }) => given), surnames, generation, partsKnown: true })
}

/** Of what stands behind a comma: the voorvoegsels at its end, if any, belong to the surname. */
function divideBehind(tokens: readonly NameToken[]): Divided {
  const until = tokens.findLastIndex((token) => !token.prefix) + 1
  return { given: tokens.slice(0, until), surname: tokens.slice(until) }
}

interface Parts {
  readonly given: readonly NameToken[]
  readonly surnames: readonly Surname[]
  readonly generation: Generation | undefined
  readonly partsKnown: boolean
}

function nameOf({ given, surnames, generation, partsKnown }: Parts): PersonName | undefined {
  if (given.length === 0 && surnames.length === 0) return undefined
  return { given: withInitialsFilled(given.map(bareWord)), surnames, generation, partsKnown }
}

/** Nobody has more; it keeps a text of a megabyte from taking minutes. */
const MOST_INITIALS = 30

/** A name that follows its own initial takes the place of it: "M.A. (Maria)" is Maria A. */
function withInitialsFilled(given: readonly Word[]): readonly Word[] {
  const filled: Word[] = []
  for (const word of given) {
    const initial = filled
      .slice(0, MOST_INITIALS)
      .findIndex(({ text }) => text.length === 1 && word.text.length > 1 && word.text.startsWith(text))
    if (initial === -1) filled.push(word)
    else filled[initial] = word
  }
  return filled
}

const bareWord = ({ text, vowelless, key }: Word): Word => ({ text, vowelless, key })

/** Takes titles, degrees and marks of generation off, as long as `least` words of the name itself stay. */
function withoutMarks(
  tokens: readonly NameToken[],
  least: number,
): { tokens: readonly NameToken[]; generation: Generation | undefined } {
  const generation = tokens.length > 2 * least ? toGeneration(tokens.at(-1)?.text ?? '') : undefined
  const bare = generation === undefined ? tokens : tokens.slice(0, -1)
  const addressed = bare[0]?.text === 'de' && bare[1]?.text === 'heer' && bare.length > 2 ? bare.slice(2) : bare
  const named = addressed.filter((token) => token.initial || !(isTitle(token.text) || isDegree(token.text)))
  return { tokens: named.length < least ? bare : named, generation }
}

/** Cuts a surname at its hyphens, and each part into voorvoegsel and name. */
function toSurnames(tokens: readonly NameToken[]): readonly Surname[] {
  const parts: NameToken[][] = []
  for (const token of tokens) {
    const part = parts.at(-1)
    if (part === undefined || (token.afterHyphen && part.some((earlier) => !earlier.prefix))) parts.push([token])
    else part.push(token)
  }
  return parts.map((part) => {
    const name = part.findIndex((token) => !token.prefix)
    const cut = name === -1 ? part.length - 1 : name
    return { prefix: part.slice(0, cut).map(bareWord), words: part.slice(cut).map(bareWord), whose: 'unknown' }
  })
}
