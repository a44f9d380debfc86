import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSearch, readView, writeSearch } from './address.ts'

test('an address survives being read and written', () => {
  const text = '?jaar=2024&niveau=wijk&gebied=GM0363&deel=branche.9602&beeld=tabel&volgorde=hoog'
  const { view, faults } = readView(readSearch(text))
  assert.equal(writeSearch({ ...view }), text)
  assert.deepEqual(faults, [])
})

test('everything that an address may not say is named, and none of it is used', () => {
  const { view, faults } = readView({ jaar: '<b>', gebied: '../x', beeld: 'kaart', volgorde: ['hoog'], niveau: 'wijk' })
  assert.deepEqual(view, { niveau: 'wijk' })
  assert.deepEqual(faults.map(({ name }) => name).sort(), ['beeld', 'gebied', 'jaar', 'volgorde'])
})

test('names that a mail program or a shop adds do not spoil a link', () => {
  assert.deepEqual(readView({ utm_source: 'nieuwsbrief' }), { view: {}, faults: [] })
})
