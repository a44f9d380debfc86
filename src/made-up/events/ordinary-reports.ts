import { dayBetween, firstOf, latest, PEILDATUM, yearsAgo } from '../calendar.ts'
import { isHome } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import type { EventPlace } from './event-place.ts'
import { momentOn, type Report, report } from './happening.ts'
import { REPORT_CATEGORIES } from './report-categories.ts'

/** Reports per resident or place of work a year that stand at a house number; all others stand in the street. */
const A_YEAR = 0.02

const KINDS = new Map(Object.entries(REPORT_CATEGORIES))
const WEIGHTS = Object.fromEntries([...KINDS].map(([category, { weight }]) => [category, weight]))

/** What residents report to the gemeente about a place in a year; most of it is about the street. */
export function ordinaryReports({ premises, residents }: EventPlace, scene: Scene, random: Random): readonly Report[] {
  const people = isHome(premises) ? residents.filter(({ ended }) => ended === undefined).length : 1
  const count = random.about(A_YEAR * people)
  if (count === 0) return []
  const from = latest(firstOf(premises.building.year), yearsAgo(1))
  return Array.from({ length: count }, () => {
    const category = random.weighted(WEIGHTS)
    const [main = '', sub = ''] = category.split('/')
    const text = random
      .pick(KINDS.get(category)?.texts ?? [])
      .replace('{buur}', residents[0]?.name.surname ?? 'de buurman')
    const source = random.weighted({ online: 70, 'Telefoon – CCA': 18, 'E-mail': 6, Toezichthouder: 6 } as const)
    return report({ on: momentOn(dayBetween(from, PEILDATUM, random), random), main, sub, source, text }, scene.numbers)
  })
}
