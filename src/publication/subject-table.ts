import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ThresholdRule } from '../disclosure/threshold.ts'
import type { Area } from '../sources/contract.ts'
import type { Figure } from '../statistics/contract.ts'
import type { Territory } from '../vocabulary/area.ts'
import type { Words } from '../vocabulary/language.ts'
import { optional, required, table } from '../vocabulary/table.ts'
import { openDatabase, quoteText } from '../warehouse/database.ts'
import { createTableWriter } from '../warehouse/row-writer.ts'
import { protectedCells, wholePerPeriod } from './cells.ts'
import { classBreaks } from './class-breaks.ts'
import type { Cell, ReleaseSource, Subject } from './contract.ts'
import type { SubjectDefinition } from './subject-definition.ts'

/** The table as anyone may download it. The words of `status` are those of the site. */
const PUBLISHED = table({
  name: 'published',
  grain: 'One row per area and period.',
  key: ['area_code', 'period'],
  columns: {
    area_code: required('text', 'Area code of CBS.'),
    area_name: required('text', 'Name of the area.'),
    period: required('text', 'Year.'),
    value: optional('number', 'Per 1,000 of the denominator.'),
    numerator: optional('integer', 'What is counted.'),
    denominator: optional('integer', 'Of how many.'),
    low: optional('number', 'Lower bound of the 95% interval of the value.'),
    high: optional('number', 'Upper bound.'),
    status: required('text', 'cijfer, onderdrukt, geen waarneming or komt niet voor.'),
  },
})

export interface SubjectOrder {
  readonly definition: SubjectDefinition
  readonly territory: Territory
  readonly figures: readonly Figure[]
  readonly areas: readonly Area[]
  readonly rule: ThresholdRule
  readonly sources: readonly ReleaseSource[]
  readonly folder: string
}

/** Protects the figures of one subject, writes them in three forms, and describes them. */
export async function publishSubject(order: SubjectOrder): Promise<Subject> {
  const { definition, territory, figures, rule, folder } = order
  const id = territory === 'nederland' ? definition.id : `voorbeeld-${definition.id}`
  const cells = protectedCells(figures, rule)
  await writeFile(join(folder, 'tables', `${id}.json`), JSON.stringify(cells))
  await writeTables(cells, order.areas, join(folder, 'tables', id))
  const { theme, title, unit, numeratorName, denominatorName } = definition
  const { says, doesNotSay, innocentExplanations, decimals } = definition
  return {
    id,
    ...{ theme, title, unit, numeratorName, denominatorName, says, doesNotSay, innocentExplanations, decimals },
    definition: definition.definition,
    sources: order.sources.map((source) => source.id),
    map: `${territory}-${definition.level}`,
    periods: [...new Set(cells.map(({ period }) => period))].sort(),
    periodNotes: periodNotes(figures, denominatorName),
    breaks: classBreaks(cells.flatMap(({ value }) => (value === null ? [] : [value]))),
    whole: wholePerPeriod(figures, rule),
    table: `tables/${id}.json`,
  }
}

async function writeTables(cells: readonly Cell[], areas: readonly Area[], path: string): Promise<void> {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  const database = await openDatabase()
  try {
    const writer = createTableWriter(database, PUBLISHED, tmpdir())
    for (const cell of cells)
      writer.add({
        area_code: cell.area,
        area_name: names.get(cell.area) ?? cell.area,
        period: cell.period,
        value: cell.value,
        numerator: cell.numerator,
        denominator: cell.denominator,
        low: cell.low,
        high: cell.high,
        status: statusOf(cell),
      })
    await writer.toParquet(`${path}.parquet`)
    await database.run(
      `copy (select * from read_parquet(${quoteText(`${path}.parquet`)})) to ${quoteText(`${path}.csv`)} (format csv, header true)`,
    )
  } finally {
    database.close()
  }
}

function statusOf({ missing }: Cell): string {
  switch (missing) {
    case null:
      return 'cijfer'
    case 'withheld':
      return 'onderdrukt'
    case 'not-measured':
      return 'geen waarneming'
    case 'impossible':
      return 'komt niet voor'
    default:
      return missing satisfies never
  }
}

/** A remark for each period whose denominator is of another year. */
function periodNotes(figures: readonly Figure[], name: Words): Record<string, Words> {
  const others = figures.flatMap(({ period, denominator_period: of }) =>
    of !== null && of !== period ? [[period, of]] : [],
  )
  return Object.fromEntries(
    others.map(([period = '', of = '']) => [
      period,
      {
        nl: `Gedeeld door het aantal ${name.nl} van ${of}: dat van ${period} is niet geleverd.`,
        en: `Divided by the number of ${name.en} of ${of}: that of ${period} was not delivered.`,
      },
    ]),
  )
}
