import type { Territory } from '../../vocabulary/area.ts'
import type { ReleaseContent, ReleaseMemory } from '../versions/release-memory.ts'
import { disagreements } from './agreeing-files.ts'
import { auditAmounts } from './audit-amounts.ts'
import { auditCounts, shownCounts } from './audit-counts.ts'
import { partFaults } from './audit-parts.ts'
import { type FigureSource, figureFaults } from './figure-faults.ts'
import type { AuditedTable, ReleaseCertificate } from './release-certificate.ts'
import { readShown, type ShownCount, type ShownSubject } from './shown-figures.ts'

/** Which statistics a published subject shows. */
export interface SubjectSource {
  readonly subject: string
  readonly territory: Territory
  readonly counted: string
  readonly per: { readonly counted: string; readonly times: number; readonly holdsAll: boolean } | null
  readonly amounts: string | null
}

export interface AuditSetting {
  readonly sources: readonly SubjectSource[]
  /** Of the release before; undefined for the first. */
  readonly memory: ReleaseMemory | undefined
}

/**
 * Attacks the files of a release that is ready to leave, with what it was made of at hand. Gives the certificate and what
 * is wrong, by table, as numbers of cells; anything wrong means that it must not leave.
 */
export async function auditRelease(
  folder: string,
  content: ReleaseContent,
  { sources, memory }: AuditSetting,
): Promise<{ certificate: ReleaseCertificate; faults: readonly string[] }> {
  const shown = await readShown(folder)
  const tables: AuditedTable[] = []
  const faults: string[] = []
  for (const subject of shown) {
    const source = sources.find((candidate) => candidate.subject === subject.subject.id)
    if (source === undefined) throw new TypeError('A subject is published that nobody made')
    const figures = figuresOf(source, content)
    faults.push(...figureFaults(subject, figures), ...(await partsOf(subject, source, figures)))
  }
  for (const { source, territory, period } of content.counts) {
    const found = shownCounts(countsOf(shown, sources, { source, territory, period: period.period }))
    const earlier = memory?.counts(source, territory, period.period) ?? new Map()
    const audit = await auditCounts(period, found.counts, earlier)
    tables.push({
      table: source,
      territory,
      kind: 'counts',
      period: period.period,
      ...audit.certificate,
      notTried: audit.notTried,
    })
    faults.push(...[...found.faults, ...audit.faults].map((fault) => `${source}, ${period.period}: ${fault}`))
  }
  for (const { source, territory, period } of content.amounts) {
    const ids = sources.filter((candidate) => candidate.amounts === source && candidate.territory === territory)
    const amounts = shown
      .filter(({ subject }) => ids.some((candidate) => candidate.subject === subject.id))
      .flatMap(({ amounts: cells }) => cells.filter((cell) => cell.period === period.period))
    const earlier = memory?.amounts(source, territory, period.period) ?? new Map()
    const audit = await auditAmounts(period, amounts, earlier)
    tables.push({
      table: source,
      territory,
      kind: 'amounts',
      period: period.period,
      ...audit.certificate,
      notTried: audit.notTried,
    })
    faults.push(...audit.faults.map((fault) => `${source}, ${period.period}: ${fault}`))
  }
  faults.push(...(await disagreements(folder, shown)))
  return { certificate: { format: 1, tables }, faults }
}

/** The rounded counts that a subject shows, and those that it divides by. */
function figuresOf({ counted, per, territory }: SubjectSource, { counts }: ReleaseContent): FigureSource {
  const periodsOf = (table: string | undefined) =>
    new Map(
      counts.flatMap((one) =>
        one.source === table && one.territory === territory ? [[one.period.period, one.period] as const] : [],
      ),
    )
  return { times: per?.times ?? null, counted: periodsOf(counted), per: periodsOf(per?.counted) }
}

/** A table beside the one that holds all of its units, year by year. */
async function partsOf({ subject }: ShownSubject, { per }: SubjectSource, figures: FigureSource): Promise<string[]> {
  if (per?.holdsAll !== true) return []
  const faults: string[] = []
  for (const [period, part] of figures.counted) {
    const whole = figures.per.get(subject.denominatorPeriods[period] ?? '')
    if (whole !== undefined) faults.push(...(await partFaults({ part, whole })))
  }
  return faults.map((fault) => `${subject.id}: ${fault}`)
}

interface CountsPlace {
  readonly source: string
  readonly territory: Territory
  readonly period: string
}

/** Every place in the files where a count of this table and period stands: as what is counted, or as what it is divided by. */
function countsOf(
  shown: readonly ShownSubject[],
  sources: readonly SubjectSource[],
  { source, territory, period }: CountsPlace,
): ShownCount[] {
  return shown.flatMap(({ subject, counts }) => {
    const made = sources.find((candidate) => candidate.subject === subject.id && candidate.territory === territory)
    const own = made?.counted === source ? counts.filter((cell) => cell.period === period) : []
    const divided =
      made?.per?.counted === source
        ? counts
            .filter((cell) => subject.denominatorPeriods[cell.period] === period)
            .map((cell) => ({ ...cell, numerator: cell.denominator }))
        : []
    return [...own, ...divided]
  })
}
