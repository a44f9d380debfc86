import { join } from 'node:path'
import { isMadeUp } from '../vocabulary/area.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { checksumFile, readJson } from '../warehouse/files.ts'
import type { Cell, MapArea, Release, Subject } from './contract.ts'
import { describeFiles } from './release-files.ts'

/**
 * Reads a release back from disk, as a stranger would, and refuses it when anything in it should not be there: a file
 * that is not the described one, or that nobody described, a figure where there is none, real and made-up side by side.
 */
export async function checkDelivered(folder: string): Promise<void> {
  const release = await readJson<Release>(join(folder, 'release.json'))
  if (release === undefined) throw refused(folder, ['There is no release.json.'])
  const faults = await fileFaults(folder, release)
  if (release.subjects.length === 0) faults.push('It has no subjects: nothing was delivered that could be published.')
  for (const subject of release.subjects) faults.push(...(await subjectFaults(folder, release, subject)))
  if (faults.length > 0) throw refused(folder, faults)
}

/** The fault of a release that may not leave. It names places and numbers of cells, never a value. */
export function refused(folder: string, faults: readonly string[]): InputFault {
  const shown = faults.slice(0, 20)
  const more = faults.length > shown.length ? ` (and ${faults.length - shown.length} more)` : ''
  return new InputFault({
    code: 'release-refused',
    file: folder,
    says: `This release may not leave: ${shown.join(' ')}${more}`,
    remedy: 'The release that was there is untouched.',
  })
}

async function fileFaults(folder: string, { files }: Release): Promise<string[]> {
  const described = new Set(files.map(({ path }) => path))
  const others = (await describeFiles(folder)).filter(({ path }) => !described.has(path))
  const sums = await Promise.all(files.map(({ path }) => checksumFile(join(folder, path)).catch(() => undefined)))
  return [
    ...files
      .filter(({ sha256 }, place) => sums[place] !== sha256)
      .map(({ path }) => `${path} is not the described file.`),
    ...others.map(({ path }) => `${path} is described nowhere.`),
  ]
}

async function subjectFaults(folder: string, release: Release, subject: Subject): Promise<string[]> {
  const map = release.maps.find(({ id }) => id === subject.map)
  const cells = await readJson<Cell[]>(join(folder, subject.table))
  const areas = map === undefined ? undefined : await readJson<MapArea[]>(join(folder, map.areas))
  if (map === undefined || cells === undefined || areas === undefined) return [`${subject.id} has no table or no map.`]
  const drawn = new Set(areas.map(({ code }) => code))
  return cells.flatMap((cell) => {
    const place = `${subject.id}, ${cell.area}, ${cell.period}`
    const faults: string[] = []
    if (cell.missing !== null && (cell.value ?? cell.low ?? cell.high) !== null)
      faults.push(`${place}: a withheld or missing cell carries a figure.`)
    if (isMadeUp(cell.area) !== (map.territory === 'voorbeeldregio'))
      faults.push(`${place}: made-up and real figures stand in one table.`)
    if (!drawn.has(cell.area)) faults.push(`${place}: the map does not have this area.`)
    return faults
  })
}
