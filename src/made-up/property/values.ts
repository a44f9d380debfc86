import { firstOf } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { Value } from './estate.ts'
import type { Market } from './market.ts'

/** The years whose first of January is a waardepeildatum: those of the last six decisions. */
const FIRST_YEAR = 2019
const LAST_YEAR = 2024
const NOISE = 0.038
const NOISE_OF_YEAR = 0.012
const OBJECTION = 0.012
const OBJECTION_OF_LAST_YEAR = 0.025

/** What the gemeente says that a place was worth, once a year since it is there. */
export function valuesOf(premises: Premises, market: Market, random: Random): readonly Value[] {
  const own = Math.exp(random.normal(0, NOISE))
  const values: Value[] = []
  for (let year = Math.max(FIRST_YEAR, premises.building.year); year <= LAST_YEAR; year++) {
    const worth = market.worth(premises, firstOf(year)) * own * Math.exp(random.normal(0, NOISE_OF_YEAR))
    const rate = year === LAST_YEAR ? OBJECTION_OF_LAST_YEAR : OBJECTION / (LAST_YEAR + 1 - year) ** 2
    values.push({
      year,
      euros: Math.max(1_000, Math.round(worth / 1_000) * 1_000),
      underObjection: random.chance(rate),
    })
  }
  return values
}
