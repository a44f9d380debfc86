import type { AmountCell, ReleaseSource, SplitCell, Subject } from '../contract.ts'
import { TOTAL } from '../counts/count-period.ts'
import type { JsonStatCell, JsonStatDimension, JsonStatOrder } from './json-stat.ts'
import type { Names } from './names.ts'

/** What a cube tells beside its cells. */
export interface CubeSetting {
  readonly names: Names
  readonly sources: readonly ReleaseSource[]
}

const MEASURES = [
  { id: 'count', title: { nl: 'Aantal, afgerond', en: 'Count, rounded' } },
  { id: 'denominator', title: { nl: 'Waarvan, afgerond', en: 'Out of, rounded' } },
  { id: 'value', title: { nl: 'Cijfer', en: 'Figure' } },
  { id: 'low', title: { nl: 'Ondergrens', en: 'Lower bound' } },
  { id: 'high', title: { nl: 'Bovengrens', en: 'Upper bound' } },
] as const

/** The counts of a subject as a cube: area, year, split and measure. A split and its category are one dimension. */
export function countCube(subject: Subject, cells: readonly SplitCell[], setting: CubeSetting): JsonStatOrder {
  const { names } = setting
  const splits = new Map(
    cells.map(({ dimension, category }) => [splitId(dimension, category), { dimension, category }]),
  )
  return {
    ...about(subject, setting),
    title: subject.title,
    dimensions: [
      ...placeDimensions(cells, names),
      {
        id: 'uitsplitsing',
        title: { nl: 'Uitsplitsing', en: 'Split' },
        role: 'classification',
        categories: [...splits].map(([id, { dimension, category }]) => ({
          id,
          title: names.category(dimension, category),
        })),
      },
      { id: 'maat', title: { nl: 'Maat', en: 'Measure' }, role: 'metric', categories: MEASURES },
    ],
    cells: countCells(cells),
  }
}

/** What stands at one place: a figure for each of the measures, in their order. */
function* countCells(cells: readonly SplitCell[]): Generator<JsonStatCell> {
  for (const cell of cells)
    yield {
      at: [cell.area, cell.period, splitId(cell.dimension, cell.category)],
      figures: [cell.numerator, cell.denominator, cell.value, cell.low, cell.high],
      missing: [cell.numerator === null ? cell.missing : null, null, cell.missing, null, null],
    }
}

/** The sums of money of a subject as a cube: area, year and category. */
export function amountCube(subject: Subject, cells: readonly AmountCell[], setting: CubeSetting): JsonStatOrder {
  const { names } = setting
  const categories = [...new Set(cells.map(({ category }) => category))]
  const amounts = subject.amounts ?? { title: subject.title, unit: subject.unit }
  return {
    ...about(subject, setting),
    title: amounts.title,
    dimensions: [
      ...placeDimensions(cells, names),
      {
        id: 'categorie',
        title: { nl: 'Categorie', en: 'Category' },
        role: 'classification',
        categories: categories.map((id) => ({ id, title: categoryName(subject, id, names) })),
      },
      {
        id: 'maat',
        title: { nl: 'Maat', en: 'Measure' },
        role: 'metric',
        categories: [{ id: 'bedrag', title: amounts.title }],
        unit: amounts.unit,
      },
    ],
    cells: cells.map(({ area, period, category, amount, missing }) => ({
      at: [area, period, category],
      figures: [amount],
      missing: [missing],
    })),
  }
}

/** The categories of amounts are called as in whichever split of the subject has them. */
function categoryName(subject: Subject, category: string, names: Names) {
  const split = subject.dimensions.find(({ categories }) => categories.some(({ id }) => id === category))
  return names.category(split?.id ?? TOTAL, category)
}

function about({ says, doesNotSay, definition, sources }: Subject, setting: CubeSetting) {
  const used = setting.sources.filter(({ id }) => sources.includes(id))
  const suppliers = used.map(({ supplier, name }) => `${supplier}, ${name}`)
  const updated = used.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '')
  return { source: suppliers.join('; '), updated, notes: [says, ...doesNotSay, definition] }
}

function placeDimensions(cells: readonly (SplitCell | AmountCell)[], names: Names): JsonStatDimension[] {
  const distinct = (values: readonly string[]) => [...new Set(values)].sort()
  return [
    {
      id: 'gebied',
      title: { nl: 'Gebied', en: 'Area' },
      role: 'geo',
      categories: distinct(cells.map(({ area }) => area)).map((id) => ({
        id,
        title: { nl: names.area(id), en: names.area(id) },
      })),
    },
    {
      id: 'jaar',
      title: { nl: 'Jaar', en: 'Year' },
      role: 'time',
      categories: distinct(cells.map(({ period }) => period)).map((id) => ({ id, title: { nl: id, en: id } })),
    },
  ]
}

function splitId(dimension: string, category: string): string {
  return dimension === TOTAL ? TOTAL : `${dimension}:${category}`
}
