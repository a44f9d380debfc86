import { join } from 'node:path'
import type { Flows, SearchAreas, SimilarArea, SplitCell, Spreads, Subject } from './contract.ts'
import { writeJson } from './figures/figure-files.ts'
import { areaCounts } from './findings/area-counts.ts'
import { flowsOf } from './findings/flows.ts'
import { searchAreasOf } from './findings/search-areas.ts'
import { similarAreas } from './findings/similar-areas.ts'
import { spreadsOf } from './findings/spreads.ts'
import type { DrawnMaps } from './maps/release-maps.ts'
import type { SubjectSource } from './subject-source.ts'

/** What is found out of published cells alone: it tells nothing that they do not. */
export interface Findings {
  readonly spreads: Spreads
  /** By subject id. */
  readonly flows: ReadonlyMap<string, Flows>
  readonly searchAreas: ReadonlyMap<string, SearchAreas>
  /** By area code. */
  readonly similar: ReadonlyMap<string, readonly SimilarArea[]>
}

export interface FindingsOrder {
  readonly subjects: readonly Subject[]
  /** Which statistics each subject shows. */
  readonly links: readonly SubjectSource[]
  readonly drawn: DrawnMaps
  /** Square kilometres by area code. */
  readonly surfaces: ReadonlyMap<string, number>
}

/** Findings on their way: the cells of one subject are seen at a time. */
export interface FindingsInProgress {
  readonly add: (subject: Subject, cells: readonly SplitCell[]) => void
  /** Everything, once all subjects were added. */
  readonly all: () => Findings
}

export const SPREAD_FILE = 'figures/spread.json'
const flowsPath = (subject: string) => `figures/${subject}/stromen.json`
const searchAreasPath = (subject: string) => `figures/${subject}/zoekgebieden.json`

export function openFindings(order: FindingsOrder): FindingsInProgress {
  const { drawn, surfaces } = order
  const spreads: Record<string, NonNullable<Spreads[string]>> = {}
  const flows = new Map<string, Flows>()
  const searchAreas = new Map<string, SearchAreas>()
  const counts = areaCounts(surfaces)
  return {
    add(subject, cells) {
      const moved = flowsOf(subject, cells)
      const found = searchAreasOf({ subject, cells, drawn, denominatorWithin: denominatorWithin(subject, order) })
      if (moved !== null) flows.set(subject.id, moved)
      if (found !== null) searchAreas.set(subject.id, found)
      spreads[subject.id] = spreadsOf(subject, cells, drawn)
      counts.add(subject, cells)
    },
    all: () => ({ spreads, flows, searchAreas, similar: similarAreas(drawn, counts) }),
  }
}

/** How far the counts that a subject is divided by in its newest period may lie from the true ones: another subject tells. */
function denominatorWithin(subject: Subject, { subjects, links }: FindingsOrder): number | null {
  const { per, territory } = links.find((link) => link.subject === subject.id) ?? {}
  const period = subject.denominatorPeriods[subject.periods.at(-1) ?? '']
  if (per === null || per === undefined || period === undefined) return null
  const publishers = links.filter((link) => link.counted === per.counted && link.territory === territory)
  return subjects.find(({ id }) => publishers.some((link) => link.subject === id))?.within[period] ?? null
}

/** Writes the findings, but for the areas that are alike, which stand with each area; gives the subjects with their paths. */
export async function writeFindings(
  folder: string,
  subjects: readonly Subject[],
  { spreads, flows, searchAreas }: Findings,
): Promise<Subject[]> {
  await writeJson(join(folder, SPREAD_FILE), spreads)
  for (const [id, found] of flows) await writeJson(join(folder, flowsPath(id)), found)
  for (const [id, found] of searchAreas) await writeJson(join(folder, searchAreasPath(id)), found)
  return subjects.map((subject) => ({
    ...subject,
    flows: flows.has(subject.id) ? flowsPath(subject.id) : null,
    searchAreas: searchAreas.has(subject.id) ? searchAreasPath(subject.id) : null,
  }))
}
