import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../random.ts'
import { branchOf } from './branches.ts'
import { isOrganisation, type Party } from './organisation.ts'
import { businessTowns } from './test-bench.ts'

const town = businessTowns(20_000, 'cast').toSorted((a, b) => homesOf(b) - homesOf(a))[0]
assert.ok(town !== undefined)
const { cast, founder } = town
const random = createRandom('draws')

test('a few letting agents, banks and associations come back again and again, some more than others', () => {
  for (const [draw, least, most] of [
    [cast.bank, 3, 8],
    [cast.housingAssociation, 1, 4],
    [cast.lettingAgent, 4, 6],
    [cast.vveManager, 2, 4],
    [cast.trustOffice, 2, 2],
    [cast.developer, 3, 5],
  ] as const) {
    const counts = countDraws(draw, 1_000)
    assert.ok(counts.length >= least && counts.length <= most, `${counts.length}`)
    assert.ok((counts[0] ?? 0) >= (counts.at(-1) ?? 0))
  }
})

test('landlords are companies and people: many with one home, none with a fifth of them', () => {
  const counts = countDraws(cast.landlord, 2_000)
  assert.ok(counts.filter((count) => count === 1).length > 400)
  assert.ok((counts[0] ?? 0) > 40 && (counts[0] ?? 0) < 400)
})

test('nobody of the cast directs so many organisations that it stands out, but a holding its company', () => {
  for (let draw = 0; draw < 300; draw++) {
    const landlord = cast.landlord(random)
    const directors = isOrganisation(landlord) ? landlord.officers.map(({ who }) => who) : [landlord]
    for (const director of directors) assert.ok(founder.directed(director).length < 3)
  }
})

test('a chain has several establishments, and chains are found in shops and not in care', () => {
  const chains = [...Array(200).keys()]
    .map(() => cast.chain(branchOf('4711'), random))
    .filter((chain) => chain !== undefined)
  assert.ok(chains.length > 15 && new Set(chains).size <= 3)
  assert.equal(cast.chain(branchOf('88101'), random), undefined)
})

test('agents and associations take offices in the gemeente, and everyone has an address in the end', () => {
  const agent = cast.lettingAgent(createRandom('one'))
  assert.equal(agent.establishments.length, 0)
  for (const _ of town.buurten()) founder.drain()
  const lasting = founder.drainLasting()
  const settled = lasting.filter(({ establishments }) => establishments.some(({ at }) => 'address' in at))
  assert.ok(settled.length >= 4, `${settled.length}`)
  for (const { name, establishments } of lasting) assert.ok(establishments.length >= 1, name)
})

/** How often each was drawn, the most first. */
function countDraws(draw: (from: typeof random) => Party, times: number): readonly number[] {
  const counts = new Map<Party, number>()
  for (let left = times; left > 0; left--) {
    const drawn = draw(random)
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1)
  }
  return [...counts.values()].sort((a, b) => b - a)
}

function homesOf({ gemeente }: { gemeente: { wijken: readonly { buurten: readonly { homes: number }[] }[] } }): number {
  return gemeente.wijken.flatMap(({ buurten }) => buurten).reduce((sum, { homes }) => sum + homes, 0)
}
