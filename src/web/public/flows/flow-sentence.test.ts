import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speechIn } from '../words/speech.ts'
import { flowsOfGemeente, largestFlows } from './chosen-flows.ts'
import { flowSentences, sumSentences } from './flow-sentence.ts'

const dutch = await speechIn('nl')
const nameOf = (code: string) => ({ A: 'Waterdam', B: 'Polderdijk' })[code] ?? code
const FLOWS = [
  { from: 'A', to: 'A', count: 60, missing: null },
  { from: 'A', to: 'B', count: 20, missing: null },
  { from: 'B', to: 'A', count: 1030, missing: null },
]
const ENDS = { origins: ['A', 'B'], destinations: ['A', 'B'] }
const about = { period: '2024', unit: 'verdachten', nameOf }

test('of a gemeente is told what stays, leaves and comes', () => {
  assert.deepEqual(flowSentences({ chosen: flowsOfGemeente(FLOWS, 'A', ENDS), ...about }, dutch), [
    'In 2024 was het bij 60 verdachten uit Waterdam in Waterdam zelf.',
    'Bij 20 verdachten uit Waterdam was het ergens anders, voor zover dat te tonen is.',
    'In Waterdam kwamen 1.030 verdachten uit een andere gemeente, voor zover dat te tonen is.',
  ])
})

test('of the largest flows the first is told', () => {
  const [sentence] = flowSentences({ chosen: largestFlows(FLOWS, 5), ...about }, dutch)
  assert.match(sentence ?? '', /van Polderdijk naar Waterdam: 1\.030 verdachten/)
})

test('without a published count nothing is told but that', () => {
  const none = flowsOfGemeente([], 'A', ENDS)
  assert.match(flowSentences({ chosen: none, ...about }, dutch).join(' '), /geen enkele stroom/)
})

test('what is withheld is not told as none', () => {
  const from = { origins: ['A', 'B', 'C'], destinations: ['A', 'B', 'C'] }
  const [stays, leaves, comes] = flowSentences({ chosen: flowsOfGemeente(FLOWS, 'B', from), ...about }, dutch)
  assert.equal(stays, 'Bij hoeveel verdachten uit Polderdijk het in 2024 in Polderdijk zelf was, is onderdrukt.')
  assert.match(leaves ?? '', /^Bij 1\.030 /)
  assert.match(comes ?? '', /^In Polderdijk kwamen 20 /)
})

test('whether flows add up is said either way', () => {
  const sums = { leaving: { shown: 80, total: 80, gap: 0 }, coming: { shown: 90, total: 150, gap: 60 } }
  const [leaving, coming] = sumSentences(sums, 'Waterdam', dutch)
  assert.match(leaving ?? '', /samen 80: precies het gepubliceerde totaal/)
  assert.match(coming ?? '', /samen 90.*150.*60.*onderdrukt/)
  const unknown = { shown: 10, total: null, gap: null }
  assert.match(sumSentences({ leaving: unknown, coming: unknown }, 'Waterdam', dutch)[0] ?? '', /niet gepubliceerd/)
})
