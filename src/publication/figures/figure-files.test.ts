import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import type { SplitCell } from '../contract.ts'
import { areaPlaces } from '../maps/area-places.ts'
import { cellsOfColumns, columnsOf, placesOf } from './figure-columns.ts'
import { gemeenteAreas, gemeenteOf, openGemeenteFiles } from './gemeente-files.ts'
import { splitCells, splitTable, totalTable } from './split-table.ts'

const FIGURE: SplitCell = {
  area: 'BU99010000',
  level: 'buurt',
  period: '2026',
  dimension: 'totaal',
  category: 'totaal',
  value: 12.5,
  missing: null,
  numerator: 5,
  denominator: 400,
  low: 3.25,
  high: 30,
  overRepresentation: null,
}
const NOTHING = { value: null, numerator: null, denominator: null, low: null, high: null } as const
const CELLS: readonly SplitCell[] = [
  FIGURE,
  { ...FIGURE, area: 'BU99010001', ...NOTHING, missing: 'withheld' },
  { ...FIGURE, area: 'BU99010002', ...NOTHING, missing: 'not-measured' },
  { ...FIGURE, area: 'BU99010003', ...NOTHING, missing: 'impossible' },
  { ...FIGURE, area: 'BU99010004', value: 0, numerator: 0, low: 0 },
  // A count that is not divided has no value, and nothing is wrong with that.
  { ...FIGURE, area: 'BU99010005', ...NOTHING, numerator: 5 },
]
const CODES = CELLS.map(({ area }) => area)
const PLACE = { level: 'buurt', period: '2026', part: { dimension: 'totaal', category: 'totaal' } } as const

test('cells come back from columns as they were, every kind of nothing and zero included', () => {
  const columns = columnsOf(CELLS, placesOf(CODES), false)
  assert.equal(columns.missing, '.wni..')
  assert.deepEqual(cellsOfColumns(columns, { ...PLACE, codes: CODES }), CELLS)
})

test('columns follow the order of the map; an area without a cell was not measured, one off the map has no place', () => {
  const columns = columnsOf(CELLS.slice(0, 2), placesOf(['BU99010009', 'BU99010000']), false)
  assert.deepEqual([columns.missing, columns.value, columns.high], ['n.', [null, 12.5], [null, 30]])
})

test('only columns that are compared have an over-representation', () => {
  const compared = [{ ...FIGURE, dimension: 'soort', category: 'geweld', overRepresentation: 1.25 }]
  const place = { ...PLACE, codes: CODES.slice(0, 1), part: { dimension: 'soort', category: 'geweld' } }
  const columns = columnsOf(compared, placesOf(place.codes), true)
  assert.deepEqual(cellsOfColumns(columns, place), compared)
  assert.equal('overRepresentation' in columnsOf(compared, placesOf(place.codes), false), false)
})

test('cells come back from a table as they were, and those of totals from one with fewer columns', () => {
  assert.deepEqual(splitCells(splitTable(CELLS)), CELLS)
  assert.deepEqual(splitCells(totalTable(CELLS)), CELLS)
  assert.ok(!totalTable(CELLS).columns.includes('category'))
})

const AREAS = [
  { code: 'BU99010000', name: 'Oude Haven', level: 'buurt', parent: 'WK990100' },
  { code: 'WK990100', name: 'Noord', level: 'wijk', parent: 'GM9901' },
  { code: 'GM9901', name: 'Waterdam', level: 'gemeente', parent: 'VOORBEELDREGIO' },
  { code: 'GM9902', name: 'Polderdijk', level: 'gemeente', parent: 'VOORBEELDREGIO' },
]
const TIES = {
  places: areaPlaces([
    {
      codes: ['GM9901', 'GM9902'],
      names: [],
      neighbours: [[1], [0]],
      points: [
        [5, 52],
        [6, 52],
      ],
      holders: {},
    },
  ]),
  similar: new Map([['GM9901', [{ code: 'GM9902', name: 'Polderdijk', distance: 0.4 }]]]),
}

test('a gemeente lists itself, then its wijken and buurten, each with where it lies and what it is like', () => {
  const gemeenten = gemeenteAreas(AREAS, TIES)
  assert.deepEqual(
    gemeenten.get('GM9901')?.map(({ code, point, neighbours, similar }) => [code, point, neighbours, similar.length]),
    [
      ['GM9901', [5, 52], ['GM9902'], 1],
      ['WK990100', null, [], 0],
      ['BU99010000', null, [], 0],
    ],
  )
  assert.equal(gemeenteOf('BU0363AA01'), 'GM0363')
})

test('the files of a gemeente hold the cells of all subjects; one without any is there too', async (context) => {
  const folder = await temporaryFolder(context)
  const files = await openGemeenteFiles(folder, gemeenteAreas(AREAS, TIES))
  const split = { ...FIGURE, dimension: 'soort', category: 'geweld' }
  files.add('misdrijven', [FIGURE, split])
  files.add('woningen', [FIGURE])
  assert.throws(() => files.add('misdrijven', [{ ...FIGURE, area: 'BU99030000' }]), /no area/)
  files.finish()
  const written = async (name: string) => JSON.parse(await readFile(join(folder, 'gemeenten', name), 'utf8'))
  const gemeente = await written('GM9901.json')
  assert.deepEqual(Object.keys(gemeente.totals), ['misdrijven', 'woningen'])
  assert.deepEqual(splitCells(gemeente.totals.misdrijven), [FIGURE])
  assert.deepEqual(splitCells((await written('GM9901.splits.json')).misdrijven), [split])
  assert.deepEqual((await written('GM9902.json')).totals, {})
})
