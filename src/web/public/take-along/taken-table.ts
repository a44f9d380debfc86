/** A table as it is taken along: what it tells about itself, its columns and its rows. Every kind of file is made of one. */
export interface TakenTable {
  /** Name of the file, without its ending. */
  readonly name: string
  readonly about: readonly AboutLine[]
  readonly columns: readonly TakenColumn[]
  /** One value per column; null where there is none. */
  readonly rows: readonly (readonly TakenValue[])[]
}

export interface TakenColumn {
  readonly title: string
  readonly kind: 'text' | 'number'
}

export type TakenValue = string | number | null

/** One thing that a file says of itself: title, definition, source, licence. */
export interface AboutLine {
  readonly label: string
  readonly text: string
}
