import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Door, doorKeys } from './door-key.ts'

const byHand = (addition: string) => doorKeys({ addition }, 'by-hand')
const inBag = (door: Door) => doorKeys(door, 'in-bag')

test('punctuation, case, zeros and the border between letter and addition do not tell doors apart', () => {
  for (const text of ['a-2', 'A 02', '/a2', 'a.2'])
    assert.equal(byHand(text).door, inBag({ letter: 'A', addition: '2' }).door, text)
  assert.notEqual(byHand('a-12').door, inBag({ letter: 'A', addition: '2' }).door)
})

const IN_WORDS: Readonly<Record<string, Door>> = {
  '2hoog': { addition: '2' },
  '2e etage': { addition: '2' },
  'III hoog': { addition: '3' },
  'A II': { letter: 'A', addition: '2' },
  AII: { letter: 'A', addition: '2' },
  3: { addition: 'III' },
  hs: { addition: 'H' },
  huis: { addition: 'HS' },
  bis: { addition: 'BS' },
  'A bis': { letter: 'A', addition: 'BS' },
  'unit 3': { addition: '3' },
  zwart: { addition: 'ZW' },
  'begane grond': { addition: 'BG' },
}
for (const [text, door] of Object.entries(IN_WORDS))
  test(`"${text}" is ${door.letter ?? ''}${door.addition ?? ''} in words`, () => {
    assert.equal(byHand(text).inWords, inBag(door).inWords)
  })

test('a lone I is a numeral in an addition of the BAG, and a letter as huisletter', () => {
  assert.equal(inBag({ addition: 'I' }).inWords, '1')
  assert.equal(inBag({ letter: 'I' }).inWords, 'I')
})

test('a letter that may be the end of a word stays a letter', () => {
  assert.equal(byHand('E').inWords, 'E')
  assert.notEqual(byHand('E').inWords, inBag({}).inWords)
})

test('a letter behind the addition is the same in any order only', () => {
  const [text, door] = [byHand('2-A'), inBag({ letter: 'A', addition: '2' })]
  assert.notEqual(text.inWords, door.inWords)
  assert.equal(text.anyOrder, door.anyOrder)
})
