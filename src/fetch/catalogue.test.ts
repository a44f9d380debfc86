import assert from 'node:assert/strict'
import { test } from 'node:test'
import { READERS } from '../sources/readers.ts'
import { CATALOGUE, hostsOf } from './catalogue.ts'

test('every entry has a name of its own that is a folder name too', () => {
  const names = CATALOGUE.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
  for (const name of names) assert.match(name, /^[a-z]+(?:-[a-z0-9]+)*$/)
  assert.ok(!names.includes('list'), 'a word that the command takes for something else')
})

test('every entry is read with a register that has a reader', () => {
  const registers = new Set(READERS.map(({ register }) => register))
  for (const { name, register } of CATALOGUE) assert.ok(registers.has(register), name)
})

test('every entry is at CBS or PDOK, over https', () => {
  const hosts = new Set(CATALOGUE.flatMap(hostsOf))
  assert.deepEqual([...hosts].sort(), ['dataderden.cbs.nl', 'opendata.cbs.nl', 'service.pdok.nl'])
  for (const { name, service } of CATALOGUE)
    assert.match(service.kind === 'extract' ? service.feed : service.address, /^https:\/\//, name)
})

test('a file of boundaries says the year of its division, which not every layer does', () => {
  for (const { name, service } of CATALOGUE)
    if (service.kind === 'boundaries') assert.match(service.file, new RegExp(`_${name.slice(-4)}\\.geojson$`), name)
})
