import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { LINK_KINDS } from './link-kinds.ts'
import { type PathSettings, type Paths, pathsBetween } from './paths-between.ts'
import { networkOfLinks, numberedNames, type TrialLink } from './test-bench.ts'

const [HOME, SHOP, SHED] = ['9900010000000001', '9900010000000002', '9900010000000003']
const [ONE, TWO, THREE, FOUR] = ['kvk:90000001', 'kvk:90000002', 'kvk:90000003', 'kvk:90000004']

/** The nodes along each path by their ids, a person as `?`. */
function nodesOf({ paths }: Paths): readonly string[] {
  return paths.map((steps) => [steps[0]?.from, ...steps.map(({ to }) => to)].map((node) => node?.id ?? '?').join(' '))
}

const CASE = { throughPersons: true }

test('a path tells at every hop all that ties the two, with its side and its record', () => {
  const network = networkOfLinks([
    [TWO, 'lets', HOME, '7'],
    [ONE, 'owns', HOME, '12'],
    [ONE, 'lends', HOME, '13'],
    [ONE, 'lets', HOME, '14'],
    [TWO, 'runs', ONE, '90000001'],
    [TWO, 'owns', SHOP, '15'],
  ])
  const { hops, paths, more } = pathsBetween(network, SHOP, '90000001')
  assert.deepEqual([hops, more], [2, false])
  assert.deepEqual(paths, [
    [
      {
        from: { kind: 'object', id: SHOP },
        to: { kind: 'organisation', id: TWO },
        links: [{ link: 'owns', side: 'back', record: 'right 15' }],
      },
      {
        from: { kind: 'organisation', id: TWO },
        to: { kind: 'organisation', id: ONE },
        links: [{ link: 'runs', side: 'forth', record: 'officers 90000001' }],
      },
    ],
  ])
  assert.deepEqual(
    pathsBetween(network, HOME, ONE).paths[0]?.[0]?.links.map(({ record }) => record),
    ['right 12', 'letting 14', 'loan 13'],
  )
})

test('a path passes through a person only inside an opened case, and never tells who it is', () => {
  const network = networkOfLinks([
    ['person:a', 'owns', HOME],
    ['person:a', 'lets', HOME],
    ['person:a', 'owns', SHOP],
    ['person:a', 'lets', SHOP],
  ])
  const outside = pathsBetween(network, HOME, SHOP)
  assert.deepEqual([outside.hops, outside.paths, outside.notPassed], [undefined, [], { hubs: [], persons: 1 }])
  const inside = pathsBetween(network, HOME, SHOP, CASE)
  assert.deepEqual(nodesOf(inside), [`${HOME} ? ${SHOP}`])
  assert.deepEqual(inside.paths[0]?.[0]?.to, { kind: 'person' })
  assert.ok(!JSON.stringify([inside, Buffer.from(network.names.bytes).toString()]).includes('person:'))
})

test('outside a case nobody can tell whether two links lead to one person or to two', () => {
  const asked = (other: string, throughPersons: boolean) => {
    const network = networkOfLinks([
      ['person:a', 'owns', HOME],
      [ONE, 'lets', HOME],
      [TWO, 'runs', ONE],
      ['person:b', 'runs', ONE],
      [TWO, 'owns', SHOP],
      [other, 'holds', TWO],
      [other, 'owns', SHOP],
    ])
    return pathsBetween(network, HOME, SHOP, { throughPersons, mostHops: 4 })
  }
  assert.notDeepEqual(asked('person:a', true), asked('person:c', true))
  for (const other of ['person:a', 'person:b', 'person:c'])
    assert.deepEqual(asked(other, false), asked('person:d', false))
})

test('a person is refused as an end, and what it was is not repeated', () => {
  const network = networkOfLinks([['person:a', 'owns', HOME]])
  for (const person of ['person:a', 'person:nobody'])
    for (const ends of [[person, HOME] as const, [HOME, person] as const])
      assert.throws(() => pathsBetween(network, ...ends, CASE), faultWith('person-as-subject', person))
})

test('an end that no register ties to anything is an error that says which end it is', () => {
  const network = networkOfLinks([[ONE, 'owns', HOME]])
  for (const unknown of [SHOP, TWO, '90000002', 'a', '', 'kadaster:1']) {
    assert.throws(() => pathsBetween(network, HOME, unknown), faultWith('unknown-subject', unknown, 'to'))
    assert.throws(() => pathsBetween(network, unknown, HOME), faultWith('unknown-subject', unknown, 'from'))
  }
  assert.throws(() => pathsBetween(network, ONE, '90000001'), faultWith('both-ends-the-same', ONE, 'to'))
})

function faultWith(code: string, value: string, place?: string) {
  return (error: unknown) =>
    error instanceof InputFault &&
    error.code === code &&
    (place === undefined || error.place === place) &&
    (value.length < 2 || !error.message.includes(value))
}

test('a hub is not passed through, may be an end, and is counted by the kind of link that makes it one', () => {
  const objects = [HOME, SHOP, SHED]
  const network = networkOfLinks(objects.map((object) => [ONE, 'owns', object] as const))
  const found = (hubNeighbours: number) => pathsBetween(network, HOME, SHED, { hubNeighbours })
  assert.equal(found(3).hops, 2)
  assert.deepEqual(found(2).paths, [])
  assert.deepEqual(found(2).notPassed, { hubs: [{ link: 'owns', side: 'forth', hubs: 1 }], persons: 0 })
  assert.equal(pathsBetween(network, HOME, ONE, { hubNeighbours: 2 }).hops, 1)
  assert.equal(pathsBetween(network, ONE, HOME, { hubNeighbours: 0 }).hops, 1)
})

