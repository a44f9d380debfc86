import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeOdds, writeRemarks, writeSteps } from './explanation-words.ts'
import type { PairExplanation } from './pair-explanation.ts'

const EXPLANATION: PairExplanation = {
  prior: { weight: -10, probability: 1 / 1025 },
  parts: [
    {
      name: 'surname',
      gamma: 1,
      meaning: { kind: 'equal', column: 'surname', inPart: false },
      label: 'Exact',
      weight: 6,
      frequency: { column: 'surname', weight: 7, share: 3 / 50_578, counted: { records: 3, of: 50_578 } },
    },
    { name: 'town', gamma: 0, meaning: { kind: 'other' }, label: 'Else', weight: -2, frequency: undefined },
    { name: 'born', gamma: -1, meaning: { kind: 'missing' }, label: 'Null', weight: 0, frequency: undefined },
  ],
  weight: 1,
  probability: 2 / 3,
  rule: { place: 2, sql: 'l.surname = r.surname' },
  judgement: {
    one: { source: 'a', id: '1' },
    other: { source: 'b', id: '2' },
    verdict: 'same',
    author: 'M. Meijer',
    judgedAt: '2026-11-22T20:00:00Z',
    reason: 'Same deed.',
  },
}

test('an explanation reads as plain Dutch', () => {
  const steps = writeSteps(EXPLANATION, 'nl').map(({ name, says, means }) => `${name}: ${says} ${means}`)
  assert.deepEqual(steps, [
    'Vooraf: Van elke 1.000 willekeurige paren hoort er 1 bij elkaar. Zo begint elk paar.',
    'surname: Is gelijk. Dat komt 64 keer zo vaak voor bij paren die bij elkaar horen.',
    'surname, hoe zeldzaam: Deze waarde staat bij 3 van de 50.578 records. Dat is zeldzamer dan gewoonlijk, dus dit zegt meer.',
    'town: Komt niet overeen. Dat komt 4 keer zo vaak voor bij paren die níet bij elkaar horen.',
    'born: Ontbreekt bij minstens één van de twee. Dat zegt niets, en telt dus niet mee.',
    'Samen: Alles opgeteld: +1,0 bits. De kans dat deze twee bij elkaar horen is volgens het model 67%.',
  ])
  assert.deepEqual(writeRemarks(EXPLANATION, 'nl', { named: true }), [
    'Deze twee zijn vergeleken door regel 3: l.surname = r.surname',
    'Een mens oordeelde dat deze twee bij elkaar horen. Dat gaat voor.',
    'Oordeel van M. Meijer: Same deed.',
  ])
})

test('the same explanation reads as plain English', () => {
  const steps = writeSteps(EXPLANATION, 'en').map(({ name, says, means }) => `${name}: ${says} ${means}`)
  assert.deepEqual(steps, [
    'Beforehand: Of every 1,000 pairs drawn at random, 1 belongs together. Every pair starts like this.',
    'surname: Is the same. That is 64 times as likely for two that belong together.',
    'surname, how rare: The value is shared by 3 of 50,578 records. That is rarer than usual, so it says more.',
    'town: Does not agree. That is 4 times as likely for two that do not belong together.',
    'born: Is missing in at least one of the two. That says nothing, and so does not count.',
    'Together: Everything added up: +1.0 bits. By the model, the chance that these two belong together is 67%.',
  ])
})

test('a share of which the records were not counted is said as a percentage', () => {
  const [surname] = EXPLANATION.parts
  const frequency = { column: 'surname', weight: -3, share: 0.08, counted: undefined }
  const steps = writeSteps({ ...EXPLANATION, parts: surname === undefined ? [] : [{ ...surname, frequency }] }, 'en')
  assert.equal(steps[2]?.says, 'The value is shared by 8% of the records.')
  assert.equal(steps[2]?.means, 'That is more than usual, so it says less.')
})

test('odds are said in numbers that people keep, and evidence of nothing as nothing', () => {
  assert.match(writeOdds(0.01, 'en'), /as frequent in pairs that belong together as in others/)
  assert.match(writeOdds(3.6, 'nl'), / 12 keer /)
  assert.match(writeOdds(40, 'en'), /more than a billion times/)
})
