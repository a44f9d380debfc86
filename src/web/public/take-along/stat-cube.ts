import type { Subject } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'

/** Cells along some dimensions: what any table of cells is as JSON-stat. */
export interface StatCube {
  readonly label: string
  /** Those whose sources it rests on. */
  readonly subjects: readonly Subject[]
  readonly dimensions: readonly CubeDimension[]
  /** In the order of the dimensions: the last one runs fastest. */
  readonly cells: readonly CubeCell[]
  /** What programs of this house may want to know beside it. */
  readonly extension: Readonly<Record<string, unknown>>
}

export interface CubeDimension {
  readonly id: string
  readonly label: string
  readonly role?: 'time' | 'geo' | 'metric' | undefined
  readonly categories: readonly CubeCategory[]
}

export interface CubeCategory {
  readonly id: string
  readonly label: string
  /** Of what a measure counts. */
  readonly unit?: string
  /** What is said of it in words. */
  readonly note?: string | undefined
}

export interface CubeCell {
  readonly value: number | null
  /** Why there is no value. */
  readonly status: string
}

export function periodDimension(period: string, { t }: Speech): CubeDimension {
  return { id: 'period', label: t('take.column.period'), role: 'time', categories: [{ id: period, label: period }] }
}

export function areaDimension(categories: readonly CubeCategory[], { t }: Speech): CubeDimension {
  return { id: 'area', label: t('take.column.area'), role: 'geo', categories }
}

export function measureDimension(categories: readonly CubeCategory[], { t }: Speech): CubeDimension {
  return { id: 'measure', label: t('take.column.measure'), role: 'metric', categories }
}
