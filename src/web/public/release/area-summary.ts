import type { Cell, Release, ReleaseMap, Subject, SubjectLevel } from '../../../publication/contract.ts'
import { territoryOf } from '../../../vocabulary/area.ts'
import type { Speech } from '../words/speech.ts'
import { levelsOf } from './choice.ts'
import { type Comparison, compareWith } from './standing.ts'

/** One subject of an area: its cells per period, and what they lie beside. */
export interface AreaSubjectFigures {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly level: SubjectLevel
  /** From old to new. */
  readonly cells: readonly Cell[]
  /** The cell of the newest period of the subject. */
  readonly newest: Cell
  /** The value of the whole in that period. */
  readonly whole: number | null
  readonly comparison: Comparison | undefined
}

/** What is published of an area: every subject that has its level, in the order of the release. */
export function areaSubjects(
  release: Release,
  area: { readonly code: string; readonly level: string },
  cellsOf: (subject: Subject) => readonly Cell[],
): readonly AreaSubjectFigures[] {
  const territory = territoryOf(area.code)
  return release.subjects.flatMap((subject) => {
    const own = levelsOf(release, subject).find(({ map }) => map.level === area.level && map.territory === territory)
    const period = subject.periods.at(-1)
    if (own === undefined || period === undefined) return []
    const cells = cellsOf(subject).toSorted((a, b) => a.period.localeCompare(b.period))
    const newest = cells.find((cell) => cell.period === period) ?? unmeasured(area.code, period)
    const whole = own.level.whole[period] ?? null
    return [{ subject, ...own, cells, newest, whole, comparison: compareWith(newest, whole) }]
  })
}

/** How many subjects have figures of areas that hold this one, and none of its own level. */
export function largerOnly(
  release: Release,
  { code, level }: { readonly code: string; readonly level: string },
): number {
  const territory = territoryOf(code)
  return release.subjects.filter((subject) => {
    const levels = levelsOf(release, subject).filter(({ map }) => map.territory === territory)
    return levels.length > 0 && levels.every(({ map }) => map.level !== level)
  }).length
}

/** Where there is no cell, nobody measured. */
function unmeasured(area: string, period: string): Cell {
  const nothing = { value: null, numerator: null, denominator: null, low: null, high: null }
  return { area, period, missing: 'not-measured', ...nothing }
}

/** How an area compares with the whole, over all subjects: numbers of subjects, no judgement. What is none is left out. */
export function summarySentences(
  subjects: readonly AreaSubjectFigures[],
  place: string,
  speech: Speech,
): readonly string[] {
  const compared = subjects.flatMap(({ comparison }) => comparison ?? [])
  const missing = subjects.filter(({ newest }) => newest.value === null).length
  return [
    ...(compared.length === 0 ? [] : [comparedSentence(compared, place, speech)]),
    ...(missing === 0 ? [] : [speech.t('area.withoutFigure', { count: missing })]),
  ]
}

function comparedSentence(compared: readonly Comparison[], place: string, { t, list }: Speech): string {
  const words = { more: t('area.more'), less: t('area.less'), 'not-clearly-different': t('area.alike') }
  const kinds = (['more', 'less', 'not-clearly-different'] as const)
    .map((kind) => ({ how: words[kind], count: compared.filter((comparison) => comparison === kind).length }))
    .filter(({ count }) => count > 0)
  const [only, ...others] = kinds
  const count = compared.length
  if (only === undefined || others.length > 0) {
    return t('area.compared', { count, place, hows: list(kinds.map((kind) => t('area.comparedHow', kind))) })
  }
  const values = { count, place, how: only.how }
  return count === 2 ? t('area.comparedBoth', values) : t('area.comparedAlike', values)
}
