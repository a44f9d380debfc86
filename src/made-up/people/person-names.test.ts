import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../random.ts'
import { pickName } from './person-names.ts'
import { spellings } from './surnames.ts'

const random = createRandom('names')
const names = Array.from({ length: 60_000 }, () => pickName(random, undefined, random.integer(1930, 2025)))
const surnames = countBy(names.map(({ prefix, surname }) => `${prefix} ${surname}`.trim()))

test('some surnames are common and thousands are rare', () => {
  const counts = [...surnames.values()].sort((a, b) => b - a)
  assert.ok((counts[0] ?? 0) / names.length < 0.01 && (counts[0] ?? 0) > 150, `${counts[0]}`)
  assert.ok(counts.length > 5_000, `${counts.length} surnames`)
  const rare = counts.filter((count) => count <= 6).length
  assert.ok(rare > 2_500, `${rare} rare surnames`)
})

test('prefixes are spelt as the national table has them, and a third of the names have one', () => {
  const prefixes = countBy(names.map(({ prefix }) => prefix))
  for (const prefix of prefixes.keys()) assert.match(prefix, /^(|[a-z']+( [a-z']+)?)$/)
  const share = 1 - (prefixes.get('') ?? 0) / names.length
  assert.ok(share > 0.25 && share < 0.6, `${share}`)
  for (const prefix of ['van der', "van 't", "'t", 'op de', 'ter']) assert.ok(prefixes.has(prefix), prefix)
})

test('given names change over the years, and people have several', () => {
  const first = (born: number) =>
    new Set(Array.from({ length: 400 }, () => pickName(random, undefined, born).given.split(' ')[0]))
  const [old, young] = [first(1935), first(2018)]
  assert.equal([...young].filter((name) => old.has(name)).length, 0)
  assert.ok(names.filter(({ given }) => given.includes(' ')).length > names.length / 4)
})

test('what people are called often differs from their official names', () => {
  const otherwise = names.filter(({ given, call }) => !given.split(' ').includes(call))
  assert.ok(otherwise.length > names.length / 5, `${otherwise.length}`)
})

test('relatives share a surname, now and then in another spelling', () => {
  const family = { prefix: 'van', surname: 'Kaagdijk' }
  const relatives = Array.from({ length: 2_000 }, () => pickName(random, family))
  const otherwise = relatives.filter(({ surname }) => surname !== family.surname)
  assert.ok(otherwise.length > 10 && otherwise.length < 100, `${otherwise.length}`)
  for (const { prefix, surname } of otherwise) {
    assert.equal(prefix, 'van')
    assert.ok(spellings(family.surname).includes(surname))
  }
})

test('some have a double name, joined by a hyphen', () => {
  assert.ok(names.some(({ surname }) => /^[A-Z]\w+-(?:[a-z' ]+ )?[A-Z]/.test(surname)))
})

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
