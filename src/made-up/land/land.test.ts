import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelOf } from '../../vocabulary/area.ts'
import { createRandom } from '../random.ts'
import type { Point } from './hexagons.ts'
import { makeLand } from './land.ts'
import type { Ring } from './outline.ts'

const land = makeLand(20_000, createRandom('land test'))
const wijken = land.gemeenten.flatMap((gemeente) => gemeente.wijken)
const buurten = wijken.flatMap((wijk) => wijk.buurten)

test('a region of 20,000 homes has about 4 gemeenten, 12 wijken and 40 buurten, and codes of their level', () => {
  assert.equal(land.gemeenten.length, 4)
  assert.ok(wijken.length >= 10 && wijken.length <= 15, `${wijken.length} wijken`)
  assert.ok(buurten.length >= 34 && buurten.length <= 48, `${buurten.length} buurten`)
  for (const { code } of land.gemeenten) assert.equal(levelOf(code), 'gemeente')
  for (const { code } of wijken) assert.equal(levelOf(code), 'wijk')
  for (const { code } of buurten) assert.equal(levelOf(code), 'buurt')
  assert.equal(new Set(buurten.map(({ code }) => code)).size, buurten.length)
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
  assert.ok(homes.filter((count) => count < 50).length >= 2)
  assert.ok((homes.at(-1) ?? 0) > 800)
})

test('every border is shared corner by corner: walked once each way, or once along the coast', () => {
  for (const level of [land.gemeenten, wijken, buurten]) {
    const walked = new Map<string, number>()
    for (const { rings } of level)
      for (const edge of rings.flatMap(edgesOf)) walked.set(edge, (walked.get(edge) ?? 0) + 1)
    for (const count of walked.values()) assert.equal(count, 1)
    const coast = [...walked.keys()].filter((edge) => !walked.has(edge.split(' > ').toReversed().join(' > ')))
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
