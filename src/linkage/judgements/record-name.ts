import type { RecordName } from './judgement.ts'

/** A record as a person names it: `people:12`. An id may hold a colon, a source may not. */
export function parseRecordName(text: string): RecordName | undefined {
  const colon = text.indexOf(':')
  if (colon < 1 || colon === text.length - 1) return undefined
  return { source: text.slice(0, colon), id: text.slice(colon + 1) }
}

export function toRecordText({ source, id }: RecordName): string {
  return `${source}:${id}`
}
