import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AreaLevel } from '../vocabulary/area.ts'
import type { Words } from '../vocabulary/language.ts'
import type { ProtectedPeriod } from './amounts/protected-amounts.ts'
import { publishedAmounts } from './amounts/published-amounts.ts'
import type { Areas } from './area-tree.ts'
import { classBreaks } from './class-breaks.ts'
import type { AmountCell, Cell, ReleaseSource, SplitCell, Subject, SubjectDimension } from './contract.ts'
import { TOTAL } from './counts/count-period.ts'
import { denominatorPeriod, publishedCells, type Ratio, wholeOfPeriod } from './counts/published-cells.ts'
import { amountCube, countCube } from './files/cubes.ts'
import { jsonStatOf } from './files/json-stat.ts'
import { type Names, namesOf } from './files/names.ts'
import { splitTable } from './files/split-table.ts'
import { writeAmountFiles, writeCountFiles } from './files/table-files.ts'
import type { SubjectDefinition } from './subject-definition.ts'

export interface SubjectOrder {
  readonly definition: SubjectDefinition
  /** The subject's id in this territory. */
  readonly id: string
  readonly ratio: Ratio
  readonly amounts: readonly ProtectedPeriod[]
  readonly areas: Areas
  readonly sources: readonly ReleaseSource[]
  readonly statistics: Readonly<Record<string, string>>
  readonly folder: string
}

/** Writes everything that is published of one subject, and describes it. */
export async function writeSubject(order: SubjectOrder): Promise<Subject> {
  const { definition, id, ratio, areas, folder } = order
  const names = namesOf(areas, definition.dimensions)
  const cells = publishedCells(ratio, areas)
  const drawn = levelOf(cells, definition)
  const onMap = ({ level, dimension }: SplitCell) => level === drawn && dimension === TOTAL
  const totals = cells.filter(onMap)
  const others = cells.filter((cell) => !onMap(cell))
  const subject = describe(order, { totals, names, level: drawn })
  const stem = join(folder, 'tables', id)
  await writeJson(`${stem}.json`, totals.map(toCell))
  await writeJson(`${stem}.splits.json`, splitTable(others))
  await writeJson(`${stem}.jsonstat.json`, jsonStatOf(countCube(subject, cells, { ...order, names })))
  await writeCountFiles(cells, names, stem)
  if (subject.amounts !== null) await writeAmounts(order, subject, publishedAmounts(order.amounts, areas))
  return subject
}

async function writeAmounts(order: SubjectOrder, subject: Subject, cells: readonly AmountCell[]): Promise<void> {
  const { definition, id, areas, folder } = order
  const names = namesOf(areas, definition.dimensions)
  const stem = join(folder, 'tables', `${id}-bedragen`)
  await writeJson(`${stem}.json`, cells)
  await writeJson(`${stem}.jsonstat.json`, jsonStatOf(amountCube(subject, cells, { ...order, names })))
  await writeAmountFiles(cells, names, stem)
}

/** The smallest areas that were measured: those of the definition, or larger ones where no smaller were delivered. */
function levelOf(cells: readonly SplitCell[], { level: wanted }: SubjectDefinition): AreaLevel {
  const levels: readonly AreaLevel[] = ['buurt', 'wijk', 'gemeente']
  const found = new Set(
    cells.flatMap(({ level, missing }) => (missing === null || missing === 'withheld' ? [level] : [])),
  )
  return levels.slice(levels.indexOf(wanted)).find((level) => found.has(level)) ?? wanted
}

interface OnMap {
  readonly totals: readonly SplitCell[]
  readonly names: Names
  readonly level: AreaLevel
}

function describe(order: SubjectOrder, { totals, names, level }: OnMap): Subject {
  const { definition, id, ratio } = order
  const { theme, title, unit, numeratorName, denominatorName } = definition
  const { says, doesNotSay, innocentExplanations, decimals, roundedTo } = definition
  const { territory, periods } = ratio.counted
  const drawn = [...new Set(totals.map(({ area }) => area))]
  return {
    id,
    ...{ theme, title, unit, numeratorName, denominatorName, says, doesNotSay, innocentExplanations, decimals },
    definition: definition.definition,
    sources: order.sources.map((source) => source.id),
    map: `${territory}-${level}`,
    periods: periods.map(({ period }) => period),
    periodNotes: periodNotes(ratio, denominatorName),
    denominatorPeriods: denominatorPeriods(ratio),
    breaks: classBreaks(totals.flatMap(({ value }) => (value === null ? [] : [value]))),
    whole: Object.fromEntries(periods.map((view) => [view.period, wholeOfPeriod(ratio, view, drawn)])),
    roundedTo,
    within: Object.fromEntries(periods.map(({ period, within }) => [period, within])),
    dimensions: dimensionsOf(order, names),
    statistics: order.statistics,
    table: `tables/${id}.json`,
    splits: `tables/${id}.splits.json`,
    amounts:
      definition.amounts === null
        ? null
        : {
            title: definition.amounts.title,
            unit: definition.amounts.unit,
            table: `tables/${id}-bedragen.json`,
          },
  }
}

/** The splits that the figures really have, with the categories that occur. */
function dimensionsOf({ definition, ratio }: SubjectOrder, names: Names): SubjectDimension[] {
  return definition.dimensions.flatMap(({ id, title }) => {
    const found = [...new Set(ratio.counted.periods.flatMap((view) => view.categoriesIn(id)))]
    const categories = found.map((category) => ({ id: category, title: names.category(id, category) }))
    return categories.length === 0 ? [] : [{ id, title, categories }]
  })
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
function periodNotes(ratio: Ratio, name: Words): Record<string, Words> {
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

/** What the site needs of a total. */
function toCell({ area, period, value, missing, numerator, denominator, low, high }: SplitCell): Cell {
  return { area, period, value, missing, numerator, denominator, low, high }
}

async function writeJson(path: string, content: unknown): Promise<void> {
  await writeFile(path, JSON.stringify(content))
}
