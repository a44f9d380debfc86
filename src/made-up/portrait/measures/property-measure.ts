import { yearOf } from '../../calendar.ts'
import type { Dossier, Tenure } from '../../dossier.ts'
import { type Form, type HomeForm, isHome } from '../../homes/premises.ts'
import { type Counts, createCounts } from './counts.ts'
import { createSpread, type Spread } from './spread.ts'

/** What the homes of the region are, and what was paid for them. */
export interface PropertyMeasure {
  readonly tenures: Counts<Tenure>
  /** Homes with another one above, below or around them in the same building. */
  readonly stacked: number
  readonly builtBefore2000: number
  /** By year: prices of homes that were sold on their own. */
  readonly prices: ReadonlyMap<number, Spread>
  /** By the year of the waardepeildatum: WOZ values of homes. */
  readonly values: ReadonlyMap<number, Spread>
  add(dossiers: readonly Dossier[]): void
}

const STACKED: ReadonlySet<Form> = new Set<HomeForm>(['walk-up', 'above-shop', 'flat', 'care-home'])

export function createPropertyMeasure(): PropertyMeasure {
  const tenures = createCounts<Tenure>()
  const prices = new Map<number, Spread>()
  const values = new Map<number, Spread>()
  let stacked = 0
  let builtBefore2000 = 0
  return {
    tenures,
    prices,
    values,
    get stacked() {
      return stacked
    },
    get builtBefore2000() {
      return builtBefore2000
    },
    add(dossiers) {
      for (const { premises, tenure, estate } of dossiers.filter((dossier) => isHome(dossier.premises))) {
        tenures.add(tenure)
        if (STACKED.has(premises.form)) stacked += 1
        if (premises.building.year < 2000) builtBefore2000 += 1
        for (const { kind, on, price, severalObjects } of estate.deeds)
          if (kind === 'sale' && price !== undefined && !severalObjects) spreadOf(yearOf(on), prices).add(price)
        for (const { year, euros } of estate.values) spreadOf(year, values).add(euros)
      }
    },
  }
}

function spreadOf(year: number, spreads: Map<number, Spread>): Spread {
  const spread = spreads.get(year) ?? createSpread()
  spreads.set(year, spread)
  return spread
}
