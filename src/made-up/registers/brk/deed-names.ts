import type { DeedKind } from '../../property/estate.ts'

/** The aard of a stukdeel, as the register calls it. */
export const DEED_NAMES: Readonly<Record<DeedKind, string>> = {
  sale: 'Akte van Koop en Verkoop',
  'first-sale': 'Akte van Koop en Verkoop',
  inheritance: 'Verklaring van Erfrecht',
  division: 'Akte van Verdeling',
  gift: 'Akte van Schenking',
  merger: 'Akte van Fusie',
}
