import assert from 'node:assert/strict'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FigureColumns, GemeenteFigures, SearchAreas, SplitTable, Spreads } from '../contract.ts'
import { changeJson, changeRelease, FARMS, HOMES, type Mutation, testGate } from './test-bench.ts'

// One file at a time says something else than the others, or is there for no reason. Each time the gate must say no.

const MUTATIONS: readonly Mutation[] = [
  {
    weakens: 'agreement: the CSV tells a count that the other files withhold',
    plant: async ({ place }) => {
      const path = join(place, `tables/${FARMS}.csv`)
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replace(/^(BU.*?),,(.*onderdrukt)$/m, '$1,3,$2'))
      return undefined
    },
    found: /differ in csv/,
  },
  {
    weakens: 'agreement: the CSV has a column that the other files do not',
    plant: async ({ place }) => {
      const path = join(place, `tables/${FARMS}.csv`)
      const [head, ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\n')
      await writeFile(path, [`${head},counted`, ...rows.map((row) => `${row},3`)].join('\n'))
      return undefined
    },
    found: /1 columns of csv were not attacked/,
  },
  {
    weakens: 'agreement: the JSON-stat file tells a number that the other files do not',
    plant: (release) =>
      changeJson<{ value: Record<string, number>; status: Record<string, string> }>(
        release,
        `tables/${FARMS}.jsonstat.json`,
        (cube) => {
          const [withheld = '', ...others] = Object.keys(cube.status)
          const status = Object.fromEntries(others.map((at) => [at, cube.status[at] ?? '']))
          return { ...cube, value: { ...cube.value, [withheld]: 3 }, status }
        },
      ),
    found: /differ in JSON-stat/,
  },
  {
    weakens: 'agreement: two numbers of the JSON-stat file have changed places',
    plant: (release) =>
      changeJson<{ value: Record<string, number> }>(release, `tables/${FARMS}.jsonstat.json`, (cube) => {
        const [one, other] = Object.entries(cube.value).filter(
          ([, value], at, all) => value !== all[0]?.[1] || at === 0,
        )
        if (one === undefined || other === undefined) assert.fail('there are no two numbers')
        return { ...cube, value: { ...cube.value, [one[0]]: other[1], [other[0]]: one[1] } }
      }),
    found: /2 cells differ in JSON-stat/,
  },
  {
    weakens: 'agreement: the columns of a map tell a count that the gemeente withholds',
    plant: (release) =>
      changeJson<FigureColumns>(release, `figures/${FARMS}/voorbeeldregio-buurt/2026.leeftijd.oud.json`, tellWithheld),
    found: /1 cells differ in figures\/voorbeeld-kwekerijen\/voorbeeldregio-buurt\/2026\.leeftijd\.oud\.json/,
  },
  {
    weakens: 'agreement: the columns of a map have a value beyond their last area',
    plant: (release) =>
      changeJson<FigureColumns>(release, `figures/${FARMS}/voorbeeldregio-wijk/2026.json`, (columns) => ({
        ...columns,
        numerator: [...columns.numerator, 3],
      })),
    found: /1 cells differ in figures\/voorbeeld-kwekerijen\/voorbeeldregio-wijk\/2026\.json/,
  },
  {
    weakens: 'agreement: a gemeente tells another total than the map',
    plant: (release) =>
      changeJson<GemeenteFigures>(release, 'gemeenten/GM9901.json', (figures) => ({
        ...figures,
        totals: { ...figures.totals, [FARMS]: changeRow(figures.totals[FARMS], null, (count) => Number(count) + 10) },
      })),
    found: /1 cells differ in figures/,
  },
  {
    weakens: 'agreement: a gemeente tells splits that the map withholds',
    plant: (release) =>
      changeJson<Record<string, SplitTable>>(release, 'gemeenten/GM9901.splits.json', (tables) => ({
        ...tables,
        [FARMS]: tellFirst(tables[FARMS]),
      })),
    found: /1 cells differ in figures/,
  },
  {
    weakens: 'agreement: the whole territory tells a count that the tables to download do not',
    plant: (release) =>
      changeJson<SplitTable>(release, `figures/${FARMS}/land.json`, (table) =>
        changeRow(table, 'not-measured', () => 30),
      ),
    found: /differ in csv/,
  },
  {
    weakens: 'agreement: a cell stands twice in a gemeente, once with what was counted',
    plant: (release) =>
      changeJson<Record<string, SplitTable>>(release, 'gemeenten/GM9902.splits.json', (tables) => ({
        ...tables,
        [HOMES]: doubled(tables[HOMES]),
      })),
    found: /are shown differently in two files/,
  },
  {
    weakens: 'agreement: a gemeente gives an area other neighbours than its map does',
    plant: (release) =>
      changeJson<GemeenteFigures>(release, 'gemeenten/GM9901.json', ({ areas, ...figures }) => ({
        ...figures,
        areas: areas.map((area, at) => (at === 1 ? { ...area, neighbours: ['WK990299'] } : area)),
      })),
    found: /1 cells lie elsewhere in a gemeente than on their map/,
  },
  {
    weakens: 'the folder: a gemeente tells of a subject that is not described',
    plant: (release) =>
      changeJson<Record<string, SplitTable>>(release, 'gemeenten/GM9901.splits.json', (tables) => ({
        ...tables,
        elders: tellFirst(tables[FARMS]),
      })),
    found: /elders: gemeenten tell of it/,
  },
  {
    weakens: 'the folder: there are figures of a year that the subject does not have',
    plant: async ({ place }) => {
      const folder = join(place, `figures/${FARMS}/voorbeeldregio-buurt`)
      await copyFile(join(folder, '2026.json'), join(folder, '2025.json'))
      return undefined
    },
    found: /2025\.json is a file that nothing leads to/,
  },
  {
    weakens: 'findings: a spread that rests on something else than the cells',
    plant: (release) =>
      changeJson<Spreads>(release, 'figures/spread.json', (spreads) => ({ ...spreads, [FARMS]: spreads[HOMES] ?? {} })),
    found: /figures\/spread\.json: it does not follow from the cells/,
  },
  {
    weakens: 'findings: an area is said to be like another by something else than the cells',
    plant: (release) =>
      changeJson<GemeenteFigures>(release, 'gemeenten/GM9901.json', ({ areas, ...figures }) => ({
        ...figures,
        areas: areas.map((area, at) =>
          at === 1 ? { ...area, similar: [{ code: 'WK990201', name: 'WK990201', distance: 0.01 }] } : area,
        ),
      })),
    found: /1 cells are said to be like others/,
  },
  {
    weakens: 'findings: search areas that rest on something else than the cells',
    plant: (release) =>
      changeJson<SearchAreas>(release, `figures/${FARMS}/zoekgebieden.json`, (found) => ({ ...found, period: '2025' })),
    found: /search areas: it does not follow from the cells/,
  },
  {
    weakens: 'findings: classes whose bounds are of counts before they were rounded',
    plant: (release) =>
      changeRelease(release, (described) => ({
        ...described,
        subjects: described.subjects.map((subject) => ({
          ...subject,
          levels: subject.levels.map((level) => ({ ...level, breaks: level.breaks.map((bound) => bound + 1) })),
        })),
      })),
    found: /classes of voorbeeldregio-buurt: it does not follow from the cells/,
  },
  {
    weakens: 'the folder: a file with what was counted lies beside the others',
    plant: async ({ place, world }) => {
      await writeFile(join(place, 'tables/raw.json'), JSON.stringify(world.farms))
      return undefined
    },
    found: /tables\/raw\.json is a file that nothing leads to/,
  },
  {
    weakens: 'the folder: a file of postcodes is there that nobody described',
    plant: async ({ place, world }) => {
      await mkdir(join(place, 'areas/postcodes'), { recursive: true })
      await writeFile(join(place, 'areas/postcodes/12.json'), JSON.stringify(world.farms))
      return undefined
    },
    found: /areas\/postcodes\/12\.json is described nowhere/,
  },
]

