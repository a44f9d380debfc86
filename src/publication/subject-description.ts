import type { Words } from '../vocabulary/language.ts'
import type { Areas } from './area-tree.ts'
import { classBreaks } from './class-breaks.ts'
import type { MapLevel, SplitCell, Subject, SubjectDimension, SubjectLevel } from './contract.ts'
import { TOTAL } from './counts/count-period.ts'
import { denominatorPeriod, type Ratio, wholeOfPeriod } from './counts/published-cells.ts'
import type { RoundedView } from './counts/rounded-table.ts'
import type { Names } from './files/names.ts'
import type { Dimension, SubjectDefinition } from './subject-definition.ts'

export interface DescribedSubject {
  readonly definition: SubjectDefinition
  /** The subject's id in this territory. */
  readonly id: string
  readonly ratio: Ratio
  readonly cells: readonly SplitCell[]
  readonly names: Names
  readonly areas: Areas
  /** Ids of its sources. */
  readonly sources: readonly string[]
  readonly statistics: Readonly<Record<string, string>>
}

/** Describes a subject, but for what is found out of its figures afterwards. */
export function describeSubject(order: DescribedSubject): Subject {
  const { definition, id, ratio } = order
  const { theme, title, unit, numeratorName, denominatorName, amounts } = definition
  const { says, doesNotSay, innocentExplanations, decimals, roundedTo } = definition
  const periods = ratio.counted.periods.map(({ period }) => period)
  const stem = `tables/${id}`
  return {
    ...{ id, theme, title, unit, numeratorName, denominatorName, says, doesNotSay, innocentExplanations },
    definition: definition.definition,
    per: ratio.per?.times ?? null,
    sources: order.sources,
    levels: levelsOf(order),
    periods,
    periodNotes: periodNotes(ratio, denominatorName),
    seriesBreaks: (definition.seriesBreaks ?? []).filter(({ period }) => periods.slice(1).includes(period)),
    denominatorPeriods: denominatorPeriods(ratio),
    ...{ decimals, roundedTo },
    within: Object.fromEntries(ratio.counted.periods.map(({ period, within }) => [period, within])),
    dimensions: dimensionsOf(order),
    statistics: order.statistics,
    downloads: { csv: `${stem}.csv`, parquet: `${stem}.parquet`, jsonStat: `${stem}.jsonstat.json` },
    amounts: amounts === null ? null : { title: amounts.title, unit: amounts.unit, table: `${stem}-bedragen.json` },
    flows: null,
    searchAreas: null,
  }
}

/** Largest areas first. */
const LEVELS: readonly MapLevel[] = ['gemeente', 'wijk', 'buurt']

/** The levels that have figures, down to that of the definition; where no smaller areas were delivered, the larger ones. */
function levelsOf(order: DescribedSubject): SubjectLevel[] {
  const totals = order.cells.filter(({ dimension }) => dimension === TOTAL)
  const wanted = LEVELS.slice(0, LEVELS.findIndex((level) => level === order.definition.level) + 1)
  return wanted.flatMap((level) => {
    const ofLevel = totals.filter((cell) => cell.level === level)
    return ofLevel.some(hasFigure) ? [levelOf(order, level, ofLevel)] : []
  })
}

/** A count is one too, where what it is divided by is not known. */
function hasFigure({ missing, numerator }: SplitCell): boolean {
  return missing === null || missing === 'withheld' || numerator !== null
}

function levelOf({ ratio, areas }: DescribedSubject, level: MapLevel, totals: readonly SplitCell[]): SubjectLevel {
  const codes = [...new Set(totals.map(({ area }) => area))]
  const bounded = (code: string) => (areas.get(code)?.boundary ?? null) !== null
  const { territory, periods } = ratio.counted
  const perPeriod = <T>(told: (view: RoundedView) => T): Record<string, T> =>
    Object.fromEntries(periods.map((view) => [view.period, told(view)]))
  return {
    map: `${territory}-${level}`,
    breaks: classBreaks(totals.flatMap(({ value }) => (value === null ? [] : [value]))),
    whole: perPeriod((view) => wholeOfPeriod(ratio, view, codes)),
    unplaced: perPeriod(({ period }) => totals.filter((cell) => cell.period === period && !bounded(cell.area)).length),
  }
}

/** The splits that the figures really have, with the categories that occur. */
function dimensionsOf({ definition, ratio, names }: DescribedSubject): SubjectDimension[] {
  return definition.dimensions.flatMap((dimension) => {
    const { id, title, overRepresentation } = dimension
    const found = [...new Set(ratio.counted.periods.flatMap((view) => view.categoriesIn(id)))]
    const categories = found.map((category) => ({ id: category, title: names.category(id, category) }))
    if (categories.length === 0) return []
    return [{ id, title, categories, overRepresentation: overRepresentation === true, mapped: isMapped(dimension) }]
  })
}

/** A map of where people from everywhere went to one gemeente is a flow, not a map. */
function isMapped({ categories }: Dimension): boolean {
  return categories !== 'gemeenten'
}

function denominatorPeriods(ratio: Ratio): Record<string, string> {
  return Object.fromEntries(
    ratio.counted.periods.flatMap(({ period }) => {
      const per = denominatorPeriod(ratio, period)
      return per === undefined ? [] : [[period, per.period] as const]
    }),
  )
}

/** A remark for each period whose denominator is of another year. */
function periodNotes(ratio: Ratio, name: Words | null): Record<string, Words> {
  if (name === null) return {}
  const others = Object.entries(denominatorPeriods(ratio)).filter(([period, of]) => period !== of)
  return Object.fromEntries(
    others.map(([period, of]) => [
      period,
      {
        nl: `Gedeeld door het aantal ${name.nl} van ${of}: dat van ${period} is niet geleverd.`,
        en: `Divided by the number of ${name.en} of ${of}: that of ${period} was not delivered.`,
      },
    ]),
  )
}
