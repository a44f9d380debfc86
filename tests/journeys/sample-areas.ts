import type { Position } from 'geojson'
import type { Areas } from '../../src/publication/area-tree.ts'
import type { Area } from '../../src/sources/contract.ts'
import { chance } from './sample-chance.ts'

/**
 * Areas that nobody lives in: a country of 380 gemeenten in a grid, and an example region of two gemeenten with two wijken
 * each and 42 buurten in all, and one more buurt of which no boundary was delivered.
 */

/** Corners of a bent grid. */
interface Grid {
  readonly name: string
  readonly west: number
  readonly north: number
  readonly size: number
}

/** Columns and rows of a grid, half-open. */
interface Block {
  readonly columns: readonly [from: number, until: number]
  readonly rows: readonly [from: number, until: number]
}

const COUNTRY: Grid = { name: 'GM', west: 4, north: 53.4, size: 0.15 }
const REGION: Grid = { name: 'BU9901', west: 4.9, north: 52.4, size: 0.012 }
const COUNTRY_COLUMNS = 20
const COUNTRY_ROWS = 19

const NAMES = ['Haven', 'Veld', 'Dijk', 'Molen', 'Brink', 'Kade', 'Hof']
const KINDS = ['Oude', 'Nieuwe', 'Hoge', 'Lage', 'Groene', 'Stille']
const GEMEENTEN = [
  { code: 'GM9901', name: 'Waterdam', columns: [0, 4] },
  { code: 'GM9902', name: 'Polderdijk', columns: [4, 7] },
] as const
const WIJKEN = [
  { number: '00', name: 'Noord', rows: [0, 3] },
  { number: '01', name: 'Zuid', rows: [3, 6] },
] as const

/** All areas by code. */
export const SAMPLE_AREAS: Areas = new Map([...gemeenten(), ...region()].map((area) => [area.code, area]))

function gemeenten(): Area[] {
  return Array.from({ length: COUNTRY_COLUMNS * COUNTRY_ROWS }, (_, place) => {
    const [column, row] = [place % COUNTRY_COLUMNS, Math.floor(place / COUNTRY_COLUMNS)]
    const code = `GM${String(place).padStart(4, '0')}`
    const boundary = outline(COUNTRY, { columns: [column, column + 1], rows: [row, row + 1] })
    return areaOf({ code, level: 'gemeente', name: `Gemeente ${place}`, parent_code: null, boundary })
  })
}

function region(): Area[] {
  return GEMEENTEN.flatMap(({ code, name, columns }) => [
    areaOf({ code, level: 'gemeente', name, parent_code: null, boundary: outline(REGION, { columns, rows: [0, 6] }) }),
    ...WIJKEN.flatMap(({ number, name: part, rows }) => {
      const wijk = `WK${code.slice(2)}${number}`
      const boundary = outline(REGION, { columns, rows })
      return [
        areaOf({ code: wijk, level: 'wijk', name: `${name} ${part}`, parent_code: code, boundary }),
        ...buurten(wijk, { columns, rows }),
      ]
    }),
  ])
}

function buurten(wijk: string, { columns, rows }: Block): Area[] {
  const wide = columns[1] - columns[0]
  const drawn = Array.from({ length: wide * (rows[1] - rows[0]) }, (_, place) => {
    const [column, row] = [columns[0] + (place % wide), rows[0] + Math.floor(place / wide)]
    return {
      name: `${KINDS[row]} ${NAMES[column]}`,
      boundary: outline(REGION, { columns: [column, column + 1], rows: [row, row + 1] }),
    }
  })
  const all = wijk === 'WK990201' ? [...drawn, { name: 'Verspreide huizen', boundary: null }] : drawn
  return all.map(({ name, boundary }, place) => {
    const code = `BU${wijk.slice(2)}${String(place).padStart(2, '0')}`
    return areaOf({ code, level: 'buurt', name, parent_code: wijk, boundary })
  })
}

function areaOf(told: Pick<Area, 'code' | 'level' | 'name' | 'parent_code' | 'boundary'>): Area {
  return { ...told, year: 2026, delivery_id: 'sample' }
}

/** The ring around a block of the grid, as GeoJSON. Blocks beside each other share their corners. */
function outline(grid: Grid, { columns, rows }: Block): string {
  const [west, east] = columns
  const [north, south] = rows
  const ring = [
    ...steps(north, south).map((row) => cornerOf(grid, west, row)),
    ...steps(west, east).map((column) => cornerOf(grid, column, south)),
    ...steps(south, north).map((row) => cornerOf(grid, east, row)),
    ...steps(east, west).map((column) => cornerOf(grid, column, north)),
    cornerOf(grid, west, north),
  ]
  return JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] })
}

/** From one to just before the other, up or down. */
function steps(from: number, until: number): number[] {
  return Array.from({ length: Math.abs(until - from) }, (_, step) => from + Math.sign(until - from) * step)
}

function cornerOf({ name, west, north, size }: Grid, column: number, row: number): Position {
  return [
    west + (column + 0.35 * chance('x', name, `${column},${row}`)) * size * 1.6,
    north - (row + 0.35 * chance('y', name, `${column},${row}`)) * size,
  ]
}
