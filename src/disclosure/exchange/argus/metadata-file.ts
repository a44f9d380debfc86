import { type LineProblem, numberedLines, refuseLines } from './line-fault.ts'
import { type ArgusHierarchy, type ArgusMetadata, type ArgusRole, type ArgusVariable, ROLE_TAGS } from './metadata.ts'

/** Tags without a meaning here that a correct file may hold (τ-ARGUS manual, metadata of tables and of microdata). */
const KEPT =
  /^(DISTANCE|PFILE|PFILE_CONT|PFILE_SEP|CKM|INCLUDEZEROS|SEPARATION|PARITY|SCALING|TRUNCABLE|GROUPING|APRIORI)$/

const ROLES = new Map<string, ArgusRole>(
  Object.entries(ROLE_TAGS).map(([role, tag]) => [tag, role as ArgusRole] as const),
)

interface Property {
  readonly line: number
  readonly tag: string
  readonly arguments: string
}

interface Entry {
  readonly line: number
  readonly words: readonly Word[]
  readonly properties: Property[]
}

interface Word {
  readonly text: string
  readonly quoted: boolean
}

/**
 * Reads a τ-ARGUS metadata file: fields at fixed places, or separated. A variable is a line with its name, and below it
 * lines with what it is. Throws InputFault with every line that is wrong.
 */
export function parseMetadata(text: string, file: string): ArgusMetadata {
  const problems: LineProblem[] = []
  const { ahead, entries } = readEntries(text, problems)
  const separator = argumentOf(ahead, 'SEPARATOR')
  const variables = entries.map((entry) => toVariable(entry, { separated: separator !== undefined, problems }))
  const names = variables.map(({ name }) => name.toLowerCase())
  for (const [place, name] of names.entries())
    if (names.indexOf(name) < place)
      problems.push({
        line: entries[place]?.line ?? 1,
        says: `Two variables are called ${name}.`,
        remedy: 'Give every variable a name of its own.',
      })
  if (variables.length === 0)
    problems.push({ line: 1, says: 'There is no variable in it.', remedy: 'Give a line for each column.' })
  refuseLines(file, 'metadata-not-understood', problems)
  const statuses = {
    safe: argumentOf(ahead, 'SAFE') ?? 'S',
    unsafe: argumentOf(ahead, 'UNSAFE') ?? 'U',
    protected: argumentOf(ahead, 'PROTECT') ?? 'P',
  }
  return { separator: separator === '\\t' ? '\t' : separator, statuses, variables }
}

/** Lines with a tag belong to the name above them; those before the first name are about the whole file. */
function readEntries(text: string, problems: LineProblem[]): { ahead: Property[]; entries: Entry[] } {
  const ahead: Property[] = []
  const entries: Entry[] = []
  for (const { line, text: content } of numberedLines(text)) {
    const said = content.trim()
    if (!said.startsWith('<')) entries.push({ line, words: wordsOf(said), properties: [] })
    else (entries.at(-1)?.properties ?? ahead).push(...readProperties(said, { line, problems }))
  }
  for (const { line, tag } of ahead)
    if (!/^(SEPARATOR|SAFE|UNSAFE|PROTECT)$/.test(tag))
      problems.push({
        line,
        says: `<${tag}> stands before the first variable.`,
        remedy: 'Put the name of the variable on a line above it.',
      })
  return { ahead, entries }
}

