import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText, toWords } from './folded-text.ts'

test('letters with marks and letters of other scripts become the letters a to z', () => {
  const folded = [
    'Groß',
    'Ørsted',
    'Æbele',
    'œuvre',
    'Łukasz',
    'Đorđe',
    'ĳzer',
    'Ĳzer',
    'Éva',
    'Ñuñez',
    'Иванов',
    'Παπά',
  ].map(foldText)
  const expected = [
    'gross',
    'orsted',
    'aebele',
    'oeuvre',
    'lukasz',
    'dorde',
    'ijzer',
    'ijzer',
    'eva',
    'nunez',
    'ivanov',
    'papa',
  ]
  assert.deepEqual(folded, expected)
})

test('a letter with a mark of its own folds as the letter that has the mark built in', () => {
  assert.equal(foldText('é'), foldText('\u00e9'))
})

test('apostrophes of every kind vanish within a word', () => {
  assert.deepEqual(['d’Hondt', "d'Hondt", 'd`Hondt', 'd‘Hondt'].map(foldText), Array(4).fill('dhondt'))
})

test('words are cut at whatever is no letter and no digit', () => {
  assert.deepEqual(
    toWords(' Jansen-de  Vries/Bakker, nr. 12 ').map(({ text }) => text),
    ['jansen', 'de', 'vries', 'bakker', 'nr', '12'],
  )
})

test('a word from a script without vowels says so', () => {
  assert.deepEqual(
    toWords('محمد Visser').map(({ vowelless }) => vowelless),
    [true, false],
  )
})

test('a text without letters has no words', () => {
  assert.deepEqual(toWords(' \u0000 … ?! '), [])
})
