import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell, FigureColumns } from '../../../publication/contract.ts'
import { speechIn } from '../words/speech.ts'
import { areaSentence, overviewSentences, standingSentence, trendSentences } from './sentence.ts'
import { trendOf } from './trend.ts'
import { type View, viewOf } from './view.ts'
import { areaNamed, SUBJECT, viewWith } from './view-example.ts'

const NL = await speechIn('nl')
const EN = await speechIn('en')
const FIGURES = { a: 5, b: 10, c: 15, d: 20, e: 25, f: 30, g: 35, h: 40, i: 'withheld', j: 60 } as const
const VIEW = viewWith(FIGURES, { reach: 1 })

function sentenceOf(name: string, view: View = VIEW): string {
  const row = view.byCode.get(name.toUpperCase())
  assert.ok(row !== undefined)
  return areaSentence(row, view, NL)
}

test('the sentences above the map are made from its figures', () => {
  assert.deepEqual(overviewSentences(VIEW, NL), [
    'In 2025 telde de hele voorbeeldregio 20,0 gevallen per 1.000 woningen.',
    'De helft van de buurten zit tussen 15,0 en 35,0.',
    'In 1 buurt is het minstens twee keer zo veel als in de hele voorbeeldregio.',
    'Van 1 van de 10 buurten is het cijfer onderdrukt, zodat niemand te herkennen is: die is gearceerd.',
  ])
})

test('every kind of nothing has its own sentence, and none of them says low', () => {
  const view = viewWith({ a: 'not-measured', b: 'not-measured', c: 'impossible', d: 3 })
  assert.deepEqual(overviewSentences(view, NL).slice(1), [
    'Over 2 van de 4 buurten is geen cijfer geleverd: die zijn gestippeld, niet laag.',
    'In 1 van de 4 buurten valt niets te tellen: die is leeg.',
  ])
})

test('where nothing was measured the sentence says so at once', () => {
  const view = viewWith({ a: 'not-measured', b: 'not-measured' }, { period: '2026' })
  assert.deepEqual(overviewSentences(view, EN), [
    'No figure was published for the example region as a whole in 2026.',
    'No figure was delivered for any of the neighbourhoods. That does not mean that there was nothing.',
  ])
})

test('a chance hit does not count as far above: its lower bound must be', () => {
  const view = viewWith({ a: 45 }, { reach: 20 })
  assert.ok(overviewSentences(view, NL).every((sentence) => !sentence.includes('twee keer')))
})

test('an area is compared with the whole as far as its interval allows', () => {
  assert.equal(
    sentenceOf('a'),
    'a telde 5,0 gevallen per 1.000 woningen in 2025. Dat is minder dan in de hele voorbeeldregio (20,0).',
  )
  assert.match(sentenceOf('d'), /Dat is niet duidelijk meer of minder dan/)
  assert.match(sentenceOf('j'), /Dat is meer dan/)
})

test('an area without a figure is told why, and nothing else', () => {
  assert.match(sentenceOf('i'), /^Over i is niets bekendgemaakt: het gaat om te weinig mensen[^.]*\.$/)
  const view = viewWith({ a: 'not-measured', b: 'impossible' })
  assert.equal(sentenceOf('a', view), 'Over a is geen waarneming: niemand heeft het hier gemeten.')
  assert.equal(sentenceOf('b', view), 'In b komt dit niet voor: er is niets om te tellen.')
})

test('the place among equals comes with what can be told apart', () => {
  const row = VIEW.byCode.get('H')
  assert.ok(row !== undefined)
  assert.equal(
    standingSentence(row, VIEW, EN),
    'Place 2 of 9 neighbourhoods, from high to low. Clearly higher: 1. Clearly lower: 7. Cannot be told apart: 0.',
  )
})

/** Counts of one category, with its share beside that in the whole. */
function branchView(counts: readonly number[], overRepresentation: readonly number[]): View {
  const nothing = counts.map(() => null)
  const columns: FigureColumns = {
    ...{ value: nothing, numerator: counts, denominator: nothing, low: nothing, high: nothing },
    missing: '.'.repeat(counts.length),
    overRepresentation,
  }
  const category = { id: 'cafes', title: { nl: 'cafés', en: 'bars' } }
  const dimension = {
    id: 'branche',
    title: category.title,
    categories: [category],
    overRepresentation: true,
    mapped: true,
  }
  const subject = { ...SUBJECT, dimensions: [dimension] }
  const areas = counts.map((_, place) => areaNamed(String.fromCodePoint(97 + place)))
  const [, level] = subject.levels
  assert.ok(level !== undefined)
  const part = { dimension: 'branche', category: 'cafes' }
  return viewOf({
    ...{ subject, level, part, areas, columns },
    map: viewWith({}).map,
    period: '2025',
    wholeOfPart: 900,
  })
}

test('counts say how they were rounded, and are not compared with the sum of which they are a part', () => {
  const view = branchView([100, 5], [2.3, 2.3])
  assert.deepEqual(overviewSentences(view, NL), [
    'Dit zijn aantallen Gevallen (cafés) per buurt in 2025, afgerond op vijftallen.',
  ])
  assert.ok(!sentenceOf('a', view).includes('minder'))
})

test('over-representation is said only where the count bears it', () => {
  const view = branchView([100, 5, 200], [2.34, 2.34, 0.5])
  assert.equal(
    sentenceOf('a', view),
    'a telde 100 Gevallen (cafés) in 2025. Het aandeel cafés is hier 2,3 keer zo groot als in de hele voorbeeldregio.',
  )
  assert.match(sentenceOf('b', view), /Het aandeel cafés verschilt niet duidelijk/)
  assert.match(sentenceOf('c', view), /0,5 keer zo groot .*: kleiner dus\.$/)
})

function cellIn(period: string, value: number): Cell {
  const counts = { numerator: value, denominator: null, low: value - 1, high: value + 1 }
  return { area: 'A', period, value, missing: null, ...counts }
}

test('a change over the years is said only when the intervals bear it', () => {
  const sentences = (old: number, fresh: number) =>
    trendSentences(trendOf(SUBJECT, [cellIn('2021', old), cellIn('2024', fresh)]), SUBJECT.decimals, NL)
  assert.deepEqual(sentences(3, 8), ['Tussen 2021 en 2024 werd het meer: van 3,0 naar 8,0.'])
  assert.deepEqual(sentences(8, 3), ['Tussen 2021 en 2024 werd het minder: van 8,0 naar 3,0.'])
  assert.deepEqual(sentences(3, 4), ['Tussen 2021 en 2024 is er geen duidelijke verandering (3,0 en 4,0).'])
})

test('across a break in the series the sentence refuses to compare, and says why', () => {
  const says = { nl: 'De politie telt sindsdien anders.', en: 'The police count differently since.' }
  const subject = { ...SUBJECT, seriesBreaks: [{ period: '2023', says }] }
  const trend = trendOf(subject, [cellIn('2021', 3), cellIn('2024', 8)])
  assert.deepEqual(trendSentences(trend, subject.decimals, NL), [
    'Vanaf 2023 is anders geteld. Leg cijfers van daarvoor en daarna niet naast elkaar. De politie telt sindsdien anders.',
  ])
})

test('numbers follow the language', () => {
  assert.equal(NL.figure(1234.5, 1), '1.234,5')
  assert.equal(EN.figure(1234.5, 1), '1,234.5')
  assert.equal(NL.short(20, 1), '20')
})
