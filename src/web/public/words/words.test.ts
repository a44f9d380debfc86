import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { DUTCH as nl } from './dutch-texts.ts'
import { ENGLISH as en } from './english-texts.ts'

interface Branch {
  readonly [key: string]: string | Branch
}

function textsOf(branch: Branch, path = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : textsOf(value, `${path}${key}.`),
  )
}

const DUTCH = textsOf(nl)
const ENGLISH = textsOf(en)

async function sources(): Promise<string> {
  const folder = join(import.meta.dirname, '..')
  const paths = await Array.fromAsync(glob('**/*.{ts,tsx}', { cwd: folder }))
  const texts = await Promise.all(
    paths.filter((path) => !path.endsWith('.test.ts')).map((path) => readFile(join(folder, path), 'utf8')),
  )
  return texts.join('\n')
}

test('both languages have the same texts', () => {
  assert.deepEqual(
    ENGLISH.map(([key]) => key),
    DUTCH.map(([key]) => key),
  )
})

test('both languages fill in the same values', () => {
  const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => String(name)).sort()
  const english = new Map(ENGLISH)
  for (const [key, text] of DUTCH) assert.deepEqual(valuesIn(english.get(key) ?? ''), valuesIn(text), key)
})

test('every text is used, and every text that is used exists', async () => {
  const code = await sources()
  const used = new Set([...code.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key))
  const known = new Set(DUTCH.map(([key]) => key.replace(/_(one|other)$/, '')))
  assert.deepEqual(
    [...known].filter((key) => !used.has(key)),
    [],
    'texts that nothing shows',
  )
  assert.deepEqual(
    [...used].filter((key) => key !== undefined && !known.has(key)),
    [],
    'texts that do not exist',
  )
})

test('Dutch texts use no words that accuse or alarm', () => {
  for (const [key, text] of DUTCH)
    assert.doesNotMatch(text, /hotspot|verdacht|malafide|crimineel|dader|score van/i, key)
})
