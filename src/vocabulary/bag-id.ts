/**
 * BAG identifications: 16 digits, of which the first four are the gemeente of first registration and
 * the next two the kind of object. A woonplaats has four digits. Text always, never numbers.
 */

export type BagObject = 'verblijfsobject' | 'ligplaats' | 'standplaats' | 'pand' | 'nummeraanduiding' | 'openbareRuimte'

const KIND: Readonly<Record<string, BagObject>> = {
  '01': 'verblijfsobject',
  '02': 'ligplaats',
  '03': 'standplaats',
  '10': 'pand',
  '20': 'nummeraanduiding',
  '30': 'openbareRuimte',
}

/** What a BAG identification points at, or nothing when the text is no such identification. */
export function bagObjectOf(id: string): BagObject | undefined {
  return /^\d{16}$/.test(id) ? KIND[id.slice(4, 6)] : undefined
}
