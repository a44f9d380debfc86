import type { GemeenteArea, GemeenteFigures, ReleaseMap, Spreads } from '../../../publication/contract.ts'
import { gemeentePath, partBoundaries } from '../../../publication/contract.ts'
import { levelOf, territoryOf } from '../../../vocabulary/area.ts'
import type { Language } from '../../../vocabulary/language.ts'
import { boundedCache } from '../bounded-cache.ts'
import type { OpenRelease } from '../open-release.ts'
import type { Boundaries } from './place-picture.ts'
import { openPress, type Pdf } from './report-press.ts'
import { writeReport } from './report-writing.ts'

export interface ReportOrder {
  readonly code: string
  readonly language: Language
}

export interface AreaReports {
  /** The report as PDF; undefined when the release has no such area. Throws PressBusy when too many are being made. */
  readonly reportOn: (order: ReportOrder) => Promise<Pdf | undefined>
  readonly close: () => Promise<void>
}

export interface ReportWish {
  /** Where readers find the site, `https://…`; without it a report gives the path of the page alone. */
  readonly address?: string | undefined
  /** How many reports may be in the making; more are refused. */
  readonly mostAtOnce?: number
}

const MOST_BYTES_KEPT = 32 * 1024 * 1024
const MOST_AT_ONCE = 8

/** Makes reports on areas from a release, and keeps those that were asked for last. */
export function openAreaReports(
  open: OpenRelease,
  { address = '', mostAtOnce = MOST_AT_ONCE }: ReportWish = {},
): AreaReports {
  const press = openPress(mostAtOnce)
  const kept = boundedCache<Pdf>(MOST_BYTES_KEPT)
  return {
    async reportOn(order) {
      const found = await findArea(open, order.code)
      if (found === undefined) return undefined
      return kept(`${order.code} ${order.language}`, async () => {
        const value = await press.print(await written(open, found, { ...order, address }))
        return { value, bytes: value.length }
      })
    },
    close: () => press.close(),
  }
}

interface FoundArea {
  readonly area: GemeenteArea
  readonly figures: GemeenteFigures
}

async function findArea({ files, document }: OpenRelease, code: string): Promise<FoundArea | undefined> {
  const path = gemeentePath(gemeenteOf(code))
  if (levelOf(code) === undefined || !files.has(path)) return undefined
  const figures = await document<GemeenteFigures>(path)
  const area = figures.areas.find((candidate) => candidate.code === code)
  return area === undefined ? undefined : { area, figures }
}

/** Statistics Netherlands builds the code of the gemeente into that of its wijken and buurten. */
function gemeenteOf(code: string): string {
  return `GM${code.slice(2, 6)}`
}

async function written(
  open: OpenRelease,
  { area, figures }: FoundArea,
  order: ReportOrder & { readonly address: string },
) {
  const { code, language, address } = order
  const permalink = `${address.replace(/\/$/, '')}/${language}/gebied/?gebied=${code}`
  const { release } = open
  const boundaries = await boundariesOf(open, area)
  const spreads = await open.document<Spreads>('figures/spread.json')
  return writeReport({ release, figures, spreads, boundaries, area, permalink }, language)
}

/** Those of the gemeente's own parts where they exist; otherwise those of the whole map. */
async function boundariesOf({ release, files, document }: OpenRelease, area: GemeenteArea): Promise<Boundaries | null> {
  const map = release.maps.find(({ territory, level }) => territory === territoryOf(area.code) && level === area.level)
  const path = map === undefined ? undefined : pathOf(map, gemeenteOf(area.code))
  return path === undefined || !files.has(path) ? null : document<Boundaries>(path)
}

function pathOf(map: ReleaseMap, gemeente: string): string {
  return map.level !== 'gemeente' && map.parts.includes(gemeente) ? partBoundaries(map, gemeente) : map.boundaries
}
