import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consonantsOf, SPELLING_RULES, spellingKey } from './spelling-key.ts'

/** One name a line, in spellings that registers have of it. */
const ONE_KEY = `
  jansen janssen janssens jansz janse janszoon jans
  pieters pietersen pieterse pietersz
  kuiper kuijper kuyper cuyper
  meijer meyer meier meier
  smit smid smidt smith
  kerkhof kerkhoff kerckhof kerckhoff
  dijkstra dykstra dijckstra
  hendriks hendrix hendricks hendrickx hendriksen
  claassen klaassen klaasen claasen
  matthijs mathijs matthys
  bosch bos
  vos fos vosch
  bruijn bruin bruyn
  schouten schoute schoutens
  schaap schaep
  philips filips phillips
  rijcklof rijklof ryklof`

/** Two names a line that are not one. */
const TWO_KEYS = `
  bakker bekker
  visser vissering
  jansen hansen
  mulder smulders
  bos bas
  peters pieters
  vermeer vermeij
  dijk dik
  boer boerma`

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))

test('spellings of one name have one key', () => {
  for (const names of rows(ONE_KEY)) assert.equal(new Set(names.map(spellingKey)).size, 1, names.join(' '))
})

test('the examples of each rule have one key', () => {
  for (const [, , examples] of SPELLING_RULES)
    for (const names of examples.toLowerCase().split('; '))
      assert.equal(new Set(names.split(', ').map(spellingKey)).size, 1, names)
})

test('names that sound otherwise have keys of their own', () => {
  for (const names of rows(TWO_KEYS)) assert.equal(new Set(names.map(spellingKey)).size, names.length, names.join(' '))
})

test('digits stay as they are', () => {
  assert.equal(spellingKey('2004'), '2004')
})

test('a name by its consonants is found back from a script without vowels', () => {
  assert.equal(consonantsOf('mhmd'), consonantsOf('mohammed'))
  assert.equal(consonantsOf('byryz'), consonantsOf('perez'))
})
