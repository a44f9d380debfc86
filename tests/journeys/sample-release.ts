import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { METHOD_INDICATORS, NOT_COMPUTED } from '../../src/cli/method-indicators.ts'
import { amountPeriod } from '../../src/publication/amounts/amount-period.ts'
import type { ProtectedPeriod } from '../../src/publication/amounts/protected-amounts.ts'
import { checkDelivered } from '../../src/publication/checks.ts'
import type { Release, ReleaseSource, Subject } from '../../src/publication/contract.ts'
import { countPeriod } from '../../src/publication/counts/count-period.ts'
import { publishedCells, type Ratio } from '../../src/publication/counts/published-cells.ts'
import { type RoundedTable, roundedView } from '../../src/publication/counts/rounded-table.ts'
import { namesOf } from '../../src/publication/files/names.ts'
import { writeContent } from '../../src/publication/release-content.ts'
import { completeRelease, describeRelease, type EarlierRelease } from '../../src/publication/release-description.ts'
import { linkOf } from '../../src/publication/release-subjects.ts'
import type { SubjectDefinition } from '../../src/publication/subject-definition.ts'
import { describeSubject } from '../../src/publication/subject-description.ts'
import { writeTables } from '../../src/publication/subject-files.ts'
import type { Territory } from '../../src/vocabulary/area.ts'
import { SAMPLE_AREAS } from './sample-areas.ts'
import { sampleCounts } from './sample-counts.ts'
import { SAMPLE_SUBJECTS, type SampleSubject } from './sample-subject.ts'

/** A release for journeys, all of it invented, written by what writes real ones; there was nothing to protect. */

const SOURCES: readonly ReleaseSource[] = [
  {
    id: 'sample-crime',
    supplier: 'Voorbeeldbureau',
    name: 'Bedachte misdrijven',
    asOf: '2026-03-01',
    licence: 'CC BY 4.0',
    madeUp: true,
  },
  {
    id: 'sample-occupancy',
    supplier: 'Gemeente Waterdam',
    name: 'Bedachte bewoning',
    asOf: '2026-01-01',
    licence: null,
    madeUp: true,
  },
]

const EARLIER: EarlierRelease = {
  id: '00000000000000b2',
  subjects: [],
  history: [
    { id: '00000000000000b2', publishedOn: '2026-03-01', changed: ['misdrijven', 'inbraak'] },
    { id: '00000000000000a1', publishedOn: '2025-12-01', changed: ['misdrijven', 'inbraak', 'bewoning'] },
  ],
}

const POSTCODES = [...SAMPLE_AREAS.values()].flatMap(({ code, level }, place) =>
  level === 'buurt' ? [{ postcode: `99${String(10 + (place % 70)).padStart(2, '0')}AB`, buurt_code: code }] : [],
)

/** Writes the sample into a folder and returns its description. The same each time. */
export async function writeSampleRelease(
  folder: string,
  subjects: readonly SampleSubject[] = SAMPLE_SUBJECTS,
): Promise<Release> {
  await mkdir(join(folder, 'tables'), { recursive: true })
  const ratios = new Map(subjects.map((sample) => [sample.id, ratioOf(sample)]))
  const cellsOf = ({ id }: Pick<Subject, 'id'>) => {
    const ratio = ratios.get(id)
    return ratio === undefined ? [] : publishedCells(ratio, SAMPLE_AREAS)
  }
  const written: Subject[] = []
  for (const sample of subjects) written.push(await writeSubject(folder, sample, ratioOf(sample)))
  const content = await writeContent({
    folder,
    cellsOf,
    subjects: written,
    links: subjects.map((sample) => linkOf(sample.definition, sample)),
    areas: SAMPLE_AREAS,
    postcodes: POSTCODES,
    indicators: METHOD_INDICATORS,
    notComputed: NOT_COMPUTED,
  })
  const told = { folder, previous: EARLIER, publishedOn: '2026-06-01', sources: SOURCES }
  const release = await completeRelease(folder, await describeRelease({ ...told, ...content }), {
    format: 2,
    tables: [],
  })
  await checkDelivered(folder)
  return release
}

async function writeSubject(folder: string, sample: SampleSubject, ratio: Ratio): Promise<Subject> {
  const { id, definition, source } = sample
  const names = namesOf(SAMPLE_AREAS, definition.dimensions)
  const cells = publishedCells(ratio, SAMPLE_AREAS)
  const statistics = { [definition.counted.name]: 'sample' }
  const told = { definition, id, ratio, cells, names, areas: SAMPLE_AREAS, sources: [source], statistics }
  const subject = describeSubject(told)
  const amounts = definition.amounts === null ? [] : [sampleAmounts()]
  await writeTables({ subject, cells, amounts, areas: SAMPLE_AREAS, names, sources: SOURCES, folder })
  return subject
}

function ratioOf({ definition, territory }: SampleSubject): Ratio {
  const { dimensions, per } = definition
  return {
    counted: tableOf(definition, territory),
    per: per === null ? null : { ...per, counted: tableOf({ ...definition, counted: per.counted }, territory) },
    splits: dimensions.map(({ id }) => id),
    compared: dimensions.flatMap(({ id, overRepresentation }) => (overRepresentation === true ? [id] : [])),
  }
}

/** Counts that were invented as multiples are as they may be shown. */
function tableOf(
  { counted, dimensions, roundedTo: base }: Pick<SubjectDefinition, 'counted' | 'dimensions' | 'roundedTo'>,
  territory: Territory,
): RoundedTable {
  const table = counted.name
  const setting = { table, dimensions, areas: SAMPLE_AREAS, territory }
  const byPeriod = Map.groupBy(sampleCounts(table, territory), ({ period }) => period)
  const periods = [...byPeriod].map(([period, rows]) => {
    const known = rows.filter(({ dimension }) => isKnown(dimension, dimensions))
    const made = countPeriod(period, known, setting)
    const steps = new Uint8Array(made.lattice.size)
    return roundedView({ ...made, base, rounded: made.counts, steps, within: base - 1 }, SAMPLE_AREAS, territory)
  })
  return { table, territory, base, periods }
}

function isKnown(dimension: string, dimensions: SubjectDefinition['dimensions']): boolean {
  return dimension === 'totaal' || dimensions.some(({ id }) => id === dimension)
}

/** Sums of money of both gemeenten, of which two are withheld. */
function sampleAmounts(): ProtectedPeriod {
  const rows = ['GM9901', 'GM9902'].flatMap((area_code, place) =>
    ['voor-1945', '1945-1969', 'vanaf-2010'].map((category, part) => ({
      area_code,
      period: '2026',
      category,
      holder: 'sample',
      amount: 1_000_000 * (300 + 110 * place + 70 * part),
    })),
  )
  const setting = { measured: ['GM9901', 'GM9902'], areas: SAMPLE_AREAS, territory: 'voorbeeldregio' } as const
  const made = amountPeriod('2026', rows, setting)
  const withheld = new Uint8Array(made.lattice.size)
  const { dimensions, cellAt } = made.lattice
  for (const area of ['GM9901', 'GM9902'])
    for (const category of ['voor-1945', 'vanaf-2010']) {
      const nodes = [area, category].map((code, dimension) => dimensions[dimension]?.codes.indexOf(code) ?? 0)
      withheld[cellAt(nodes) ?? 0] = 1
    }
  return { ...made, sensitive: [], insiders: [], withheld }
}
