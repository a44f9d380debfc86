import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { writeSampleRelease } from '../../../tests/journeys/sample-release.ts'
import type { MapAreas } from '../../publication/contract.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openRelease } from './open-release.ts'

let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zichtlijn-open-'))
  await writeSampleRelease(join(folder, 'sound'))
  await writeFile(join(folder, 'outside.json'), '{}')
})

after(() => rm(folder, { recursive: true }))

async function copied(): Promise<string> {
  const at = await mkdtemp(join(folder, 'copy-'))
  await cp(join(folder, 'sound'), at, { recursive: true })
  return at
}

describe('a release that is damaged is not served', () => {
  const cases = {
    'a file that differs from its checksum': (at: string) => writeFile(join(at, 'tables/misdrijven.csv'), 'changed'),
    'a file that is gone': (at: string) => rm(join(at, 'tables/misdrijven.csv')),
    'a description that is none': (at: string) => writeFile(join(at, 'release.json'), '{}'),
    'a file name that leads outside': (at: string) =>
      relist(at, (files) => [...files, { path: '../outside.json', bytes: 6, sha256: 'x', mediaType: 'text/plain' }]),
    'a list of files that release.json does not vouch for': (at: string) => writeFile(join(at, 'files.json'), '[]'),
    'a link that leads outside': async (at: string) => {
      await rm(join(at, 'tables/misdrijven.csv'))
      await symlink(join(folder, 'outside.json'), join(at, 'tables/misdrijven.csv'))
    },
  }
  for (const [name, damage] of Object.entries(cases)) {
    test(name, async () => {
      const at = await copied()
      await damage(at)
      await assert.rejects(openRelease(at), InputFault)
    })
  }
})

test('a document is the same object for as long as it is remembered', async () => {
  const open = await openRelease(join(folder, 'sound'))
  const path = 'areas/nederland-gemeente.json'
  const [one, other] = await Promise.all([open.document<MapAreas>(path), open.document<MapAreas>(path)])
  assert.equal(one, other)
  assert.equal(one.codes.length, 380)
})

test('a file that changes after the release was opened is not read', async () => {
  const at = await copied()
  const open = await openRelease(at)
  await writeFile(join(at, 'methods.json'), '{"methods":"other"}')
  await assert.rejects(open.document('methods.json'), { code: 'release-damaged', file: 'methods.json' })
  await assert.rejects(open.bytes('methods.json'), InputFault)
  const cut = { from: 0, to: 4, checksum: 0 }
  await assert.rejects(open.pieces('methods.json', [cut]), { code: 'release-damaged', file: 'methods.json' })
})

interface Listed {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly mediaType: string
}

/** Lists other files, with a checksum that fits: what someone could do who makes a release by hand. */
async function relist(at: string, change: (files: Listed[]) => Listed[]): Promise<void> {
  const files = JSON.parse(await readFile(join(at, 'files.json'), 'utf8')) as Listed[]
  const listing = JSON.stringify(change(files))
  await writeFile(join(at, 'files.json'), listing)
  const release = JSON.parse(await readFile(join(at, 'release.json'), 'utf8')) as object
  const filesSha256 = createHash('sha256').update(listing).digest('hex')
  await writeFile(join(at, 'release.json'), JSON.stringify({ ...release, filesSha256 }))
}
