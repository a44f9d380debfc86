import { join } from 'node:path'
import { readJson } from '../../warehouse/files.ts'
import { classBreaks } from '../class-breaks.ts'
import { TOTAL } from '../contract.ts'
import { type Findings, SPREAD_FILE } from '../release-findings.ts'
import { told } from './release-certificate.ts'
import type { ShownRelease, ShownSubject } from './shown-figures.ts'

/** Findings that do not follow from the cells that are shown were made of something that nobody may see. */
export async function findingFaults(folder: string, shown: ShownRelease, found: Findings): Promise<string[]> {
  const faults = differs(await readJson(join(folder, SPREAD_FILE)), found.spreads, SPREAD_FILE)
  for (const { id, flows, searchAreas } of shown.release.subjects) {
    faults.push(...(await fileFaults(folder, { path: flows, expected: found.flows.get(id), of: `${id}, flows` })))
    faults.push(
      ...(await fileFaults(folder, {
        path: searchAreas,
        expected: found.searchAreas.get(id),
        of: `${id}, search areas`,
      })),
    )
  }
  return [...faults, ...similarFaults(shown, found)]
}

/** The bounds of classes are figures too. */
export function breakFaults({ drawn }: Pick<ShownRelease, 'drawn'>, { subject, counts }: ShownSubject): string[] {
  return subject.levels.flatMap(({ map, breaks }) => {
    const level = drawn.maps.find(({ id }) => id === map)?.level
    const values = counts.flatMap((cell) =>
      cell.level === level && cell.dimension === TOTAL && cell.value !== null ? [cell.value] : [],
    )
    return differs(breaks, classBreaks(values), `${subject.id}, classes of ${map}`)
  })
}

interface FindingFile {
  readonly path: string | null
  readonly expected: unknown
  readonly of: string
}

async function fileFaults(folder: string, { path, expected, of }: FindingFile): Promise<string[]> {
  return differs(path === null ? undefined : await readJson(join(folder, path)), expected, of)
}

function differs(shown: unknown, expected: unknown, of: string): string[] {
  return JSON.stringify(shown) === JSON.stringify(expected) ? [] : [`${of}: it does not follow from the cells.`]
}

function similarFaults({ areas }: ShownRelease, { similar }: Findings): string[] {
  const wrong = areas.filter(
    (area) => JSON.stringify(area.similar) !== JSON.stringify(similar.get(area.code) ?? []),
  ).length
  return told(wrong, 'are said to be like others by something else than the cells')
}
