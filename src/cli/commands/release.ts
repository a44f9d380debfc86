import { Command } from 'commander'
import {
  compareReleases,
  type ReleaseDifference,
  type SubjectDifference,
} from '../../publication/versions/release-difference.ts'
import {
  currentVersion,
  listVersions,
  readVersion,
  restoreVersion,
  versionFolder,
} from '../../publication/versions/release-versions.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, print } from '../output.ts'

interface ReleaseFlags {
  readonly release: string
  readonly json?: true
}

/** Cells that are named one by one before the rest is only counted. */
const CELLS_SHOWN = 5

export function releaseCommand(): Command {
  return new Command('release')
    .description('list the releases that are kept, tell what changed between two, or go back to an earlier one')
    .addCommand(listCommand())
    .addCommand(diffCommand())
    .addCommand(restoreCommand())
}

function commandOn(name: string): Command {
  return new Command(name)
    .requiredOption('--release <dir>', 'the release, as it was given to publish')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
}

function listCommand(): Command {
  return commandOn('list')
    .description('the releases that are kept, latest first; * is the one that counts')
    .action(async ({ release, json }: ReleaseFlags) => {
      const versions = await listVersions(release)
      const lines = versions.map(
        ({ id, publishedOn, subjects, current }) =>
          `${current ? '*' : ' '} ${id}  ${publishedOn}  ${subjects} subjects`,
      )
      print({ release, versions }, lines.length === 0 ? ['Nothing was published here.'] : lines, json === true)
    })
}

function diffCommand(): Command {
  return commandOn('diff')
    .description('what changed between two releases: subjects, definitions, cells and boundaries')
    .argument('[from]', 'id of the earlier one; when left out, the one that the later one came after')
    .argument('[to]', 'id of the later one; the one that counts when left out')
    .action(async (from: string | undefined, to: string | undefined, { release, json }: ReleaseFlags) => {
      const later = to ?? (await currentVersion(release)) ?? ''
      const earlier = from ?? (await readVersion(release, later)).previous
      if (earlier === null)
        throw new InputFault({
          code: 'nothing-to-compare',
          file: release,
          says: 'The release that counts is the first one here.',
          remedy: 'Give the ids of two releases.',
        })
      for (const id of [earlier, later]) await readVersion(release, id)
      const difference = await compareReleases(versionFolder(release, earlier), versionFolder(release, later))
      print(difference, describe(difference), json === true)
    })
}

function restoreCommand(): Command {
  return commandOn('restore')
    .description('let an earlier release count again; the one that counts now is kept')
    .argument('<id>', 'the release to go back to')
    .action(async (id: string, { release, json }: ReleaseFlags) => {
      const { publishedOn } = await restoreVersion(release, id)
      print({ release, id, publishedOn }, [`Release ${id} of ${publishedOn} counts again.`], json === true)
    })
}

function describe({ from, to, addedSubjects, removedSubjects, subjects, maps }: ReleaseDifference): string[] {
  const changes = [
    ...addedSubjects.map((id) => `+ ${id}`),
    ...removedSubjects.map((id) => `- ${id}`),
    ...subjects.flatMap(describeSubject),
    ...maps.map((id) => `  ${id}: other boundaries or names`),
  ]
  return [`From ${from} to ${to}:`, ...(changes.length === 0 ? ['  no difference'] : changes)]
}

function describeSubject({
  id,
  definition,
  statistics,
  addedCells,
  removedCells,
  changedCells,
}: SubjectDifference): string[] {
  const what = [
    ...(definition ? ['other definition or words'] : []),
    ...(statistics ? ['statistics made anew'] : []),
    ...(addedCells > 0 ? [`${count(addedCells)} cells more`] : []),
    ...(removedCells > 0 ? [`${count(removedCells)} cells fewer`] : []),
    ...(changedCells.length > 0 ? [`${count(changedCells.length)} cells changed`] : []),
  ]
  const more = changedCells.length > CELLS_SHOWN ? [`    and ${count(changedCells.length - CELLS_SHOWN)} more`] : []
  return [`  ${id}: ${what.join(', ')}`, ...changedCells.slice(0, CELLS_SHOWN).map((cell) => `    ${cell}`), ...more]
}
