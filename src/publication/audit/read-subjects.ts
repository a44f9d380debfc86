import { surfacesOf } from '../maps/surfaces.ts'
import { type Findings, openFindings } from '../release-findings.ts'
import { openAgreement } from './agreeing-files.ts'
import type { AuditOrder } from './audit-order.ts'
import { columnFaults } from './column-faults.ts'
import { figureFaults, figureSourceOf } from './figure-faults.ts'
import { breakFaults } from './finding-faults.ts'
import { type GatheredCounts, gatherCounts } from './gathered-counts.ts'
import type { ShownRelease, ShownSubject } from './shown-figures.ts'

/** What was kept of all subjects, each of which was read once and let go. */
export interface ReadSubjects {
  readonly counts: GatheredCounts
  /** By subject id. */
  readonly amounts: ReadonlyMap<string, ShownSubject['amounts']>
  readonly findings: Findings
  readonly faults: readonly string[]
}

/** Reads the figures of one subject after the other, and holds its files against each other and against what was made. */
export async function readSubjects(folder: string, shown: ShownRelease, order: AuditOrder): Promise<ReadSubjects> {
  const { subjects } = shown.release
  const { content, sources, areas } = order
  const counts = gatherCounts(content, sources)
  const findings = openFindings({ subjects, links: sources, drawn: shown.drawn, surfaces: surfacesOf(areas) })
  const amounts = new Map<string, ShownSubject['amounts']>()
  const faults: string[] = []
  const agreement = await openAgreement(folder)
  try {
    for (const subject of subjects) {
      const source = sources.find((candidate) => candidate.subject === subject.id)
      if (source === undefined) throw new TypeError('A subject is published that nobody made')
      const read = await shown.read(subject)
      counts.add(read)
      findings.add(subject, read.counts)
      amounts.set(subject.id, read.amounts)
      faults.push(
        ...figureFaults(read, figureSourceOf(source, content)),
        ...(await agreement.faultsOf(read)),
        ...(await columnFaults(folder, shown, read)),
        ...breakFaults(shown, read),
      )
    }
  } finally {
    await agreement.close()
  }
  return { counts, amounts, findings: findings.all(), faults }
}
