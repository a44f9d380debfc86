import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toDay } from '../made-up/calendar.ts'
import { eighteenthBirthday, parseLoDate } from './incomplete-date.ts'

const EXPECTED = `
  19680229 | known      | 1968-02-29
  19680000 | incomplete | 1968-01-01
  19950200 | incomplete | 1995-02-01
  00000000 | unknown    |
           | absent     |
  19660013 | impossible |
  19661300 | impossible |
  00002014 | impossible |
  19690230 | impossible |
  2015     | impossible |
`

for (const [text = '', is, first = ''] of EXPECTED.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim())))
  test(`the LO3 date "${text}" is ${is}`, () => {
    assert.deepEqual(parseLoDate(text), first === '' ? { is } : { is, first })
  })

test('who was born on 29 February comes of age on 1 March', () => {
  assert.equal(eighteenthBirthday(toDay('2004-02-29')), '2022-03-01')
  assert.equal(eighteenthBirthday(toDay('2004-03-31')), '2022-03-31')
})
