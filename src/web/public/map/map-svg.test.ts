import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { SQUARE_CODES, SQUARES, squaresPicture } from './boundary-example.ts'
import { shapesOf } from './boundary-shapes.ts'
import type { Fill } from './map-picture.ts'
import { mapSvg, type SvgWishes } from './map-svg.ts'

const SHAPES = shapesOf(SQUARES, { codes: SQUARE_CODES, ofGemeente: false })
const FILLS: readonly Fill[] = [
  { token: '--class-1' },
  { token: '--class-5' },
  { pattern: 'hatch' },
  { pattern: 'dots' },
  { pattern: 'empty' },
]
const PICTURE = squaresPicture(FILLS, [0, 1, 2, 3, 4])
const WISHES: SvgWishes = {
  width: 760,
  height: 640,
  title: 'Woningen & "meer"',
  desc: 'Vijf < zes',
  colours: 'classes',
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of well-formed XML, in their order; other markup fails. */
function elementsOf(markup: string): readonly Element[] {
  const parser = new SaxesParser()
  const elements: Element[] = []
  const open: Element[] = []
  parser.on('error', (fault) => assert.fail(fault.message))
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const inside = open.at(-1)
    if (inside !== undefined) inside.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(markup).close()
  return elements
}

function pathOf(elements: readonly Element[], className: string): Element | undefined {
  return elements.find(({ name, attributes }) => name === 'path' && attributes['class'] === className)
}

test('every area is drawn once, in the path of its fill', () => {
  const elements = elementsOf(mapSvg(PICTURE, SHAPES, WISHES))
  for (const className of ['fill-class-1', 'fill-class-5', 'map-hatch', 'map-dots', 'map-empty']) {
    const path = pathOf(elements, className)?.attributes['d'] ?? ''
    assert.equal(path.split('M').length - 1, 1, className)
    assert.ok(path.endsWith('z'))
  }
})

test('areas of one fill share a path', () => {
  const elements = elementsOf(mapSvg(squaresPicture(FILLS, [0, 0, 0, 0, 0]), SHAPES, WISHES))
  assert.equal(pathOf(elements, 'fill-class-1')?.attributes['d']?.split('M').length, 6)
  assert.equal(pathOf(elements, 'fill-class-5'), undefined)
})

test('what is withheld is hatched, what is not measured is dotted, and neither has a class', () => {
  const elements = elementsOf(mapSvg(PICTURE, SHAPES, WISHES))
  assert.equal(pathOf(elements, 'map-hatch')?.attributes['fill'], 'url(#map-hatch)')
  assert.equal(pathOf(elements, 'map-dots')?.attributes['fill'], 'url(#map-dots)')
  const patterns = elements.filter(({ name }) => name === 'pattern').map(({ attributes }) => attributes['id'])
  assert.deepEqual(patterns, ['map-hatch', 'map-dots'])
})

test('it says what it is to those who do not see it, whatever signs the text has', () => {
  const elements = elementsOf(mapSvg(PICTURE, SHAPES, WISHES))
  const [svg] = elements
  assert.equal(svg?.attributes['role'], 'img')
  const texts = new Map(elements.map(({ attributes, text }) => [attributes['id'], text]))
  const spoken = svg?.attributes['aria-labelledby']?.split(' ').map((id) => texts.get(id))
  assert.deepEqual(spoken, [WISHES.title, WISHES.desc])
})

test('all coordinates are whole numbers', () => {
  const elements = elementsOf(mapSvg(PICTURE, SHAPES, WISHES))
  const paths = elements.filter(({ attributes }) =>
    /^(fill|map-(hatch|dots|empty|parents))/.test(attributes['class'] ?? ''),
  )
  for (const { attributes } of paths) assert.doesNotMatch(attributes['d'] ?? '', /\./)
})

test('a file on its own carries its colours; in a page the map takes those of the page', () => {
  const own = mapSvg(PICTURE, SHAPES, { ...WISHES, colours: (token) => `var-of${token}` })
  assert.match(own, /<style>.*\.fill-class-5\{fill:var-of--class-5\}/)
  assert.doesNotMatch(mapSvg(PICTURE, SHAPES, WISHES), /<style|style=/)
})

test('an area that is smaller than a dot is still there', () => {
  const elements = elementsOf(mapSvg(PICTURE, SHAPES, { ...WISHES, width: 12, height: 10 }))
  assert.match(pathOf(elements, 'map-hatch')?.attributes['d'] ?? '', /^M\d+ \d+h1v1h-1z$/)
})

test('the marked area has an outline and its name', () => {
  const markup = mapSvg(PICTURE, SHAPES, { ...WISHES, marked: 'BU00010013' })
  const elements = elementsOf(markup)
  const hatched = pathOf(elements, 'map-hatch')?.attributes['d']
  assert.equal(pathOf(elements, 'map-marked')?.attributes['d'], hatched)
  assert.ok(elements.some(({ text }) => text === 'Eiland &'))
  assert.equal(pathOf(elementsOf(mapSvg(PICTURE, SHAPES, WISHES)), 'map-marked'), undefined)
})
