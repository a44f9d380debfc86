import { lstat, mkdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { exists, isMissing, listFolder, readJson } from '../../warehouse/files.ts'
import { checkDelivered } from '../checks.ts'
import type { Release } from '../contract.ts'

/**
 * Releases side by side, and one address for the one that counts:
 *
 *     RELEASE               a link to one of the folders below; what a web server serves
 *     RELEASE.versions/ID/  a release, whole; never changed once it is there
 *
 * Switching the link is one rename: whoever asks gets the old release or the new one.
 */
export interface Version {
  readonly id: string
  readonly publishedOn: string
  readonly previous: string | null
  readonly subjects: number
  readonly current: boolean
}

/** The folder of one version. */
export function versionFolder(release: string, id: string): string {
  return join(`${release}.versions`, id)
}

/** The id of the release that counts; undefined when there is none. */
export async function currentVersion(release: string): Promise<string | undefined> {
  return (await readJson<Release>(join(release, 'release.json')))?.id
}

/** All releases that are kept, latest first. */
export async function listVersions(release: string): Promise<Version[]> {
  const current = await currentVersion(release)
  const versions: Version[] = []
  for (const id of await listFolder(`${release}.versions`)) {
    const described = await readJson<Release>(join(versionFolder(release, id), 'release.json'))
    if (described === undefined || described.id !== id) continue
    const { publishedOn, previous, subjects } = described
    versions.push({ id, publishedOn, previous, subjects: subjects.length, current: id === current })
  }
  return versions.sort(
    (one, other) => other.publishedOn.localeCompare(one.publishedOn) || one.id.localeCompare(other.id),
  )
}

/** Reads the description of a version. Throws an InputFault when it is not kept. */
export async function readVersion(release: string, id: string): Promise<Release> {
  const described = await readJson<Release>(join(versionFolder(release, id), 'release.json'))
  if (described === undefined)
    throw new InputFault({
      code: 'version-unknown',
      file: `${release}.versions`,
      says: `There is no release ${id} here.`,
      remedy: 'See "zichtlijn release list" for those that are kept.',
    })
  return described
}

/** Puts a finished folder among the versions. One that is there already stays: equal ids have equal content. */
export async function addVersion(release: string, id: string, finished: string): Promise<void> {
  const place = versionFolder(release, id)
  if (await exists(place)) return rm(finished, { recursive: true })
  await mkdir(`${release}.versions`, { recursive: true })
  await rename(finished, place)
}

/** Lets a version count, after checking that each of its files is the described one. */
export async function restoreVersion(release: string, id: string): Promise<Release> {
  const described = await readVersion(release, id)
  await checkDelivered(versionFolder(release, id))
  await pointTo(release, id)
  return described
}

/** Switches the address to a version in one move. Throws an InputFault when something else is there. */
export async function pointTo(release: string, id: string): Promise<void> {
  await checkPlace(release)
  const target = join(`${basename(release)}.versions`, id)
  const fresh = `${release}.next`
  await rm(fresh, { recursive: true, force: true })
  await symlink(process.platform === 'win32' ? resolve(versionFolder(release, id)) : target, fresh, 'junction')
  if (process.platform === 'win32') await rm(release, { recursive: true, force: true })
  await rename(fresh, release)
}

/** What is at the address must be a link, or nothing: a folder of someone's own is never replaced. */
export async function checkPlace(release: string): Promise<void> {
  try {
    if ((await lstat(release)).isSymbolicLink()) return void (await readlink(release))
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  throw new InputFault({
    code: 'release-place-taken',
    file: release,
    says: 'There is something here that is not a published release with its versions.',
    remedy: 'Give another place, or move away what is there.',
  })
}
