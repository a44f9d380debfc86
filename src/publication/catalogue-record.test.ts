import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { readJson } from '../warehouse/files.ts'
import type { ReleaseFile } from './contract.ts'
import { makeRelease } from './release.ts'
import { openWorld, orderIn, worldOf } from './test-bench.ts'

/** What DCAT-AP-NL 3.0 makes obligatory, by class (Geonovum, SHACL of 3.0.0; accessURL by DCAT-AP). */
const OBLIGATORY: Readonly<Record<string, readonly string[]>> = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dcat:dataset'],
  'dcat:Dataset': [
    'dct:title',
    'dct:description',
    'dct:identifier',
    'dct:publisher',
    'dct:creator',
    'dct:accessRights',
    'dcat:contactPoint',
    'dcat:theme',
    'dcat:distribution',
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license', 'dct:format', 'dcat:mediaType', 'dcat:byteSize'],
  'foaf:Agent': ['foaf:name'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasURL'],
}

type Node = Readonly<Record<string, unknown>>

/** Every node of a record that has a type, wherever it stands. */
function nodesIn(content: unknown): Node[] {
  if (Array.isArray(content)) return content.flatMap(nodesIn)
  if (typeof content !== 'object' || content === null) return []
  const inside = Object.values(content).flatMap(nodesIn)
  return '@type' in content ? [content, ...inside] : inside
}

test('every node has what DCAT-AP-NL makes obligatory, and every address leads to a file of its size', async (context) => {
  const folder = await temporaryFolder(context)
  await makeRelease(orderIn(folder, await openWorld(context, worldOf(1))))
  const files = (await readJson<readonly ReleaseFile[]>(join(folder, 'release/files.json'))) ?? []
  const nodes = nodesIn(await readJson(join(folder, 'release/dcat.jsonld')))
  for (const [type, properties] of Object.entries(OBLIGATORY)) {
    const ofType = nodes.filter((node) => node['@type'] === type)
    assert.ok(ofType.length > 0, type)
    for (const node of ofType)
      assert.deepEqual(
        properties.filter((property) => node[property] === undefined),
        [],
        type,
      )
  }
  const distributions = nodes.filter((node) => node['@type'] === 'dcat:Distribution')
  const tables = files.filter(({ path }) => path.startsWith('tables/'))
  assert.equal(distributions.length, tables.length)
  for (const { path, bytes } of tables) assert.equal((await stat(join(folder, 'release', path))).size, bytes)
})