/** Tells the count of the first area that withholds it. */
function tellWithheld(columns: FigureColumns): FigureColumns {
  const place = columns.missing.indexOf('w')
  assert.ok(place >= 0)
  return { ...columns, numerator: columns.numerator.with(place, 3) }
}

/** Tells the count of the first row that withholds it. */
function tellFirst(table: SplitTable | undefined): SplitTable {
  return changeRow(table, 'withheld', () => 3)
}

/** Changes the count of the first row that is missing for a reason, or not. */
function changeRow(
  table: SplitTable | undefined,
  reason: string | null,
  change: (count: unknown) => number,
): SplitTable {
  if (table === undefined) assert.fail('there is no such table')
  const { columns, rows } = table
  const [missing, numerator] = [columns.indexOf('missing'), columns.indexOf('numerator')]
  const place = rows.findIndex((row) => row[missing] === reason)
  assert.ok(place >= 0)
  return { columns, rows: rows.map((row, at) => (at === place ? row.with(numerator, change(row[numerator])) : row)) }
}

function doubled(table: SplitTable | undefined): SplitTable {
  if (table === undefined) assert.fail('there is no such table')
  const [first] = changeRow(table, null, (count) => Number(count) + 1).rows
  return { ...table, rows: [...table.rows, ...(first === undefined ? [] : [first])] }
}

testGate(MUTATIONS)
