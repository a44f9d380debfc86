import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speechIn } from '../words/speech.ts'
import { areaSentence, overviewSentences, standingSentence } from './sentence.ts'
import { cellFor, viewWith } from './view-example.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const VIEW = viewWith(
  [
    ...NAMES.slice(0, 8).map((name, place) => cellFor(name, 5 * (place + 1), 1)),
    cellFor('i', 'withheld'),
    cellFor('j', 60, 2),
  ],
  NAMES,
)
const NL = speechIn('nl')
const EN = speechIn('en')

test('the sentences above the map are made from its figures', () => {
  assert.deepEqual(overviewSentences(VIEW, NL), [
    'In 2025 telde de hele voorbeeldregio 20,0 gevallen per 1.000 woningen.',
    'De helft van de buurten zit tussen 15,0 en 35,0.',
    'In 1 buurt is het minstens twee keer zo veel als in de hele voorbeeldregio.',
    'Over 1 buurt is niets bekendgemaakt, zodat niemand te herkennen is.',
  ])
})

test('a chance hit does not count as far above: its lower bound must be', () => {
  const view = viewWith([cellFor('a', 45, 20)], ['a'])
  assert.ok(overviewSentences(view, NL).every((sentence) => !sentence.includes('twee keer')))
})

test('without a figure for the whole the sentence says so', () => {
  const view = viewWith([], ['a'], '2026')
  assert.deepEqual(overviewSentences(view, EN), ['No figure was published for the example region as a whole in 2026.'])
})

test('an area is compared with the whole as far as its interval allows', () => {
  const sentenceOf = (code: string) => {
    const row = VIEW.byCode.get(code)
    assert.ok(row !== undefined)
    return areaSentence(row, VIEW, NL)
  }
  assert.match(
    sentenceOf('A'),
    /^a telde in 2025 5,0 gevallen .* Dat is minder dan in de hele voorbeeldregio \(20,0\)\.$/,
  )
  assert.match(sentenceOf('D'), /Dat is niet duidelijk meer of minder dan/)
  assert.match(sentenceOf('J'), /Dat is meer dan/)
  assert.match(sentenceOf('I'), /^Over i is niets bekendgemaakt: het gaat om te weinig mensen/)
})

test('the place among equals comes with what can be told apart', () => {
  const row = VIEW.byCode.get('H')
  assert.ok(row !== undefined)
  assert.equal(
    standingSentence(row, VIEW, EN),
    'Place 2 of 9 neighbourhoods, from high to low. Clearly higher: 1. Clearly lower: 7. Cannot be told apart: 0.',
  )
})

test('numbers follow the language', () => {
  assert.equal(NL.figure(1234.5, 1), '1.234,5')
  assert.equal(EN.figure(1234.5, 1), '1,234.5')
  assert.equal(NL.short(20, 1), '20')
})
