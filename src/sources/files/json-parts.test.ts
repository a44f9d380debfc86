import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { array, assert as assertProperty, asyncProperty, boolean, jsonValue } from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { type JsonPart, parsePart, readJsonParts } from './json-parts.ts'

async function partsOf(context: TestContext, text: string, lists: readonly string[] = []): Promise<JsonPart[]> {
  const path = join(await temporaryFolder(context), 'given.json')
  await writeFile(path, text)
  return Array.fromAsync(readJsonParts(path, lists))
}

test('an outermost array comes element by element, with the line of each', async (context) => {
  const parts = await partsOf(context, '[\n{"a": [1, 2]},\n"x, ]",\n3]')
  assert.deepEqual(
    parts.map(({ element, text, line }) => [element, text, line]),
    [
      [0, '{"a": [1, 2]}', 2],
      [1, '"x, ]"', 3],
      [2, '3', 4],
    ],
  )
})

test('a named list comes element by element, the other members whole', async (context) => {
  const parts = await partsOf(context, '{"crs": {"n": [1]}, "features": [{"a": 1}, {"b": {}}], "n": 2}', ['features'])
  assert.deepEqual(
    parts.map(({ member, element, text }) => [member, element, text]),
    [
      ['crs', undefined, '{"n": [1]}'],
      ['features', 0, '{"a": 1}'],
      ['features', 1, '{"b": {}}'],
      ['n', undefined, '2'],
    ],
  )
})

test('every list of values comes back as it was, whatever is in it', async (context) => {
  const path = join(await temporaryFolder(context), 'given.json')
  await assertProperty(
    asyncProperty(array(jsonValue(), { maxLength: 6 }), boolean(), async (values, spaced) => {
      await writeFile(path, JSON.stringify({ first: 'a:b', features: values }, null, spaced ? 2 : 0))
      const parts = await Array.fromAsync(readJsonParts(path, ['features']))
      const elements = parts.filter(({ element }) => element !== undefined).map((part) => parsePart(part, path))
      assert.deepEqual(elements, JSON.parse(JSON.stringify(values)))
    }),
    { numRuns: fuzzRuns(200) },
  )
})

test('a file of several reads is split alike, also where a read ends inside a letter of two bytes', async (context) => {
  const values = Array.from({ length: 40_000 }, (_, place) => ({ name: `ë"\\${place}`, at: [place, -0.5] }))
  const parts = await partsOf(context, JSON.stringify(values))
  assert.deepEqual(
    parts.map((part) => parsePart(part, 'given.json')),
    values,
  )
})

const BROKEN = [
  ['a file that is cut off', '{"features": [{"a": 1}, {"b"', /line 1: The file ends too early/],
  ['a file that goes on after its end', '[1]\n[2]', /line 2: The file goes on after its end/],
  ['a file that is no JSON', '\n<xml>', /line 2: Here begins something else/],
] as const

for (const [what, text, message] of BROKEN)
  test(`${what} is refused with the line`, async (context) => {
    await assert.rejects(partsOf(context, text, ['features']), message)
  })

test('an element that is no JSON is refused with its line', async (context) => {
  const parts = await partsOf(context, '[1,\n{"a": tru}]')
  assert.throws(() => parts.map((part) => parsePart(part, 'given.json')), /given.json, line 2: The JSON is broken here/)
})
