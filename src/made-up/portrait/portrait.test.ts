import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { SaxesParser } from 'saxes'
import { type MadeUpSummary, makeUp } from '../make-up.ts'

let folder = ''
let summary: MadeUpSummary
const svgs = new Map<string, string>()

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portrait-'))
  summary = await makeUp({ homes: 1_500, seed: 3, folder, portrait: true })
  for (const name of await readdir(join(folder, 'portrait')))
    if (name.endsWith('.svg')) svgs.set(name, await readFile(join(folder, 'portrait', name), 'utf8'))
})
after(() => rm(folder, { recursive: true }))

test('every picture is well-formed, has a title and a description, and holds no broken number', () => {
  assert.ok(svgs.size >= 12)
  for (const [name, svg] of svgs) {
    const elements = elementsOf(svg)
    assert.ok(textOf(elements, 'title') !== '' && textOf(elements, 'desc') !== '', name)
    assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/, name)
  }
})

test('every mark lies on the sheet', () => {
  for (const [name, svg] of svgs)
    for (const { tag, attributes } of elementsOf(svg))
      for (const key of ['x', 'x1', 'x2', 'cx'])
        if (attributes[key] !== undefined && tag !== 'svg')
          assert.ok(
            Number(attributes[key]) >= 0 && Number(attributes[key]) <= 760,
            `${name}: ${tag} ${key} ${attributes[key]}`,
          )
})

test('each picture says what was published, or that nothing was, and what it does not say', () => {
  for (const [name, svg] of svgs) {
    const text = textOf(elementsOf(svg), 'text')
    assert.match(text, /Published: \S/, name)
    assert.match(text, /Not said: \S/, name)
  }
})

test('the map names every gemeente, and draws and colours every buurt', () => {
  const map = elementsOf(svgs.get('region-map.svg') ?? '')
  const coloured = map.filter(({ tag, attributes }) => tag === 'path' && (attributes['fill'] ?? '').startsWith('#'))
  assert.equal(coloured.length, summary.buurten)
  for (const { attributes } of coloured) assert.match(attributes['d'] ?? '', /^M.*Z$/)
  const names = map.filter(({ tag, attributes }) => tag === 'text' && attributes['paint-order'] === 'stroke')
  assert.equal(names.length, summary.gemeenten)
})

test('the page shows every picture, with the same words', async () => {
  const page = await readFile(join(folder, 'portrait', 'README.md'), 'utf8')
  for (const [name, svg] of svgs) {
    assert.ok(page.includes(`](${name})`), name)
    assert.ok(page.includes(textOf(elementsOf(svg), 'title')), name)
  }
})

test('what is drawn is counted from all that was made up', () => {
  const told = (name: string) => textOf(elementsOf(svgs.get(name) ?? ''), 'desc')
  assert.match(told('homes.svg'), new RegExp(`^${summary.homes.toLocaleString('en-GB')} homes`))
  assert.match(told('indicators.svg'), new RegExp(`In all, ${summary.misuse} places are misused`))
})

test('nothing is drawn unless asked for, and the deliveries do not change when it is', async () => {
  const plain = join(folder, 'plain')
  const again = await makeUp({ homes: 1_500, seed: 3, folder: plain })
  assert.deepEqual(await readdir(plain), ['deliveries', 'truth'])
  const within = (paths: readonly { paths: readonly string[] }[]) => paths.flatMap((delivery) => delivery.paths)
  for (const [place, path] of within(again.deliveries).entries())
    assert.ok((await readFile(path)).equals(await readFile(within(summary.deliveries)[place] ?? '')), path)
})

test('a region of a hundred homes is drawn too', async () => {
  const small = join(folder, 'small')
  await makeUp({ homes: 100, seed: 1, folder: small, portrait: true })
  for (const name of await readdir(join(small, 'portrait'))) {
    const text = await readFile(join(small, 'portrait', name), 'utf8')
    assert.doesNotMatch(text, /NaN|Infinity|undefined/, name)
    if (name.endsWith('.svg')) assert.ok(elementsOf(text).length > 10, name)
  }
})

interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Throws when the text is not well-formed XML. */
function elementsOf(svg: string): readonly Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { tag: name, attributes: { ...attributes }, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  })
  parser.write(svg).close()
  return elements
}

function textOf(elements: readonly Element[], tag: string): string {
  return elements
    .filter((element) => element.tag === tag)
    .map(({ text }) => text)
    .join(' ')
    .trim()
}
