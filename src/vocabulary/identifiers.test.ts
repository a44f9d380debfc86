import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMadeUp, levelOf } from './area.ts'
import { bagObjectOf } from './bag-id.ts'
import { parseBsn } from './bsn.ts'
import { parseCompactDay, parseDay } from './day.ts'

test('a citizen service number passes the eleven test, and nothing else is one', () => {
  assert.equal(parseBsn('999990019'), '999990019')
  for (const text of ['999990018', '000000000', '99999001', '9999900190', '99999001a', ' 999990019'])
    assert.equal(parseBsn(text), undefined)
})

test('area codes are told apart by their shape, letters and all', () => {
  assert.equal(levelOf('NL00'), 'land')
  assert.equal(levelOf('GM0363'), 'gemeente')
  assert.equal(levelOf('WK0363AA'), 'wijk')
  assert.equal(levelOf('BU0363AA01'), 'buurt')
  for (const code of ['GM363', 'BU03630', 'GM0363 ', 'bu03630001', 'PV20', '']) assert.equal(levelOf(code), undefined)
})

test('made-up areas are told from real ones by their number', () => {
  assert.equal(isMadeUp('GM9901'), true)
  assert.equal(isMadeUp('GM9601'), true)
  assert.equal(isMadeUp('BU99010001'), true)
  assert.equal(isMadeUp('GM1999'), false)
})

test('a BAG id says what it points at, and a shorter or longer one nothing', () => {
  assert.equal(bagObjectOf('0363010000000001'), 'verblijfsobject')
  assert.equal(bagObjectOf('0363200000000001'), 'nummeraanduiding')
  for (const id of ['036301000000001', '03630100000000010', '0363990000000001'])
    assert.equal(bagObjectOf(id), undefined)
})

test('a day exists on the calendar or is no day', () => {
  assert.equal(parseDay('2024-02-29'), '2024-02-29')
  assert.equal(parseCompactDay('20240229'), '2024-02-29')
  for (const text of ['2023-02-29', '2024-13-01', '2024-1-1']) assert.equal(parseDay(text), undefined)
  for (const text of ['19680000', '00000000', '19950200']) assert.equal(parseCompactDay(text), undefined)
})
