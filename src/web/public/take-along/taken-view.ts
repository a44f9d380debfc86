import type { FeatureCollection, Geometry } from 'geojson'
import type { StatCube } from './stat-cube.ts'
import type { TakenTable } from './taken-table.ts'
import type { Whereabouts } from './view-about.ts'

/** What a page shows, as everything that can be taken along of it. Each is made when someone asks for it. */
export interface TakenView extends Whereabouts {
  /** Its name is that of every file. */
  readonly table: TakenTable
  /** Only of a table of cells. */
  readonly cube?: () => StatCube
  /** Only of a map. */
  readonly geoJson?: () => Promise<FeatureCollection<Geometry | null>>
  /** The picture as an SVG that stands on its own. */
  readonly picture?: () => Promise<string>
}

export type TableKind = 'csv' | 'xlsx' | 'json-stat' | 'geo-json'
export type PictureKind = 'png' | 'svg'
