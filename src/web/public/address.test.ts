import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseViewSearch, readSearch, writeSearch } from './address.ts'

test('an address survives being read and written', () => {
  const text = '?jaar=2024&gebied=GM0363&beeld=tabel&volgorde=hoog'
  assert.equal(writeSearch({ ...parseViewSearch(readSearch(text)) }), text)
})

test('anything an address may not say is as if it were not there', () => {
  assert.deepEqual(parseViewSearch({ jaar: '<b>', gebied: '../x', beeld: 'kaart', volgorde: 'x', script: '1' }), {})
})
