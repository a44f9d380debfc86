import { z } from 'zod'
import type { Row } from '../../vocabulary/table.ts'
import type { SIGNALEN_REPORTS } from './signalen-table.ts'

/**
 * The parts of a report that are looked at (Signalen, private signals, list and detail). Whatever is not named
 * here is dropped by the parse: the text, the reporter, the notes, the status and who handles it.
 */
const GIVEN = z.object({
  id: z.int().positive(),
  incident_date_start: z.iso.datetime({ offset: true }),
  incident_date_end: z.iso.datetime({ offset: true }).nullish(),
  source: z.string().nullish(),
  category: z.object({
    main_slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
    sub_slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
  }),
  location: z.object({
    geometrie: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
    address: z
      .object({
        postcode: z.string().nullish(),
        huisnummer: z.union([z.int(), z.string()]).nullish(),
        huisletter: z.string().nullish(),
        huisnummer_toevoeging: z.union([z.int(), z.string()]).nullish(),
      })
      .nullish(),
  }),
  _links: z.object({ self: z.object({ href: z.url() }) }),
})
type Given = z.infer<typeof GIVEN>
type GivenAddress = NonNullable<Given['location']['address']>

export interface Report {
  readonly row: Row<typeof SIGNALEN_REPORTS>
  /** The installation that it was reported to, for the scope of the delivery. */
  readonly receivedBy: string
  /** True when a part of the address did not fit and was left out. */
  readonly addressCut: boolean
}

/** Why a report cannot be read. */
export type ReportFault = (typeof FAULTS)[number][1]

const FAULTS = [
  ['id', 'number-absent'],
  ['incident_date_start', 'time-unreadable'],
  ['incident_date_end', 'time-unreadable'],
  ['category', 'category-absent'],
  ['location', 'place-unreadable'],
  ['_links', 'receiver-absent'],
  ['', 'report-malformed'],
] as const

/** A report without the people in it, or why it cannot be read. */
export function parseReport(value: unknown): Report | ReportFault {
  const { data, error } = GIVEN.safeParse(value)
  if (data === undefined) {
    const member = error.issues[0]?.path[0]
    return FAULTS.find(([name]) => name === member)?.[1] ?? 'report-malformed'
  }
  const [lon, lat] = data.location.geometrie.coordinates
  if (!isInTheNetherlands(lon, lat)) return 'place-unreadable'
  const address = toAddress(data.location.address ?? {})
  return {
    row: { ...toRow(data), ...address, lon, lat },
    receivedBy: new URL(data._links.self.href).host,
    addressCut: wasCut(data.location.address ?? {}, address),
  }
}

function toRow(given: Given) {
  const { category } = given
  return {
    report_id: String(given.id),
    occurred_from: toDutchTime(given.incident_date_start),
    occurred_until: given.incident_date_end ? toDutchTime(given.incident_date_end) : null,
    category: `${category.main_slug}/${category.sub_slug}`,
    channel: channelOf(given.source ?? ''),
  }
}

/** Empty texts stand for absent parts. A part that does not fit is left out: the point still says where. */
function toAddress(address: GivenAddress) {
  const fitting = (text: string | number | null | undefined, pattern: RegExp) =>
    text !== null && text !== undefined && pattern.test(String(text)) ? String(text) : null
  const number = fitting(address.huisnummer, /^[1-9]\d{0,4}$/)
  return {
    postcode: fitting(address.postcode?.replaceAll(' ', '').toUpperCase(), /^[1-9]\d{3}[A-Z]{2}$/),
    house_number: number === null ? null : Number(number),
    house_letter: fitting(address.huisletter, /^[A-Za-z]$/),
    house_number_addition: fitting(address.huisnummer_toevoeging, /^[0-9A-Za-z]{1,4}$/),
  }
}

const CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/^online|app|formulier|website/i, 'online'],
  [/^telefoon/i, 'phone'],
  [/e-?mail|brief/i, 'mail'],
  [/handhav|toezicht|waarneming|intern/i, 'patrol'],
]

/** The names of sources are free to each gemeente, so only their kind goes in. */
function channelOf(source: string): string {
  return CHANNELS.find(([pattern]) => pattern.test(source))?.[1] ?? 'other'
}

/** Longitude first (GeoJSON); the other way round lands in Somalia. */
function isInTheNetherlands(lon: number, lat: number): boolean {
  return lon > 3 && lon < 7.5 && lat > 50.5 && lat < 54
}

function wasCut(given: GivenAddress, kept: ReturnType<typeof toAddress>): boolean {
  const filled = Object.values(given).filter((part) => part !== null && part !== undefined && part !== '')
  return filled.length !== Object.values(kept).filter((part) => part !== null).length
}

const DUTCH_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

function toDutchTime(moment: string): string {
  return DUTCH_CLOCK.format(new Date(moment)).replace(' ', 'T')
}
