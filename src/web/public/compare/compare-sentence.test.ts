import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewWith } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { compareSentences, differenceWords, ownSentence } from './compare-sentence.ts'
import { comparedWith } from './comparison.ts'
import { namedCell } from './others.ts'

const dutch = await speechIn('nl')
const view = viewWith({ Haven: 20, Kade: 5, Dok: 22, Werf: 60, Sluis: 'withheld' }, { reach: 3 })
const cells = view.rows.map(namedCell)
const [haven, ...others] = cells

function told(own = haven) {
  assert.ok(own !== undefined)
  const besides = comparedWith(own, others).filter(({ code }) => code !== own.code)
  return compareSentences(own, besides, dutch)
}

test('only areas whose intervals do not overlap are called higher or lower', () => {
  assert.deepEqual(told(), [
    'Haven ligt duidelijk hoger dan Kade.',
    'Haven ligt duidelijk lager dan Werf.',
    'Met Dok is geen duidelijk verschil: dat kan toeval zijn.',
    'Over Sluis is hier geen cijfer, dus daarmee is niet te vergelijken.',
  ])
})

test('without a figure of its own an area is not compared', () => {
  const own = cells.find(({ name }) => name === 'Sluis')
  assert.deepEqual(told(own), ['Over Sluis is hier geen cijfer. Daarom is er niets te vergelijken.'])
})

test('the difference is told from the side of who is compared', () => {
  assert.ok(haven !== undefined)
  const words = comparedWith(haven, others).map((other) => [other.name, differenceWords(other, dutch)])
  assert.deepEqual(words, [
    ['Werf', 'duidelijk hoger'],
    ['Dok', 'geen duidelijk verschil'],
    ['Haven', ''],
    ['Kade', 'duidelijk lager'],
    ['Sluis', ''],
  ])
})

test('the figure of the area itself comes with how far it may be off', () => {
  assert.ok(haven !== undefined)
  const sentence = 'In 2025 had Haven 20,0 gevallen per 1.000 woningen (tussen 17,0 en 23,0).'
  assert.equal(ownSentence(haven, view, dutch), sentence)
  assert.equal(ownSentence({ ...haven, cell: { ...haven.cell, value: null } }, view, dutch), undefined)
})

test('a sentence names a few areas and counts the rest', () => {
  const many = viewWith({ Haven: 90, a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 'withheld' })
  const [first, ...rest] = many.rows.map(namedCell)
  assert.ok(first !== undefined)
  const besides = comparedWith(first, rest).filter(({ code }) => code !== first.code)
  assert.equal(compareSentences(first, besides, dutch)[0], 'Haven ligt duidelijk hoger dan f, e, d, c en nog 2 andere.')
})
