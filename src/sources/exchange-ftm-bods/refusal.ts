import { parseBsn } from '../../vocabulary/bsn.ts'
import notTaken from './not-taken.json' with { type: 'json' }

/**
 * What stays outside by rule, whoever delivers it: nationality, birthplace, origin and belief (AVG art. 9, and the
 * project's own rule that no table holds them or a stand-in), and the citizen service number (Wabb art. 10).
 */
const RULES: ReadonlyMap<string, string> = new Map(Object.entries(notTaken))

/** Where a part stood that was not taken, `Person.nationality`; never its value. */
export type RefusedPath = string

/** True for a member or property of this name, in either standard. */
export function isRefused(name: string): boolean {
  return RULES.has(name)
}

/** A text that is a citizen service number, with or without the spaces, dots and dashes that people write in it. */
export function isBsn(text: string): boolean {
  return parseBsn(text.replaceAll(/[ .-]/g, '')) !== undefined
}

/**
 * True for an id that is a citizen service number, or says so: `nl-bsn-…`. Nine digits elsewhere in an id are more
 * often a number of another register or part of a hash, of which one in eleven passes the elfproef by chance.
 */
export function isBsnId(id: string): boolean {
  const digits = /(?:^|bsn[^a-z0-9]*)(\d{9})(?![a-z0-9])/i.exec(id)?.[1]
  return digits !== undefined && parseBsn(digits) !== undefined
}

/**
 * A JSON value without the parts that are refused at any depth, and where these stood. `ofPerson` says that it may be
 * about a natural person: then texts that are a citizen service number are not taken either.
 */
export function takeAllowed(
  value: unknown,
  { path, ofPerson }: { path: string; ofPerson: boolean },
): { kept: unknown; refused: readonly RefusedPath[] } {
  const refused: RefusedPath[] = []
  return { kept: keep(value, path, { ofPerson, refused }), refused }
}

interface Door {
  readonly ofPerson: boolean
  readonly refused: RefusedPath[]
}

function keep(value: unknown, path: string, door: Door): unknown {
  if (typeof value !== 'object' || value === null) return value
  const stays = (part: unknown, name: string, at: string) => {
    const because = isRefused(name) ? name : refusalOf(part, door.ofPerson)
    if (because !== undefined) door.refused.push(because === '' || because === name ? at : `${at}.${because}`)
    return because === undefined
  }
  if (Array.isArray(value)) return value.filter((item) => stays(item, '', path)).map((item) => keep(item, path, door))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => stays(member, name, `${path}.${name}`))
      .map(([name, member]) => [name, keep(member, `${path}.${name}`, door)]),
  )
}

/**
 * Why a part may not stay whatever its name: '' for a citizen service number, itself or as an identifier; else what it
 * tells or points at. BODS may give a birthplace as an address of that type, and repeat a part in an annotation to it.
 */
function refusalOf(part: unknown, ofPerson: boolean): string | undefined {
  if (typeof part === 'string') return ofPerson && isBsn(part) ? '' : undefined
  if (typeof part !== 'object' || part === null) return undefined
  const { id, type, statementPointerTarget }: { id?: unknown; type?: unknown; statementPointerTarget?: unknown } = part
  if (ofPerson && typeof id === 'string' && isBsn(id)) return ''
  const named = [type, ...(typeof statementPointerTarget === 'string' ? statementPointerTarget.split('/') : [])]
  return named.find((name): name is string => typeof name === 'string' && isRefused(name))
}