test('a hub has its many neighbours by one kind of link, and several links with one are one neighbour', () => {
  const network = networkOfLinks([
    [ONE, 'owns', HOME],
    [ONE, 'owns', HOME],
    [ONE, 'lets', SHOP],
    [ONE, 'runs', ONE],
    [TWO, 'runs', ONE],
    [ONE, 'runs', THREE],
  ])
  assert.equal(pathsBetween(network, HOME, SHOP, { hubNeighbours: 1 }).hops, 2)
})

test('when a hub stands in the way, the shortest path around it is found', () => {
  const network = networkOfLinks([
    [ONE, 'owns', HOME],
    [ONE, 'owns', SHOP],
    [ONE, 'owns', SHED],
    [TWO, 'lets', HOME],
    [THREE, 'lets', SHOP],
    [FOUR, 'holds', TWO],
    [FOUR, 'holds', THREE],
  ])
  assert.deepEqual(nodesOf(pathsBetween(network, HOME, SHOP, { hubNeighbours: 2 })), [
    [HOME, TWO, FOUR, THREE, SHOP].join(' '),
  ])
  assert.equal(pathsBetween(network, HOME, SHOP, { hubNeighbours: 2, mostHops: 4 }).hops, 4)
  assert.equal(pathsBetween(network, HOME, SHOP, { hubNeighbours: 2, mostHops: 3 }).hops, undefined)
})

test('of many paths that are as short the first ones are told, and that there are more', () => {
  const between = ['kvk:90000003', 'kvk:90000001', 'kvk:90000002']
  const network = networkOfLinks(
    between.flatMap((one): TrialLink[] => [
      [one, 'owns', HOME],
      [one, 'owns', SHOP],
    ]),
  )
  const told = (mostPaths: number) => {
    const paths = pathsBetween(network, HOME, SHOP, { mostPaths })
    return [nodesOf(paths).length, paths.more]
  }
  assert.deepEqual(
    [told(2), told(3)],
    [
      [2, true],
      [3, false],
    ],
  )
  assert.deepEqual(nodesOf(pathsBetween(network, HOME, SHOP, { mostPaths: 1 })), [`${HOME} ${ONE} ${SHOP}`])
})

const NAMES = [HOME, SHOP, SHED, ONE, TWO, THREE, FOUR, 'person:a', 'person:b'] as const
const LINKS = fc.array(
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...LINK_KINDS.slice(0, 3)), fc.constantFrom(...NAMES)),
  { minLength: 4, maxLength: 22 },
)
const SETTINGS = fc.record({
  mostHops: fc.integer({ min: 1, max: 6 }),
  mostPaths: fc.integer({ min: 1, max: 4 }),
  hubNeighbours: fc.integer({ min: 0, max: 4 }),
  throughPersons: fc.boolean(),
})

test('paths are those that trying every way gives, with circles, loops, hubs and persons', () => {
  fc.assert(
    fc.property(LINKS, SETTINGS, fc.nat(6), fc.nat(6), (links, settings, one, other) => {
      const [from, to] = [NAMES[one] ?? HOME, NAMES[other] ?? HOME]
      fc.pre(from !== to && [from, to].every((end) => numberedNames(links).includes(end)))
      const found = pathsBetween(networkOfLinks(links), from, to, settings)
      const all = everyWay(links, [from, to], settings)
      assert.deepEqual(nodesOf(found), all.slice(0, settings.mostPaths).map(shown))
      assert.equal(found.more, all.length > settings.mostPaths)
      if (found.notPassed.hubs.length === 0 && found.notPassed.persons === 0)
        assert.deepEqual(all, everyWay(links, [from, to], { ...settings, ...CASE, hubNeighbours: 99 }))
    }),
    { seed: 5, numRuns: 2000 },
  )
})

type Way = readonly string[]

function shown(way: Way): string {
  return way.map((name) => (name.startsWith('person:') ? '?' : name)).join(' ')
}

/** The shortest of all ways without a node twice, in the order of the numbers of their nodes. */
function everyWay(
  links: readonly TrialLink[],
  [from, to]: readonly [string, string],
  settings: Required<PathSettings>,
) {
  const names = numberedNames(links)
  const open = names.filter((name) => isOpen(links, name, settings))
  const neighbours = (name: string) =>
    names.filter((other) => links.some(([a, , b]) => (a === name && b === other) || (b === name && a === other)))
  const follow = (way: Way): readonly Way[] => {
    const last = way.at(-1) ?? from
    if (last === to) return [way]
    if (way.length > settings.mostHops || (last !== from && !open.includes(last))) return []
    return neighbours(last).flatMap((next) => (way.includes(next) ? [] : follow([...way, next])))
  }
  const ways = follow([from])
  const least = Math.min(...ways.map(({ length }) => length))
  return ways.filter(({ length }) => length === least)
}

function isOpen(links: readonly TrialLink[], name: string, settings: Required<PathSettings>): boolean {
  if (name.startsWith('person:') && !settings.throughPersons) return false
  return LINK_KINDS.every((kind) =>
    [0, 2].every((end) => {
      const same = links.filter((link) => link[1] === kind && link[end] === name)
      const others = new Set(same.map((link) => link[2 - end]).filter((other) => other !== name))
      return others.size <= settings.hubNeighbours
    }),
  )
}
