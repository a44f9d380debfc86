import type { ReleaseContent } from '../versions/release-memory.ts'
import { auditAmounts } from './audit-amounts.ts'
import { auditCounts } from './audit-counts.ts'
import type { AuditOrder, AuditSetting } from './audit-order.ts'
import { partFaults } from './audit-parts.ts'
import { figureSourceOf } from './figure-faults.ts'
import { fileFaults } from './file-faults.ts'
import { findingFaults } from './finding-faults.ts'
import { placeFaults } from './place-faults.ts'
import { type ReadSubjects, readSubjects } from './read-subjects.ts'
import type { AuditedTable, ReleaseCertificate } from './release-certificate.ts'
import { openShown, type ShownRelease } from './shown-figures.ts'
import { openWaitingTables } from './waiting-tables.ts'

interface AuditedRelease {
  readonly certificate: ReleaseCertificate
  readonly faults: readonly string[]
}

/**
 * Attacks the files of a release that is ready to leave, with what it was made of at hand. Gives the certificate and what
 * is wrong, by table, as numbers of cells; anything wrong means that it must not leave.
 */
export async function auditRelease(
  folder: string,
  content: ReleaseContent,
  setting: AuditSetting,
): Promise<AuditedRelease> {
  const waiting = await openWaitingTables(folder)
  try {
    return await auditShown(folder, await openShown(folder, waiting), { ...setting, content })
  } finally {
    await waiting.remove()
  }
}

async function auditShown(folder: string, shown: ShownRelease, order: AuditOrder): Promise<AuditedRelease> {
  const read = await readSubjects(folder, shown, order)
  const attacked = [...(await attackCounts(read, order)), ...(await attackAmounts(read, order))]
  const faults = [
    ...read.faults,
    ...(await attackParts(shown, order)),
    ...attacked.flatMap((table) => table.faults),
    ...(await findingFaults(folder, shown, read.findings)),
    ...placeFaults(shown),
    ...(await fileFaults(folder, shown)),
    ...shown.undescribed.map((id) => `${id}: gemeenten tell of it, and the release does not.`),
  ]
  return { certificate: { format: 2, tables: attacked.map(({ table }) => table) }, faults }
}

interface AttackedTable {
  readonly table: AuditedTable
  readonly faults: readonly string[]
}

async function attackCounts(
  read: Pick<ReadSubjects, 'counts'>,
  { content, memory }: AuditOrder,
): Promise<AttackedTable[]> {
  const attacked: AttackedTable[] = []
  for (const { source, territory, period } of content.counts) {
    const found = read.counts.of(period)
    const earlier = (await memory?.counts(source, territory, period.period)) ?? new Map()
    const { faults, ...audited } = await auditCounts(period, found.counts, earlier)
    attacked.push({
      table: { table: source, territory, kind: 'counts', period: period.period, ...audited },
      faults: [...found.faults, ...faults].map((fault) => `${source}, ${period.period}: ${fault}`),
    })
  }
  return attacked
}

async function attackAmounts(
  read: Pick<ReadSubjects, 'amounts'>,
  { content, sources, memory }: AuditOrder,
): Promise<AttackedTable[]> {
  const attacked: AttackedTable[] = []
  for (const { source, territory, period } of content.amounts) {
    const publishers = sources.filter((one) => one.amounts === source && one.territory === territory)
    const sums = publishers
      .flatMap(({ subject }) => read.amounts.get(subject) ?? [])
      .filter((cell) => cell.period === period.period)
    const earlier = (await memory?.amounts(source, territory, period.period)) ?? new Map()
    const { faults, ...audited } = await auditAmounts(period, sums, earlier)
    attacked.push({
      table: { table: source, territory, kind: 'amounts', period: period.period, ...audited },
      faults: faults.map((fault) => `${source}, ${period.period}: ${fault}`),
    })
  }
  return attacked
}

/** Every table beside the one that holds all of its units, year by year. */
async function attackParts({ release }: ShownRelease, { content, sources }: AuditOrder): Promise<string[]> {
  const faults: string[] = []
  for (const { id, denominatorPeriods } of release.subjects) {
    const source = sources.find(({ subject }) => subject === id)
    if (source?.per?.holdsAll !== true) continue
    const { counted, per } = figureSourceOf(source, content)
    for (const [period, part] of counted) {
      const whole = per.get(denominatorPeriods[period] ?? '')
      if (whole !== undefined) faults.push(...(await partFaults({ part, whole })).map((fault) => `${id}: ${fault}`))
    }
  }
  return faults
}
