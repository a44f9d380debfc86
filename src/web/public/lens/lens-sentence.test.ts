import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speechIn } from '../words/speech.ts'
import { lensSentence } from './lens-sentence.ts'

const dutch = await speechIn('nl')
const RARE = { rate: 0.005, sensitivity: 0.9, specificity: 0.95 }

test('what a sign is worth is told in premises', () => {
  assert.match(
    lensSentence(RARE, dutch),
    /^Van de 100 zulke panden is er bij ongeveer 8 iets aan de hand\. Bij de andere 92/,
  )
})

test('less than one is told as such, and nothing at all as none', () => {
  assert.match(lensSentence({ ...RARE, rate: 0.0001 }, dutch), /minder dan 1/)
  assert.match(lensSentence({ rate: 0, sensitivity: 1, specificity: 1 }, dutch), /geen enkel pand/)
})
