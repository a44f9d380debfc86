import type { Point } from './hexagons.ts'
import type { Ring } from './outline.ts'

/** What a buurt looks like; it decides which homes stand there. */
export type Character = 'old-town' | 'flats' | 'terraces' | 'suburb' | 'village' | 'countryside' | 'business'

export interface Area {
  readonly code: string
  readonly name: string
  readonly rings: readonly Ring[]
}

export interface Buurt extends Area {
  readonly character: Character
  /** How many homes it gets. */
  readonly homes: number
  /** About how many other premises: shops, offices, workshops, barns, schools. */
  readonly work: number
  readonly heart: Point
}

/** A place name of addresses; its code has four digits. */
export type Woonplaats = Area

export interface Wijk extends Area {
  readonly woonplaats: Woonplaats
  /** First of the sets of postcode digits that are its own; how many there are depends on its homes. */
  readonly postcodeDigits: number
  readonly buurten: readonly Buurt[]
}

export interface Gemeente extends Area {
  readonly wijken: readonly Wijk[]
}

export interface Land {
  readonly gemeenten: readonly Gemeente[]
}

/** Gemeenten of wijken of buurten of cells. */
export type AreaTree = readonly (readonly (readonly (readonly number[])[])[])[]
