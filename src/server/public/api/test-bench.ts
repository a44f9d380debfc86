import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSampleRelease } from '../../../../tests/journeys/sample-release.ts'
import type { Release } from '../../../publication/contract.ts'
import { servePublic } from '../../public-site.ts'
import { writeTinySite } from '../test-bench.ts'

/** The sample release, served; for the tests of the API. */
export interface ApiBench {
  readonly release: Release
  readonly releaseFolder: string
  readonly url: string
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly close: () => Promise<void>
}

export async function openApiBench(): Promise<ApiBench> {
  const folder = await mkdtemp(join(tmpdir(), 'zichtlijn-api-'))
  const [releaseFolder, siteFolder] = [join(folder, 'release'), join(folder, 'site')]
  const release = await writeSampleRelease(releaseFolder)
  await writeTinySite(siteFolder)
  const site = await servePublic({ releaseFolder, siteFolder, port: 0 })
  return {
    release,
    releaseFolder,
    url: site.url,
    ask: (path, headers = {}) => fetch(site.url + path, { headers }),
    async close() {
      await site.close()
      await rm(folder, { recursive: true })
    },
  }
}
