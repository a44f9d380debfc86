import type { Dossier } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import { BUSINESS_SIGNS, countBranches } from './business-signs.ts'
import { DRUGS_SIGNS } from './drugs-signs.ts'
import { lettingSigns } from './letting-signs.ts'
import { MONEY_SIGNS } from './money-signs.ts'
import { OCCUPANCY_SIGNS } from './occupancy-signs.ts'
import { holdingsOf, OWNER_SIGNS } from './owner-signs.ts'
import type { Around, Sign } from './sign.ts'
import { TRADE_SIGNS } from './trade-signs.ts'

/** The codes of every indicator that a place shows, in the order of the catalogue. */
export function createSigns(usualRent: (premises: Premises) => number): (dossier: Dossier, around: Around) => string[] {
  const signs: readonly Sign[] = [
    ...TRADE_SIGNS,
    ...MONEY_SIGNS,
    ...OWNER_SIGNS,
    ...lettingSigns(usualRent),
    ...OCCUPANCY_SIGNS,
    ...BUSINESS_SIGNS,
    ...DRUGS_SIGNS,
  ]
  return (dossier, around) => signs.filter((sign) => sign.shows(dossier, around)).map(({ code }) => code)
}

/** What the signs of one buurt may know of each other's places. */
export function aroundOf(dossiers: readonly Dossier[], directed: Around['directed']): Around {
  return { held: holdingsOf(dossiers), branches: countBranches(dossiers), directed }
}
