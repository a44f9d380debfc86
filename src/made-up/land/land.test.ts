import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelOf } from '../../vocabulary/area.ts'
import { createRandom } from '../random.ts'
import type { Gemeente } from './area.ts'
import type { Point } from './hexagons.ts'
import { makeLand } from './land.ts'
import type { Ring } from './outline.ts'

const land = makeLand(20_000, createRandom('land test'))
const wijken = land.gemeenten.flatMap((gemeente) => gemeente.wijken)
const buurten = wijken.flatMap((wijk) => wijk.buurten)

test('a region of 20,000 homes has 5 gemeenten, 12 wijken and 40 buurten, and codes of their level', () => {
  assert.equal(land.gemeenten.length, 5)
  assert.equal(wijken.length, 12)
  assert.equal(buurten.length, 40)
  for (const { code } of land.gemeenten) assert.equal(levelOf(code), 'gemeente')
  for (const { code } of wijken) assert.equal(levelOf(code), 'wijk')
  for (const { code } of buurten) assert.equal(levelOf(code), 'buurt')
  assert.equal(new Set(buurten.map(({ code }) => code)).size, buurten.length)
})

test('a region of 2,000 homes or fewer is one gemeente, with several buurten', () => {
  for (const homes of [100, 500, 2_000]) {
    const { gemeenten } = makeLand(homes, createRandom(`small ${homes}`))
    assert.equal(gemeenten.length, 1)
    assert.ok(gemeenten.flatMap((gemeente) => gemeente.wijken.flatMap((wijk) => wijk.buurten)).length >= 8)
    assert.equal(homesOf(gemeenten), homes)
  }
})

test('gemeente Waterdam has a buurt Oude Haven', () => {
  const waterdam = land.gemeenten.find(({ name }) => name === 'Waterdam')
  assert.ok(waterdam?.wijken.some((wijk) => wijk.buurten.some(({ name }) => name === 'Oude Haven')))
})

test('buurten are of unequal size, and a few have next to no homes', () => {
  const homes = buurten.map((buurt) => buurt.homes).sort((a, b) => a - b)
  assert.equal(
    homes.reduce((sum, count) => sum + count, 0),
    20_000,
  )
  assert.ok((homes[0] ?? 0) >= 1)
  assert.ok(homes.filter((count) => count < 100).length >= 2)
  assert.ok((homes.at(-1) ?? 0) > 800)
})

test('every border is shared corner by corner: walked once each way, or once along the coast', () => {
  for (const level of [land.gemeenten, wijken, buurten]) {
    const walked = new Set(level.flatMap(({ rings }) => rings.flatMap(edgesOf)))
    assert.equal(walked.size, level.flatMap(({ rings }) => rings.flat()).length)
    const coast = [...walked].filter((edge) => !walked.has(turned(edge)))
    assert.ok(coast.length < walked.size / 2)
  }
})

test('buurten fill their wijk, wijken their gemeente and gemeenten the land, to the square metre', () => {
  for (const wijk of wijken) assert.ok(Math.abs(areaOfAll(wijk.buurten) - areaOfAll([wijk])) < 1)
  for (const gemeente of land.gemeenten) assert.ok(Math.abs(areaOfAll(gemeente.wijken) - areaOfAll([gemeente])) < 1)
})

test('no ring crosses itself', () => {
  for (const seed of ['one', 'two', 'three']) {
    const { gemeenten } = makeLand(20_000, createRandom(seed))
    for (const ring of gemeenten.flatMap((one) =>
      one.wijken.flatMap((wijk) => wijk.buurten.flatMap(({ rings }) => rings)),
    ))
      assert.ok(!crossesItself(ring))
  }
})

const country = makeLand(10_000_000, createRandom('country'))

