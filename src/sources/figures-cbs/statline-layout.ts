import { InputFault } from '../../vocabulary/input-fault.ts'
import type { CsvLine } from '../files/csv-lines.ts'

/** The head of a StatLine export: what its title says and what each column of figures is about. */
export interface StatlineHead {
  readonly title: string
  readonly columns: readonly StatlineColumn[]
}

export interface StatlineColumn {
  /** Titles below `Onderwerp`, outermost first; the last is the topic. */
  readonly topic: readonly string[]
  readonly unit: string
  readonly period: string | undefined
  /** What the column stands at in every other dimension, `Soort misdrijf` → `Totaal misdrijven`. */
  readonly dimensions: ReadonlyMap<string, string>
}

const REGION_LABELS: ReadonlySet<string> = new Set(["Regio's", 'Wijken en buurten', 'Regio'])
const LONGEST_HEAD = 40

/** True for the last line of the head: it names the regions below it and the units beside them. */
export function endsHead({ cells }: CsvLine): boolean {
  return cells.length > 1 && REGION_LABELS.has((cells[0] ?? '').trim())
}

/** True for a line below the figures: `Bron: CBS`. */
export function isFooter({ cells }: CsvLine): boolean {
  return cells.length === 1 && /^(?:Bron|Source): |^©/.test(cells[0] ?? '')
}

/**
 * Reads the head: a title, filter lines (`Perioden: 2022`), then header lines in either of two layouts: the
 * name of the dimension beside its values, or above them. Throws InputFault when there is no such head.
 */
export function parseHead(lines: readonly CsvLine[], path: string): StatlineHead {
  const last = lines.at(-1)
  if (last === undefined || !endsHead(last) || lines.length > LONGEST_HEAD) throw noHead(path)
  const [title = '', ...filters] = lines.filter(({ cells }) => cells.length === 1).map(({ cells }) => cells[0] ?? '')
  const headers = headerRows(lines.slice(0, -1).filter(({ cells }) => cells.length > 1))
  const units = last.cells.slice(1)
  const columns = units.map((unit, place) => columnAt(place, unit, { filters, headers }))
  return { title, columns }
}

interface HeaderRow {
  readonly label: string
  readonly values: readonly string[]
}

function headerRows(lines: readonly CsvLine[]): HeaderRow[] {
  const rows: HeaderRow[] = []
  let above = ''
  for (const { cells } of lines) {
    const [first = '', ...values] = cells
    if (first.trim() !== '') above = first.trim()
    if (first.trim() === '' && values.length === 1 && isLabel(values[0] ?? '', rows, above))
      above = (values[0] ?? '').trim()
    else rows.push({ label: above, values })
  }
  return rows
}

/** In the layout with names above values, a line of one cell is a name; with a single column only its place tells. */
function isLabel(text: string, rows: readonly HeaderRow[], above: string): boolean {
  if (['Onderwerp', 'Perioden'].includes(text.trim())) return true
  return above !== '' && rows.some(({ values }) => values.length > 1)
}

function columnAt(
  place: number,
  unit: string,
  { filters, headers }: { filters: readonly string[]; headers: readonly HeaderRow[] },
): StatlineColumn {
  const stated = [
    ...filters.filter((line) => line.includes(': ')).map((line) => splitOnce(line, ': ')),
    ...headers.map(({ label, values }): [string, string] => [label, (values[place] ?? '').trim()]),
  ]
  const topic = stated.filter(([label, value]) => label === 'Onderwerp' && value !== '').map(([, value]) => value)
  const period = stated.find(([label]) => label === 'Perioden')?.[1]
  const dimensions = new Map(stated.filter(([label]) => label !== 'Onderwerp' && label !== 'Perioden'))
  return { topic, unit: unit.trim(), period, dimensions }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return [text.slice(0, at).trim(), text.slice(at + separator.length).trim()]
}

function noHead(path: string): InputFault {
  return new InputFault({
    code: 'statline-head-not-found',
    file: path,
    place: `first ${LONGEST_HEAD} lines`,
    says: `The header line that begins with ${[...REGION_LABELS].map((label) => `"${label}"`).join(' or ')} is not there.`,
    remedy: 'Export the table with the regions in the rows and everything else in the columns.',
  })
}
