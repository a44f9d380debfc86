import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Day, parseDay } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import { parsePart, readJsonParts } from '../files/json-parts.ts'
import { openSeenTexts } from '../files/seen-texts.ts'
import type { Reader } from '../reader.ts'
import { parseReport, type Report, type ReportFault } from './report.ts'
import { SIGNALEN_REPORTS } from './signalen-table.ts'

/** Reads reports of Signalen. At this door the reporter, the text and everyone who handled it stay outside. */
export const signalenReader: Reader = {
  register: 'signalen',
  takes: 'Reports as Signalen JSON, lists or single reports; text and reporter are left out; the state by --as-of.',
  delivered: [SIGNALEN_REPORTS],
  async read(warehouse, paths, options) {
    const extent = await survey(paths)
    const head = {
      register: 'signalen',
      supplier: 'Signalen',
      scope: extent.scope,
      asOf: options.asOf ?? extent.lastDay,
      files: paths,
    }
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    return writeDelivery(warehouse, head, signalenReader.delivered, async (writer) => {
      const addReport = reportAdder(writer)
      let done = 0
      for (const [at, path] of paths.entries()) {
        for await (const placed of readReports(path)) addReport(placed)
        done += sizes[at] ?? 0
        options.onProgress?.(done, total)
      }
    })
  },
}

function reportAdder(writer: DeliveryWriter): (placed: PlacedReport) => void {
  const seen = openSeenTexts()
  return ({ place, report }) => {
    const reject = (reason: keyof typeof SAYS) =>
      writer.reject({ table: SIGNALEN_REPORTS.name, place, reason, says: SAYS[reason] })
    if (typeof report === 'string') return reject(report)
    if (!seen.add(report.row.report_id)) return reject('number-repeated')
    if (report.addressCut) reject('address-part-malformed')
    writer.add(SIGNALEN_REPORTS, report.row)
  }
}

const SAYS: Readonly<Record<ReportFault | 'number-repeated' | 'address-part-malformed', string>> = {
  'number-absent': 'The report has no number (id). Export it with its number.',
  'number-repeated': 'Another report in this delivery has the same number.',
  'time-unreadable': 'The report does not say when it happened (incident_date_start, with an offset).',
  'category-absent': 'The report has no category with main_slug and sub_slug.',
  'place-unreadable': 'The report has no point in the Netherlands (lon, lat).',
  'receiver-absent': 'The report does not say which installation it comes from (_links.self.href).',
  'address-part-malformed': 'A part of the address does not fit. The report is kept without that part.',
  'report-malformed': 'This is no report as Signalen exports it.',
}

interface PlacedReport {
  readonly place: string
  readonly report: Report | ReportFault
}

/** The members of a single report that are parsed at all. */
const READ = new Set(['id', 'incident_date_start', 'incident_date_end', 'source', 'category', 'location', '_links'])

/** The reports of a file: a list with `results`, an array, or one report by itself. */
async function* readReports(path: string): AsyncGenerator<PlacedReport> {
  const single: Record<string, unknown> = {}
  let isList = false
  for await (const part of readJsonParts(path, ['results'])) {
    if (part.element !== undefined) {
      isList = true
      yield { place: `${basename(path)}, line ${part.line}`, report: parseReport(parsePart(part, path)) }
    } else if (READ.has(part.member)) single[part.member] = parsePart(part, path)
  }
  if (!isList && 'id' in single) yield { place: `${basename(path)}, line 1`, report: parseReport(single) }
}

/** Of whom the reports are and about which months, so that no delivery takes the place of another one. */
async function survey(paths: readonly string[]): Promise<{ lastDay: Day; scope: string }> {
  const receivers = new Set<string>()
  const days = new Set<Day>()
  for (const path of paths)
    for await (const { report } of readReports(path)) {
      if (typeof report === 'string') continue
      receivers.add(report.receivedBy)
      const day = parseDay(report.row.occurred_from.slice(0, 10))
      if (day !== undefined) days.add(day)
    }
  const sorted = [...days].sort()
  const lastDay = sorted.at(-1)
  if (lastDay === undefined)
    throw new InputFault({
      code: 'reports-absent',
      file: paths.map((path) => basename(path)).join(', '),
      says: 'There is no report in it that can be read.',
      remedy: 'Export private signals as JSON, a list or single reports, with number, time, category and location.',
    })
  const from = [...receivers].sort().join(' ')
  return { lastDay, scope: `${from}, ${sorted[0]?.slice(0, 7)} to ${lastDay.slice(0, 7)}` }
}
