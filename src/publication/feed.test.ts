import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import type { Release, Subject } from './contract.ts'
import { feedOf } from './feed.ts'

/** An element with its path from the root, its attributes and its text. */
interface Element {
  readonly path: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of a document in the order in which they begin. Throws where it is not well-formed. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => assert.fail(error.message))
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element = {
      path: `${open.at(-1)?.path ?? ''}/${uri === 'http://www.w3.org/2005/Atom' ? local : `{${uri}}${local}`}`,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      text: '',
    }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return found
}

const SUBJECTS = [
  { id: 'woningen', title: { nl: 'Woningen', en: 'Homes' }, levels: [{ map: 'nederland-gemeente' }] },
  {
    id: 'voorbeeld-woningen',
    title: { nl: 'Woningen & <ateliers>', en: 'Homes & <studios>' },
    levels: [{ map: 'voorbeeldregio-buurt' }],
  },
] as unknown as readonly Subject[]

const HISTORY: Release['history'] = [
  { id: 'bbbb', publishedOn: '2026-07-01', changed: [] },
  { id: 'aaaa', publishedOn: '2026-06-01', changed: ['woningen', 'voorbeeld-woningen', 'weg'] },
]

test('a feed is well-formed and has all that RFC 4287 asks of a feed and of an entry', () => {
  const elements = elementsOf(feedOf({ history: HISTORY, subjects: SUBJECTS }))
  const textsAt = (path: string) => elements.filter((element) => element.path === path).map(({ text }) => text)
  for (const part of ['id', 'title', 'updated', 'author', 'author/name'])
    assert.equal(textsAt(`/feed/${part}`).length, 1, part)
  assert.deepEqual(textsAt('/feed/updated'), ['2026-07-01T00:00:00Z'])
  assert.deepEqual(textsAt('/feed/entry/id'), ['urn:zichtlijn:release:bbbb', 'urn:zichtlijn:release:aaaa'])
  assert.deepEqual(textsAt('/feed/entry/title'), ['Cijfers van 1 juli 2026', 'Cijfers van 1 juni 2026'])
  assert.deepEqual(textsAt('/feed/entry/updated'), ['2026-07-01T00:00:00Z', '2026-06-01T00:00:00Z'])
  const selves = elements.filter(({ path, attributes }) => path === '/feed/link' && attributes['rel'] === 'self')
  assert.deepEqual(
    selves.map(({ attributes }) => attributes['href']),
    ['releases.atom'],
  )
})

test('an entry names the subjects that changed, in both languages, and marks what is made up', () => {
  const elements = elementsOf(feedOf({ history: HISTORY, subjects: SUBJECTS }))
  const paragraphs = elements.filter(({ path }) => path.endsWith('}p')).map(({ text }) => text)
  assert.deepEqual(paragraphs.slice(2), [
    'Nieuw of veranderd: Woningen; Woningen & <ateliers> (verzonnen voorbeeld); weg.',
    'Figures of 1 June 2026. New or changed: Homes; Homes & <studios> (made-up example); weg.',
  ])
  assert.match(paragraphs[0] ?? '', /Geen enkel cijfer is veranderd/)
})

test('links are relative, so that a release may lie in any folder', () => {
  const hrefs = elementsOf(feedOf({ history: HISTORY, subjects: SUBJECTS })).flatMap(({ attributes }) =>
    attributes['href'] === undefined ? [] : [attributes['href']],
  )
  assert.ok(hrefs.length > 2 && hrefs.every((href) => !/^(\/|[a-z]+:)/.test(href)))
})

test('signs that XML cannot hold do not break the feed', () => {
  const odd = { id: 'x\u0001"&', publishedOn: '2026-06-01', changed: ['\ud800<'] }
  assert.doesNotThrow(() => elementsOf(feedOf({ history: [odd], subjects: [] })))
})
