import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AREAS, type Area } from '../sources/contract.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import type { Table } from '../vocabulary/table.ts'
import { readJson } from '../warehouse/files.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'
import { auditRelease } from './audit/audit-release.ts'
import { checkDelivered, refused } from './checks.ts'
import type { Methods, Release } from './contract.ts'
import { readPostcodes } from './maps/postcodes.ts'
import type { ProtectionSetting } from './protected-tables.ts'
import { openSecrets } from './protection-secrets.ts'
import { writeContent } from './release-content.ts'
import { completeRelease, describeRelease, type EarlierRelease } from './release-description.ts'
import { RELEASE_FILE } from './release-files.ts'
import { writeSubjects } from './release-subjects.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import type { SubjectSource } from './subject-source.ts'
import { keepRelease, type ReleaseContent, type ReleaseMemory, recallRelease } from './versions/release-memory.ts'
import { addVersion, checkPlace, pointTo, versionFolder } from './versions/release-versions.ts'

/** With the catalogue of signals, for the page that explains it. */
export interface ReleaseOrder extends Pick<Methods, 'indicators' | 'notComputed'> {
  readonly warehouse: WarehouseReader
  readonly subjects: readonly SubjectDefinition[]
  /** Where the release comes; earlier ones are kept beside it. */
  readonly folder: string
  /** The file with what must stay secret; made when there is none. */
  readonly secrets: string
  /** Where it is kept, inside, what each release was made of. */
  readonly memory: string
  /** ISO date. */
  readonly publishedOn: string
  /** Checksum of the step that made a table: of its data, code and parameters. */
  readonly versionOf: (table: Table) => Promise<string>
}

/**
 * Makes a release from the warehouse and lets it count. Refuses, and leaves the earlier release as it is, when a check or
 * the audit fails. Equal tables after the same release give an equal release; publishing it again changes nothing.
 */
export async function makeRelease(order: ReleaseOrder): Promise<Release> {
  const { folder, memory } = order
  await checkPlace(folder)
  const previous = await readJson<EarlierRelease>(join(folder, RELEASE_FILE))
  const setting = {
    warehouse: order.warehouse,
    areas: new Map((await order.warehouse.rows<Area>(AREAS)).map((area) => [area.code, area])),
    secrets: await openSecrets(order.secrets),
    memory: await recall(order, previous?.id),
  }
  const fresh = `${folder}.new`
  await rm(fresh, { recursive: true, force: true })
  try {
    const { release, content } = await writeRelease({ ...order, folder: fresh }, setting, previous)
    if (release.id !== previous?.id) {
      await keepRelease(memory, release.id, content)
      await addVersion(folder, release.id, fresh)
      await pointTo(folder, release.id)
    }
    return (await readJson<Release>(join(versionFolder(folder, release.id), RELEASE_FILE))) ?? release
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** What the release before was made of. Two releases that cannot be looked at together must not both leave. */
async function recall(
  { folder, memory }: ReleaseOrder,
  previous: string | undefined,
): Promise<ReleaseMemory | undefined> {
  if (previous === undefined) return undefined
  const known = await recallRelease(memory, previous)
  if (known === undefined)
    throw new InputFault({
      code: 'release-from-elsewhere',
      file: folder,
      says: 'The release that is here was not made from this warehouse, so what the two tell together cannot be checked.',
      remedy: 'Publish from the warehouse that made it, or give another place.',
    })
  return known
}

interface WrittenRelease {
  readonly release: Release
  readonly content: ReleaseContent
  readonly links: readonly SubjectSource[]
}

/** Writes a release into a folder and attacks it there. Throws an InputFault when it may not leave. */
export async function writeRelease(
  order: ReleaseOrder,
  setting: ProtectionSetting,
  previous: EarlierRelease | undefined,
): Promise<WrittenRelease> {
  const { folder, publishedOn } = order
  const { memory, areas } = setting
  await mkdir(join(folder, 'tables'), { recursive: true })
  const { sources, links, content, ...written } = await writeSubjects(order, setting)
  const postcodes = await readPostcodes(order.warehouse)
  const { subjects, maps } = await writeContent({ ...order, ...written, links, areas, postcodes })
  const described = await describeRelease({ folder, previous, publishedOn, sources, maps, subjects })
  const { certificate, faults } = await auditRelease(folder, content, { sources: links, memory, areas })
  if (faults.length > 0) throw refused(folder, faults)
  const release = await completeRelease(folder, described, certificate)
  await checkDelivered(folder)
  return { release, content, links }
}
