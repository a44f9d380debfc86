import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Shown, viewWith } from '../release/view-example.ts'
import { speechIn } from '../words/speech.ts'
import { combinationOf } from './combination.ts'
import { combinedSentences } from './combined-sentence.ts'

const dutch = await speechIn('nl')

function viewOfFigures(figures: readonly Shown[]) {
  return viewWith(Object.fromEntries(figures.map((value, place) => [`b${place}`, value])))
}

function sentencesOf(first: readonly Shown[], second: readonly Shown[], speech = dutch) {
  return combinedSentences(combinationOf(viewOfFigures(first), viewOfFigures(second), null), speech)
}

const RISING = Array.from({ length: 30 }, (_, place) => place + 1)

test('it is told of how many areas both are known', () => {
  assert.match(sentencesOf(RISING, RISING).counted, /^Van alle 30 buurten zijn beide cijfers bekend\./)
  const { counted } = sentencesOf(['withheld', ...RISING], [1, ...RISING])
  assert.match(counted, /^Van 30 van de 31 buurten zijn beide cijfers bekend\./)
})

test('two subjects that rise together mostly go together, with the uncertainty beside it', () => {
  const { together, counted, correlation } = sentencesOf(RISING, RISING)
  assert.match(together, /gaan meestal samen/)
  assert.match(correlation ?? '', /1,00 \(tussen 1,00 en 1,00\)/)
  assert.match(counted, /Van de 10 buurten die hoog zijn .* zijn er 10 ook hoog .* ongeveer 3/)
})

test('two subjects that run against each other are told as such', () => {
  assert.match(sentencesOf(RISING, RISING.toReversed()).together, /Waar .* hoog is, is .* vaak laag/)
})

test('what chance explains is not told as going together', () => {
  const scattered = RISING.map((value) => (value * 7919) % 31)
  assert.match(sentencesOf(RISING, scattered).together, /niet aantoonbaar samen/)
})

test('a few areas are too few to say anything', () => {
  const { together, correlation } = sentencesOf([1, 2, 3], [1, 2, 3])
  assert.match(together, /te weinig/)
  assert.equal(correlation, undefined)
})

test('no sentence says that one brings about the other', async () => {
  const causes = /veroorza|doordat|leidt tot|\bcauses?\b|leads to|because/i
  for (const language of ['nl', 'en'] as const)
    for (const second of [RISING, RISING.toReversed(), [1, 2]]) {
      const { together, counted } = sentencesOf(RISING, second, await speechIn(language))
      assert.doesNotMatch(`${together} ${counted}`, causes)
    }
})
