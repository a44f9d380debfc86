import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import en from './words/en.json' with { type: 'json' }
import nl from './words/nl.json' with { type: 'json' }

const texts = { nl: flatten(nl), en: flatten(en) }

test('Both languages have the same texts, and none is empty', () => {
  assert.deepEqual(Object.keys(texts.nl).sort(), Object.keys(texts.en).sort())
  for (const text of [...Object.values(texts.nl), ...Object.values(texts.en)]) assert.ok(text.length > 0)
})

test('Both languages fill in the same figures', () => {
  for (const [key, text] of Object.entries(texts.nl)) {
    assert.deepEqual(holes(texts.en[key]), holes(text), key)
  }
})

test('Every text is used by a page', async () => {
  const sources = await readSources()
  for (const key of Object.keys(texts.nl)) {
    const name = key.replace(/_(zero|one|other)$/, '')
    const group = name.split('.').slice(0, -1)
    const builtUp = group.some((_, end) => sources.includes(`${group.slice(0, end + 1).join('.')}.\${`))
    assert.ok(sources.includes(`'${name}'`) || builtUp, key)
  }
})

test('Every text that a page asks for exists', async () => {
  const asked = [...(await readSources()).matchAll(/\bt\('([\w.-]+)'/g)].map(([, key = '']) => key)
  assert.ok(asked.length > 40)
  for (const key of asked) assert.ok(key in texts.nl || `${key}_other` in texts.nl, key)
})

test('No text accuses', () => {
  for (const text of Object.values(texts.nl)) assert.doesNotMatch(text, /verdacht|dader|hotspot|malafide|fraud|score/i)
})

async function readSources(): Promise<string> {
  const paths = await Array.fromAsync(glob('*.{ts,tsx}', { cwd: import.meta.dirname, exclude: ['*.test.ts'] }))
  return (await Promise.all(paths.map((path) => readFile(new URL(path, import.meta.url), 'utf8')))).join('\n')
}

function flatten(group: object, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(group).flatMap(([key, entry]: [string, unknown]) =>
      typeof entry === 'object' && entry !== null
        ? Object.entries(flatten(entry, `${before}${key}.`))
        : [[before + key, String(entry)]],
    ),
  )
}

function holes(sentence = ''): readonly string[] {
  return [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort()
}
