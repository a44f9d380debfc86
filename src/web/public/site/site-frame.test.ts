import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ViewSearch } from '../address.ts'
import { RELEASE, SUBJECT } from '../release/view-example.ts'
import { boundedMemory } from './bounded-memory.ts'
import { pageSources, preloadedFiles } from './page-needs.ts'
import { finishDocument, rootFrom } from './relative-root.ts'

test('the way to the root is as long as the path is deep', () => {
  const ways = ['/', '/x', '/nl/', '/nl/over', '/nl/kaart/x/'].map(rootFrom)
  assert.deepEqual(ways, ['./', './', '../', '../', '../../../'])
})

test('a finished page has its way to the root, and its title for those who share it', () => {
  const html = '<head><meta content="__title__"/><title>Over $& – Zichtlijn</title></head><a href="/__root__/nl/">'
  assert.equal(
    finishDocument(html, '../', 'Zichtlijn'),
    '<head><meta content="Over $& – Zichtlijn"/><title>Over $& – Zichtlijn</title></head><a href="../nl/">',
  )
})

test('a page without a title gets the name of the site', () => {
  assert.match(finishDocument('<head></head>', './', 'Waterdam'), /<title>Waterdam<\/title><\/head>/)
})

test('what was asked for longest ago is forgotten first, and failures at once', async () => {
  const remember = boundedMemory<string>(2)
  const made: string[] = []
  const ask = (key: string) => remember(key, async () => (made.push(key), key))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  assert.deepEqual(made, ['a', 'b', 'c', 'b'])
  await assert.rejects(remember('x', () => Promise.reject(new Error('no'))))
  assert.equal(await remember('x', async () => 'yes'), 'yes')
})

test('each page is asked for early by the source that its address leads to', async () => {
  const routes = await readFile(join(import.meta.dirname, '../routes.tsx'), 'utf8')
  const pages = [...routes.matchAll(/path: '\/([a-z]*)(\/\$\w+)?',\s*component: [^']*'\.\/(pages\/[\w-]+\.tsx)'/g)]
  assert.equal(pages.length, 17)
  for (const [, kind = '', named, source = ''] of pages) {
    const place = { language: 'nl', kind } as const
    const what = kind === 'methode' ? 'method' : 'subject'
    const page = named === undefined ? place : { ...place, named: { what, id: 'x' } as const }
    assert.deepEqual(pageSources(page), ['words/dutch-texts.ts', source])
  }
})

test('a page asks early only for what its address shows', () => {
  const on = (kind: string, search: ViewSearch) => {
    const named = kind === '' ? {} : { named: { what: 'subject' as const, id: SUBJECT.id } }
    return preloadedFiles({ language: 'nl', kind, ...named }, RELEASE, search).map((path) => path.replace(/\?.*/, ''))
  }
  const ordinary = [
    'release.json',
    `figures/${SUBJECT.id}/voorbeeldregio-gemeente/2026.json`,
    'areas/voorbeeldregio-buurt.json',
  ]
  assert.deepEqual(on('kaart', {}), ordinary)
  assert.deepEqual(on('kaart', { gebied: 'GM9901', jaar: '2026' }), ordinary)
  assert.deepEqual(on('kaart', { niveau: 'buurt' }), ['release.json'])
  assert.deepEqual(on('', { niveau: 'buurt' }), ordinary)
  assert.deepEqual(on('insluiten', {}), ['release.json'])
  assert.deepEqual(on('kaart', { niveau: 'buurt', binnen: 'GM9901' }), ['release.json'])
  assert.deepEqual(preloadedFiles({ language: 'nl', kind: 'over' }, RELEASE, {}), ['release.json'])
})
