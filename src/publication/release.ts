import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AREAS, type Area } from '../sources/contract.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import type { Table } from '../vocabulary/table.ts'
import { checksumText, readJson } from '../warehouse/files.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'
import { auditRelease, type SubjectSource } from './audit/audit-release.ts'
import { dcatOf } from './catalogue-record.ts'
import { checkDelivered, refused } from './checks.ts'
import type { Release } from './contract.ts'
import type { ProtectionSetting } from './protected-tables.ts'
import { openSecrets } from './protection-secrets.ts'
import { describeFiles } from './release-files.ts'
import { writeMaps } from './release-maps.ts'
import { RELEASE_POLICY } from './release-policy.ts'
import { writeSubjects } from './release-subjects.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import { keepRelease, type ReleaseContent, type ReleaseMemory, recallRelease } from './versions/release-memory.ts'
import { addVersion, checkPlace, currentVersion, pointTo, versionFolder } from './versions/release-versions.ts'

const PROTECTION_WORDS = {
  nl: 'Alle aantallen zijn afgerond op veelvouden van 5, of van 10 als het om misdaad of personen gaat, zo dat alles nog precies optelt. Een verhouding rekenen we alleen uit met afgeronde aantallen, en pas vanaf 100. Bij gevoelige onderwerpen tonen we een aantal onder de 10 niet. Een bedrag waaruit iemand een ander kan schatten, is onderdrukt, samen met wat het zou verraden. Voordat een publicatie naar buiten gaat, probeert een programma dat de regels kent alles terug te rekenen.',
  en: 'All counts are rounded to multiples of 5, or of 10 where they are about crime or persons, in such a way that everything still adds up exactly. Ratios are computed from rounded counts only, and only from 100 on. For sensitive subjects a count below 10 is not shown. A sum of money from which someone could estimate another is suppressed, together with what would give it away. Before a release leaves, a program that knows the rules tries to work everything back.',
}

export interface ReleaseOrder {
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
  const previous = await currentVersion(folder)
  const setting = {
    warehouse: order.warehouse,
    areas: new Map((await order.warehouse.rows<Area>(AREAS)).map((area) => [area.code, area])),
    secrets: await openSecrets(order.secrets),
    memory: await recall(order, previous),
  }
  const fresh = `${folder}.new`
  await rm(fresh, { recursive: true, force: true })
  for (const part of ['tables', 'areas']) await mkdir(join(fresh, part), { recursive: true })
  try {
    const { release, content } = await writeRelease({ ...order, folder: fresh }, setting, previous ?? null)
    if (release.id !== previous) {
      await keepRelease(memory, release.id, content)
      await addVersion(folder, release.id, fresh)
      await pointTo(folder, release.id)
    }
    return (await readJson<Release>(join(versionFolder(folder, release.id), 'release.json'))) ?? release
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

/** Writes a release into a folder and attacks it there. Throws an InputFault when it may not leave. */
export async function writeRelease(
  order: ReleaseOrder,
  setting: ProtectionSetting,
  previous: string | null,
): Promise<{ release: Release; content: ReleaseContent; links: readonly SubjectSource[] }> {
  const { folder, publishedOn } = order
  const { subjects, sources, links, content } = await writeSubjects(order, setting)
  const maps = await writeMaps(subjects, setting.areas, folder)
  const described = { sources, maps, subjects }
  const release = {
    format: 2,
    id: checksumText(JSON.stringify([described, await describeFiles(folder)])).slice(0, 16),
    previous,
    publishedOn,
    protection: { rule: PROTECTION_WORDS, minimumDenominator: RELEASE_POLICY.minimumDenominator.value },
    ...described,
  } as const
  await describeRelease(folder, { ...release, files: await describeFiles(folder) })
  const { certificate, faults } = await auditRelease(folder, content, { sources: links, memory: setting.memory })
  if (faults.length > 0) throw refused(folder, faults)
  await writeFile(join(folder, 'certificate.json'), `${JSON.stringify(certificate, null, 1)}\n`)
  const record = dcatOf({ ...release, files: await describeFiles(folder) })
  await writeFile(join(folder, 'dcat.jsonld'), `${JSON.stringify(record, null, 2)}\n`)
  const whole = { ...release, files: await describeFiles(folder) }
  await describeRelease(folder, whole)
  await checkDelivered(folder)
  return { release: whole, content, links }
}

async function describeRelease(folder: string, release: Release): Promise<void> {
  await writeFile(join(folder, 'release.json'), `${JSON.stringify(release, null, 1)}\n`)
}
