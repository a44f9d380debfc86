/** What an address of a map view says besides its path. Every view can be linked to. */
export interface ViewSearch {
  /** The period, as the release spells it. */
  readonly jaar?: string
  /** The code of the pinned area. */
  readonly gebied?: string
  /** `tabel` shows the table in the place of the map. */
  readonly beeld?: 'tabel'
  /** How the table is ordered: by name when absent. */
  readonly volgorde?: TableOrder
}

export type TableOrder = 'hoog' | 'laag'

const CODE = /^[A-Z0-9]{4,12}$/

/** Keeps what an address may say; anything else is as if it were not there. */
export function parseViewSearch(search: Readonly<Record<string, unknown>>): ViewSearch {
  const { jaar, gebied, beeld, volgorde } = search
  return {
    ...(typeof jaar === 'string' && /^[0-9A-Za-z-]{1,20}$/.test(jaar) ? { jaar } : {}),
    ...(typeof gebied === 'string' && CODE.test(gebied) ? { gebied } : {}),
    ...(beeld === 'tabel' ? { beeld } : {}),
    ...(volgorde === 'hoog' || volgorde === 'laag' ? { volgorde } : {}),
  }
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
