import type { MapLevel } from '../../publication/contract.ts'

/** What an address says besides its path. Every view can be linked to; what is absent has its ordinary value. */
export interface ViewSearch {
  /** The period, as the release spells it. */
  readonly jaar?: string
  /** The size of the areas. */
  readonly niveau?: MapLevel
  /** The code of the marked area. */
  readonly gebied?: string
  /** The code of the gemeente of which only the parts are shown. */
  readonly binnen?: string
  /** One category, as `dimension.category`. */
  readonly deel?: string
  /** `tabel` shows the table in the place of the picture. */
  readonly beeld?: 'tabel' | 'spreiding'
  /** How the table is ordered: by name when absent. */
  readonly volgorde?: TableOrder
  /** Id of the subject, on pages that are about any of them. */
  readonly onderwerp?: string
  /** Ids of the subjects that are laid beside the first. */
  readonly met?: string
  readonly ook?: string
  /** What a table of one's own has as its rows and its columns. */
  readonly rijen?: string
  readonly kolommen?: string
  /** With what an area is compared. */
  readonly naast?: 'buren' | 'gelijkend' | 'land'
  /** The code of a second area, laid beside the marked one. */
  readonly ander?: string
  /** A class of two subjects laid together: `31` is high on the first and low on the second. */
  readonly klas?: string
  /** By which of the subjects laid together a table is ordered. */
  readonly kolom?: 'eerste' | 'tweede' | 'derde'
  /** What a table of one's own shows: counts when absent. */
  readonly cel?: 'verhouding'
  /** What the lens reckons with, in percent: how rare it is, and how often the sign is right about either kind. */
  readonly vooraf?: string
  readonly gevoelig?: string
  readonly specifiek?: string
  /** How many addresses the lens draws: a hundred when absent. */
  readonly stippen?: '1000'
}

export type TableOrder = 'hoog' | 'laag'

/** A value in an address that cannot be. */
export interface AddressFault {
  /** The name of the parameter, or `pad` for the path. */
  readonly name: string
  /** What was given, cut to 40 characters. */
  readonly given: string
}

const SHAPES: Readonly<Record<keyof ViewSearch, RegExp>> = {
  jaar: /^[0-9A-Za-z-]{1,20}$/,
  niveau: /^(gemeente|wijk|buurt)$/,
  gebied: /^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{2}\d{2})$/,
  binnen: /^GM\d{4}$/,
  deel: /^[a-z0-9-]{1,40}\.[A-Za-z0-9_-]{1,40}$/,
  beeld: /^(tabel|spreiding)$/,
  volgorde: /^(hoog|laag)$/,
  onderwerp: /^[a-z0-9-]{1,80}$/,
  rijen: /^[a-z0-9-]{1,40}$/,
  kolommen: /^[a-z0-9-]{1,40}$/,
  met: /^[a-z0-9-]{1,80}$/,
  ook: /^[a-z0-9-]{1,80}$/,
  naast: /^(buren|gelijkend|land)$/,
  ander: /^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{2}\d{2})$/,
  klas: /^[1-3][1-3]$/,
  kolom: /^(eerste|tweede|derde)$/,
  cel: /^verhouding$/,
  vooraf: /^\d{1,3}(\.\d{1,2})?$/,
  gevoelig: /^\d{1,3}(\.\d{1,2})?$/,
  specifiek: /^\d{1,3}(\.\d{1,2})?$/,
  stippen: /^1000$/,
}

/** Reads what an address says, with everything in it that cannot be. Names that this site does not know are let be. */
export function readView(search: Readonly<Record<string, unknown>>): {
  readonly view: ViewSearch
  readonly faults: readonly AddressFault[]
} {
  const known = Object.entries(SHAPES).flatMap(([name, shape]) => {
    const given = search[name]
    return given === undefined
      ? []
      : [{ name, given: textOf(given), fits: typeof given === 'string' && shape.test(given) }]
  })
  return {
    view: Object.fromEntries(known.filter(({ fits }) => fits).map(({ name, given }) => [name, given])),
    faults: known.filter(({ fits }) => !fits).map(({ name, given }) => ({ name, given: given.slice(0, 40) })),
  }
}

/** What was given, as a reader can recognise it. */
function textOf(given: unknown): string {
  return typeof given === 'string' ? given : (JSON.stringify(given) ?? '')
}

/** `?jaar=2024&gebied=GM0363` as plain text: no quotes, no guessing at numbers. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const text = new URLSearchParams(said).toString()
  return text === '' ? '' : `?${text}`
}
