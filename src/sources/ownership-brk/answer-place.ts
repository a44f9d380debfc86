import type { Answer } from './answer-shapes.ts'
import type { Desk } from './desk.ts'
import type { Fault } from './fault.ts'
import { toObjectId } from './register-value.ts'

/** The resources of BRK-Bevragen, as their addresses spell them. */
const KINDS = [
  'kadastraalonroerendezaken',
  'zakelijkgerechtigden',
  'hypotheken',
  'beslagen',
  'stukken',
  'stukdelen',
  'kadasternatuurlijkpersonen',
  'kadasternietnatuurlijkpersonen',
  'privaatrechtelijkebeperkingen',
  'publiekrechtelijkebeperkingen',
] as const
export type Kind = (typeof KINDS)[number]

/** Where an answer stands: in the file, and in the register. */
export interface Context {
  readonly desk: Desk
  /** File and place in it, for the rejects. */
  readonly at: string
  readonly kind: Kind | undefined
  readonly objectId: string | undefined
  readonly deedId: string | undefined
}

export function reportAt({ desk, at }: Context, table: string): (fault: Fault) => void {
  return (fault) => desk.report(fault, { table, place: at })
}

/** The kind of resource that `_embedded` calls by a name. */
export function kindNamed(name: string): Kind | undefined {
  const lower = name.toLowerCase()
  return KINDS.find((kind) => kind === lower) ?? (lower === 'stuk' ? 'stukken' : undefined)
}

/** What an answer is and which object it is about, by its own address; else by what it is embedded in. */
export function placedBy(answer: Answer, context: Context): Context {
  const segments = (answer._links?.self?.href?.split('?')[0] ?? '').split('/').map((segment) => segment.toLowerCase())
  const named = segments.findLast((segment) => kindNamed(segment) !== undefined)
  const isObject = answer['type'] === 'perceel' || answer['type'] === 'appartementsrecht'
  const kind = named === undefined ? (context.kind ?? (isObject ? KINDS[0] : undefined)) : kindNamed(named)
  const place = segments.indexOf('kadastraalonroerendezaken')
  const number = place < 0 ? undefined : segments[place + 1]
  const objectId = number === undefined || number === '' ? undefined : toObjectId(number, reportAt(context, 'brk'))
  return { ...context, kind, objectId: objectId ?? context.objectId }
}

/** The last part of a link, `…/stukken/20170208000090`. */
export function lastOf(href: string | undefined): string | undefined {
  return href?.split('?')[0]?.split('/').at(-1) || undefined
}
