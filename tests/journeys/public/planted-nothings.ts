import { DESKTOP, visit } from './visit.ts'
import type { Site, Visitor } from './visitor.ts'

/** A map of the sample on which three buurten have no figure: one withheld, one that nobody measured, one with nothing to count. */
export const MAP = '/kaart/bewoning/?niveau=buurt'
export const PLANTED = [
  { code: 'BU99010101', name: 'Groene Veld', kind: 'withheld', word: 'onderdrukt' },
  { code: 'BU99010104', name: 'Lage Haven', kind: 'not-measured', word: 'geen waarneming' },
  { code: 'BU99020004', name: 'Nieuwe Brink', kind: 'impossible', word: 'komt niet voor' },
] as const

/** Shows the site in Dutch to somebody at a desk. */
export async function withVisitor(site: Site, tell: (visitor: Visitor) => Promise<void>): Promise<void> {
  const visitor = await visit(site, 'nl', DESKTOP)
  try {
    await tell(visitor)
  } finally {
    await visitor.context.close()
  }
}