function readProperties(
  said: string,
  { line, problems }: { readonly line: number; readonly problems: LineProblem[] },
): Property[] {
  const found = [...said.matchAll(/<([^<>]*)>((?:[^<"]|"[^"]*")*)/g)]
  if (found.map(([whole]) => whole).join('') !== said)
    problems.push({
      line,
      says: 'A tag or a quote is opened and not closed.',
      remedy: 'Write tags as <NAME> and texts as "text".',
    })
  return found.map(([, tag = '', rest = '']) => ({ line, tag: tag.trim().toUpperCase(), arguments: rest.trim() }))
}

function toVariable(
  { line, words, properties }: Entry,
  { separated, problems }: { readonly separated: boolean; readonly problems: LineProblem[] },
): ArgusVariable {
  const [name, ...others] = words
  const numbers = separated ? lengthIn(others) : placeIn(others)
  if (numbers === undefined)
    problems.push({
      line,
      says: `${name?.text ?? 'A variable'} has no place in the line.`,
      remedy: 'Write the first character (from 1) and the length behind the name, or give a <SEPARATOR>.',
    })
  const known = properties.filter(({ tag }) => ROLES.has(tag))
  const decimals = argumentOf(properties, 'DECIMALS') ?? '0'
  if (!/^\d+$/.test(decimals))
    problems.push({ line, says: '<DECIMALS> is no number.', remedy: 'Write how many decimals there are.' })
  for (const { line: at, tag } of properties)
    if (!ROLES.has(tag) && !KEPT.test(tag) && !TYPED.test(tag))
      problems.push({ line: at, says: `<${tag}> is not known.`, remedy: 'Correct the tag, or leave the line out.' })
  return {
    name: name?.text ?? '',
    start: numbers?.start,
    length: numbers?.length,
    missing: numbers?.missing ?? [],
    roles: known.map(({ tag }) => ROLES.get(tag) ?? 'dimension'),
    totalCode: argumentOf(properties, 'TOTCODE'),
    decimals: Number(decimals),
    hierarchy: hierarchyOf(properties, problems),
    codeList: argumentOf(properties, 'CODELIST'),
    others: [
      ...properties.filter(({ tag }) => KEPT.test(tag)),
      ...known.filter(({ arguments: rest }) => rest !== ''),
    ].map(({ tag, arguments: rest }) => ({ tag, arguments: rest })),
  }
}

const TYPED = /^(DECIMALS|TOTCODE|HIERARCHICAL|HIERCODELIST|HIERLEADSTRING|HIERLEVELS|CODELIST)$/

function hierarchyOf(properties: readonly Property[], problems: LineProblem[]): ArgusHierarchy | undefined {
  const file = argumentOf(properties, 'HIERCODELIST')
  if (file !== undefined) return { kind: 'file', file, lead: argumentOf(properties, 'HIERLEADSTRING') ?? '@' }
  const levels = properties.find(({ tag }) => tag === 'HIERLEVELS')
  if (levels === undefined) return undefined
  const digits = levels.arguments.split(/\s+/).map(Number)
  if (digits.some((digit) => !Number.isInteger(digit) || digit < 0) || !digits.some((digit) => digit > 0))
    problems.push({
      line: levels.line,
      says: '<HIERLEVELS> is no row of whole numbers.',
      remedy: 'Write how many digits each level has, such as 3 1 1.',
    })
  return { kind: 'digits', digits: digits.filter((digit) => digit > 0) }
}

interface Place {
  readonly start: number | undefined
  readonly length: number | undefined
  readonly missing: readonly string[]
}

/** Fixed places: the first character, the length, then the codes for missing. */
function placeIn([start, length, ...missing]: readonly Word[]): Place | undefined {
  const places = [Number(start?.text), Number(length?.text)]
  if (!places.every((place) => Number.isInteger(place) && place > 0)) return undefined
  return { start: places[0], length: places[1], missing: missing.map(({ text }) => text) }
}

/** Separated fields: a length may follow, a whole number without quotes; the rest are codes for missing. */
function lengthIn(words: readonly Word[]): Place {
  const [first, ...others] = words
  const isLength = first !== undefined && !first.quoted && /^[1-9]\d*$/.test(first.text)
  const missing = isLength ? others : words
  return {
    start: undefined,
    length: isLength ? Number(first.text) : undefined,
    missing: missing.map(({ text }) => text),
  }
}

function argumentOf(properties: readonly Property[], wanted: string): string | undefined {
  const property = properties.find(({ tag }) => tag === wanted)
  return property === undefined ? undefined : (wordsOf(property.arguments)[0]?.text ?? '')
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => ({
    text: quoted ?? bare ?? '',
    quoted: quoted !== undefined,
  }))
}
