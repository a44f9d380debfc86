import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Chains, chainsAbove, ENDS, longestBranch, PARTY_KINDS } from './chains-above.ts'
import { holdingGraph } from './holding-graph.ts'
import { lastHolders, lastParties } from './last-holders.ts'

type Kind = (typeof PARTY_KINDS)[number]

/** Holdings drawn as "A B 0.5": A is held by B, who has half; without a number the share is not told. */
function drawn(lines: readonly string[], kinds: Readonly<Record<string, Kind>> = {}) {
  const edges = lines.map((line) => line.split(' '))
  const names = [...new Set(edges.flatMap(([held = '', holder = '']) => (holder === '' ? [held] : [held, holder])))]
  const holdings = edges.filter(([, holder]) => holder !== undefined)
  const place = (name: string | undefined) => names.indexOf(name ?? '')
  const graph = holdingGraph(names.length, {
    held: Int32Array.from(holdings.map(([held]) => place(held))),
    holder: Int32Array.from(holdings.map(([, holder]) => place(holder))),
    share: Float32Array.from(holdings.map(([, , share]) => Number(share ?? Number.NaN))),
  })
  const kindOf = (name: string) => kinds[name] ?? (name === name.toLowerCase() ? 'person' : 'organisation')
  const chains = chainsAbove(graph, Uint8Array.from(names.map((name) => PARTY_KINDS.indexOf(kindOf(name)))))
  return { chains, names, place }
}

function told({ chains, names, place }: ReturnType<typeof drawn>, name: string) {
  const words = (numbers: readonly number[]) => numbers.map((number) => names[number]).join(' ')
  return {
    depth: chains.depths[place(name)],
    ends: ENDS[chains.ends[place(name)] ?? 0],
    last: words(lastParties(chains, place(name))),
    path: words(longestBranch(chains, place(name), 100)),
  }
}

function sharesAbove({ chains, names, place }: ReturnType<typeof drawn>, name: string): Record<string, number> {
  return Object.fromEntries(lastHolders(chains, place(name)).map(({ party, share }) => [names[party], share]))
}

test('depth counts organisations above, not the person at the end', () => {
  const chain = drawn(['A B 1', 'B C 1', 'C p 1'])
  assert.deepEqual(told(chain, 'A'), { depth: 2, ends: 'person', last: 'p', path: 'A B C p' })
  assert.deepEqual(told(chain, 'C'), { depth: 0, ends: 'person', last: 'p', path: 'C p' })
})

test('an organisation of which no holder is told ends unknown, and a foundation with its directors', () => {
  assert.deepEqual(told(drawn(['A']), 'A'), { depth: 0, ends: 'unknown', last: 'A', path: 'A' })
  const founded = drawn(['A F 1'], { F: 'not-held' })
  assert.deepEqual(told(founded, 'A'), { depth: 1, ends: 'directors', last: 'F', path: 'A F' })
  assert.equal(told(drawn(['A p 0.5', 'A B 0.5']), 'A').ends, 'unknown')
})

test('two branches that come together count once, with their shares added', () => {
  const diamond = drawn(['A B 0.5', 'A C 0.25', 'B D 1', 'C D 0.5', 'C q 0.5', 'D p 1', 'A q 0.25'])
  assert.deepEqual(told(diamond, 'A'), { depth: 2, ends: 'person', last: 'p q', path: 'A B D p' })
  assert.deepEqual(sharesAbove(diamond, 'A'), { p: 0.625, q: 0.375 })
  const whole = drawn(['A B 0.5', 'A C 0.5', 'B D 1', 'C D 1'])
  assert.deepEqual(told(whole, 'A'), { depth: 2, ends: 'unknown', last: 'D', path: 'A B D' })
})

test('the longest branch tells the depth, and a shortcut beside it does not', () => {
  const shortcut = drawn(['A D 0.1', 'A B 0.9', 'B C 1', 'C D 1', 'D p 1'])
  assert.deepEqual(told(shortcut, 'A'), { depth: 3, ends: 'person', last: 'p', path: 'A B C D p' })
})

test('a share that is not told makes unknown what rests on it, and comes last', () => {
  const partners = drawn(['A p', 'A B 0.3', 'B q 1'])
  assert.deepEqual(sharesAbove(partners, 'A'), { q: Math.fround(0.3), p: Number.NaN })
  assert.equal(told(partners, 'A').last, 'q p')
})

test('a circle of two, of three, and an organisation that holds itself end in a cycle', () => {
  assert.deepEqual(told(drawn(['A B 1', 'B A 1']), 'A'), { depth: 1, ends: 'cycle', last: '', path: 'A B A' })
  const three = drawn(['A B 1', 'B C 1', 'C A 1', 'X A 1'])
  assert.deepEqual(told(three, 'B'), { depth: 2, ends: 'cycle', last: '', path: 'B C A B' })
  assert.deepEqual(told(three, 'X'), { depth: 3, ends: 'cycle', last: '', path: 'X A B C A' })
  assert.deepEqual(told(drawn(['A A 1']), 'A'), { depth: 0, ends: 'cycle', last: '', path: 'A A' })
})

test('a circle with a way out is still a circle, and names who stands at the end of the way', () => {
  const way = drawn(['A B 0.5', 'B A 0.5', 'B H 0.5', 'H p 1', 'A q 0.5'])
  assert.deepEqual(told(way, 'A'), { depth: 2, ends: 'cycle', last: 'p q', path: 'A B H p' })
  assert.ok(Object.values(sharesAbove(way, 'A')).every(Number.isNaN))
  assert.equal(told(way, 'H').ends, 'person')
})

test('the longest branch is told up to as many parties as asked', () => {
  const { chains, place } = drawn(['A B 1', 'B C 1', 'C p 1'])
  assert.equal(longestBranch(chains, place('A'), 2).length, 2)
})

test('a chain of a million organisations, and a circle of a million, do not overflow the stack', () => {
  const long = 1_000_000
  const held = Int32Array.from({ length: long - 1 }, (_, place) => place)
  const chains = chainsOf(long, { held, holder: held.map((place) => place + 1) })
  assert.equal(chains.depths[0], long - 1)
  assert.deepEqual(lastParties(chains, 0), [long - 1])
  const around = Int32Array.from({ length: long }, (_, place) => place)
  const circle = chainsOf(long, { held: around, holder: around.map((place) => (place + 1) % long) })
  assert.equal(circle.depths[5], long - 1)
  assert.equal(ENDS[circle.ends[5] ?? 0], 'cycle')
})

function chainsOf(parties: number, { held, holder }: { held: Int32Array; holder: Int32Array }): Chains {
  const graph = holdingGraph(parties, { held, holder, share: new Float32Array(held.length).fill(1) })
  return chainsAbove(graph, new Uint8Array(parties).fill(PARTY_KINDS.indexOf('organisation')))
}