test('ten million homes are a country of 342 gemeenten, some 3,400 wijken and 14,500 buurten, without numbers in use', () => {
  const parts = country.gemeenten.flatMap((gemeente) => gemeente.wijken)
  assert.equal(country.gemeenten.length, 342)
  assert.ok(Math.abs(parts.length - 3_400) < 50, `${parts.length} wijken`)
  assert.ok(Math.abs(parts.flatMap((wijk) => wijk.buurten).length - 14_500) < 200)
  assert.equal(homesOf(country.gemeenten), 10_000_000)
  const codes = country.gemeenten.map(({ code }) => Number(code.slice(2)))
  assert.ok(Math.min(...codes) >= 9_600 && Math.max(...codes) < 9_999)
  assert.ok(
    parts.every(({ woonplaats, postcodeDigits }) => /^[45]\d{3}$/.test(woonplaats.code) && postcodeDigits < 9_900),
  )
  assert.equal(new Set(country.gemeenten.map(({ name }) => name)).size, 342)
})

test('gemeenten of the country are as unequal as real ones: half have under 19,000 homes, the largest over 400,000', () => {
  const sizes = country.gemeenten.map((gemeente) => homesOf([gemeente])).sort((a, b) => a - b)
  const [median = 0, largest = 0] = [sizes[171], sizes.at(-1)]
  assert.ok(median > 15_000 && median < 21_000, `${median}`)
  assert.ok(largest > 400_000 && largest < 650_000, `${largest}`)
})

test('the country lies within the bounds of RD', () => {
  for (const { x, y } of country.gemeenten.flatMap(({ rings }) => rings.flat()))
    assert.ok(x > 0 && x < 290_000 && y > 300_000 && y < 625_000, `${x}, ${y}`)
})

test('in the country too areas fill each other to the square metre and share every border', () => {
  const sample = country.gemeenten.filter((_, place) => place % 40 === 0)
  for (const gemeente of sample) {
    assert.ok(Math.abs(areaOfAll(gemeente.wijken) - areaOfAll([gemeente])) < 1)
    for (const wijk of gemeente.wijken) {
      assert.ok(Math.abs(areaOfAll(wijk.buurten) - areaOfAll([wijk])) < 1)
      for (const { rings } of wijk.buurten) for (const ring of rings) assert.ok(!crossesItself(ring), wijk.code)
    }
  }
  const walked = new Set(country.gemeenten.flatMap(({ rings }) => rings.flatMap(edgesOf)))
  assert.equal(walked.size, country.gemeenten.flatMap(({ rings }) => rings.flat()).length)
  const coast = [...walked].filter((edge) => !walked.has(turned(edge)))
  assert.ok(coast.length < walked.size / 5)
})

function homesOf(gemeenten: readonly Gemeente[]): number {
  const all = gemeenten.flatMap((gemeente) => gemeente.wijken.flatMap((wijk) => wijk.buurten))
  return all.reduce((sum, { homes }) => sum + homes, 0)
}

/** The same edge, walked the other way. */
function turned(edge: string): string {
  return edge.split(' > ').toReversed().join(' > ')
}

function edgesOf(ring: Ring): string[] {
  return ring.map((a, place) => {
    const b = ring[(place + 1) % ring.length] ?? a
    return `${a.x},${a.y} > ${b.x},${b.y}`
  })
}

function areaOfAll(parts: readonly { readonly rings: readonly Ring[] }[]): number {
  return parts.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + areaOf(ring), 0)
}

function areaOf(ring: Ring): number {
  return ring.reduce((sum, a, place) => {
    const b = ring[(place + 1) % ring.length] ?? a
    return sum + (a.x * b.y - b.x * a.y) / 2
  }, 0)
}

function crossesItself(ring: Ring): boolean {
  const edge = (place: number) => [ring[place % ring.length], ring[(place + 1) % ring.length]] as const
  for (let i = 0; i < ring.length; i++)
    for (let j = i + 2; j < ring.length; j++) {
      if (i === 0 && j === ring.length - 1) continue
      const [a, b] = edge(i)
      const [c, d] = edge(j)
      if (a && b && c && d && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true
    }
  return false
}

function side(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)
}
