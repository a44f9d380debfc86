import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checksumText } from '../warehouse/files.ts'
import { certificateTexts, type ReleaseCertificate } from './audit/release-certificate.ts'
import { dcatOf } from './catalogue-record.ts'
import type { Release, ReleaseFile } from './contract.ts'
import { feedOf } from './feed.ts'
import { writeTexts } from './files/text-file.ts'
import { PROTECTION_WORDS } from './protection-words.ts'
import { describeFiles, listFiles, writeDescription } from './release-files.ts'
import { historyOf } from './release-history.ts'
import { RELEASE_POLICY } from './release-policy.ts'
import { THEMES } from './themes.ts'

const CERTIFICATE_FILE = 'certificate.json'

/** What is known of the release before, which may be of a format that told less. */
export type EarlierRelease = Pick<Release, 'id'> & Partial<Release>

/** A release and its files, but for what is told about it as a whole. */
export interface DescribedRelease {
  readonly release: Omit<Release, 'filesSha256'>
  readonly files: readonly ReleaseFile[]
}

interface DescriptionOrder extends Pick<Release, 'sources' | 'maps' | 'subjects' | 'publishedOn'> {
  readonly folder: string
  readonly previous: EarlierRelease | undefined
}

/** Describes the files that are in a folder so far. The id follows from them and from the words alone. */
export async function describeRelease(order: DescriptionOrder): Promise<DescribedRelease> {
  const { folder, previous, publishedOn, sources, maps, subjects } = order
  const files = await describeFiles(folder, await listFiles(folder))
  const content = {
    sources,
    protection: { rule: PROTECTION_WORDS, minimumDenominator: RELEASE_POLICY.minimumDenominator.value },
    maps,
    themes: THEMES.filter(({ id }) => subjects.some(({ theme }) => theme === id)),
    subjects,
  }
  const id = checksumText(JSON.stringify([content, files])).slice(0, 16)
  const history = historyOf({ id, publishedOn, subjects }, previous)
  const release = { format: 3, id, previous: previous?.id ?? null, publishedOn, history, ...content } as const
  await writeDescription(folder, release, files)
  return { release, files }
}

/** Adds what is told about a release as a whole: the certificate, the feed, the catalogue record and the list of files. */
export async function completeRelease(
  folder: string,
  { release, files }: DescribedRelease,
  certificate: ReleaseCertificate,
): Promise<Release> {
  const told = {
    'releases.atom': feedOf(release),
    'dcat.jsonld': `${JSON.stringify(dcatOf(release, files), null, 2)}\n`,
  }
  for (const [path, text] of Object.entries(told)) await writeFile(join(folder, path), text)
  await writeTexts(join(folder, CERTIFICATE_FILE), certificateTexts(certificate))
  const whole = await describeFiles(folder, [CERTIFICATE_FILE, ...Object.keys(told)])
  return writeDescription(folder, release, [...files, ...whole])
}
