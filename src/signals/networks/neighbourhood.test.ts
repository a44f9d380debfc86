import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LINK_KINDS } from './link-kinds.ts'
import { type NeighbourhoodSettings, neighbourhood } from './neighbourhood.ts'
import { networkOfLinks, numberedNames, type TrialLink } from './test-bench.ts'

const [HOME, SHOP, SHED] = ['9900010000000001', '9900010000000002', '9900010000000003']
const [ONE, TWO, THREE] = ['kvk:90000001', 'kvk:90000002', 'kvk:90000003']

const TOWN: readonly TrialLink[] = [
  [ONE, 'owns', HOME],
  [ONE, 'lets', HOME],
  ['person:a', 'owns', HOME],
  ['person:a', 'owns', SHED],
  [ONE, 'owns', SHOP],
  [TWO, 'runs', ONE],
  [TWO, 'does-business', SHOP],
  [THREE, 'runs', TWO],
]

function counted(subject: string, settings: NeighbourhoodSettings): readonly string[] {
  return neighbourhood(networkOfLinks(TOWN), subject, settings).counts.map(({ hops, link, side, kind, nodes }) =>
    [hops, link, side, kind, nodes].join(' '),
  )
}

test('what lies around a subject is counted by hops, kind of link and kind of node, before any of it is shown', () => {
  assert.deepEqual(counted(HOME, { depth: 2 }), [
    '1 owns back organisation 1',
    '1 owns back person 1',
    '1 lets back organisation 1',
    '2 owns forth object 1',
    '2 runs back organisation 1',
  ])
  assert.deepEqual(counted('90000002', { depth: 1 }), [
    '1 does-business forth object 1',
    '1 runs forth organisation 1',
    '1 runs back organisation 1',
  ])
})

test('what lies behind a person is looked at only inside an opened case', () => {
  const around = (throughPersons: boolean) => neighbourhood(networkOfLinks(TOWN), HOME, { depth: 2, throughPersons })
  assert.deepEqual([around(false).nodes, around(true).nodes], [4, 5])
  assert.deepEqual([around(false).notPassed.persons, around(true).notPassed.persons], [1, 0])
  assert.ok(!JSON.stringify(around(true).open({ from: 0, size: 99 })).includes('person:'))
})

test('outside a case nobody can tell whether two links lead to one person or to two', () => {
  const around = (other: string, throughPersons: boolean) => {
    const links: readonly TrialLink[] = [
      ...TOWN,
      ['person:a', 'runs', ONE],
      [other, 'owns', SHOP],
      [other, 'runs', TWO],
    ]
    const { open, ...counts } = neighbourhood(networkOfLinks(links), HOME, { depth: 3, throughPersons })
    const shown = open({ from: 0, size: 99 }).neighbours.map((neighbour) => JSON.stringify(neighbour))
    return { ...counts, shown: shown.sort() }
  }
  assert.notDeepEqual(around('person:a', true), around('person:b', true))
  assert.deepEqual(around('person:a', false), around('person:b', false))
  assert.equal(around('person:a', false).nodes, 8)
})

test('a hub is shown and not passed, unless it is the subject; at the edge nothing would be passed', () => {
  const around = (subject: string, depth: number) =>
    neighbourhood(networkOfLinks(TOWN), subject, { depth, hubNeighbours: 1 })
  assert.deepEqual(around(SHOP, 2).notPassed.hubs, [{ link: 'owns', side: 'forth', hubs: 1 }])
  assert.deepEqual(around(SHOP, 1).notPassed, { hubs: [], persons: 0 })
  assert.equal(around(SHOP, 2).nodes, 3)
  assert.equal(around(ONE, 1).nodes, 3)
})

test('it opens page by page, nearest first, and the last page says so', () => {
  const around = neighbourhood(networkOfLinks(TOWN), HOME, { depth: 3 })
  const pages = [0, 2, 4].map((from) => around.open({ from, size: 2 }))
  assert.deepEqual(
    pages.map(({ neighbours, next }) => [...neighbours.map(({ hops, node }) => `${hops} ${node.id ?? '?'}`), next]),
    [
      [`1 ${ONE}`, '1 ?', 2],
      [`2 ${SHOP}`, `2 ${TWO}`, 4],
      [`3 ${THREE}`, undefined],
    ],
  )
  assert.deepEqual(pages[2]?.neighbours[0], {
    hops: 3,
    node: { kind: 'organisation', id: THREE },
    through: { kind: 'organisation', id: TWO },
    links: [{ link: 'runs', side: 'back', record: 'officers 7' }],
  })
  assert.deepEqual(around.open({ from: 5, size: 2 }), { neighbours: [], next: undefined })
})

test('a person and an unknown subject are refused', () => {
  assert.throws(() => neighbourhood(networkOfLinks(TOWN), 'person:a'), { code: 'person-as-subject' })
  assert.throws(() => neighbourhood(networkOfLinks(TOWN), '90000009'), { code: 'unknown-subject', place: 'subject' })
})

const NAMES = [HOME, SHOP, SHED, ONE, TWO, THREE, 'person:a', 'person:b'] as const
const LINKS = fc.array(
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...LINK_KINDS.slice(0, 2)), fc.constantFrom(...NAMES)),
  { minLength: 2, maxLength: 16 },
)

test('hops and counts are those of widening ring by ring over plain lists', () => {
  fc.assert(
    fc.property(LINKS, fc.nat(5), fc.integer({ min: 1, max: 4 }), (links, place, depth) => {
      const subject = NAMES[place] ?? HOME
      fc.pre(numberedNames(links).includes(subject))
      const around = neighbourhood(networkOfLinks(links), subject, { depth, throughPersons: true })
      const rings = ringsAround(links, subject, depth)
      const found = around.open({ from: 0, size: 99 }).neighbours
      assert.deepEqual(
        found.map(({ hops, node }) => `${hops} ${node.id ?? '?'}`),
        rings.flatMap((ring, at) => ring.map((name) => `${at + 1} ${name.startsWith('person:') ? '?' : name}`)),
      )
      assert.deepEqual(around.counts, countedIn(links, [[subject], ...rings]))
    }),
    { seed: 6, numRuns: 500 },
  )
})

function ringsAround(links: readonly TrialLink[], subject: string, depth: number): readonly (readonly string[])[] {
  const rings: string[][] = [[subject]]
  for (let hops = 1; hops <= depth; hops++) {
    const before = rings.flat()
    const edge = rings.at(-1) ?? []
    const next = links.flatMap(([a, , b]) => [...(edge.includes(a) ? [b] : []), ...(edge.includes(b) ? [a] : [])])
    rings.push(numberedNames(links).filter((name) => next.includes(name) && !before.includes(name)))
  }
  return rings.slice(1)
}

function countedIn(links: readonly TrialLink[], rings: readonly (readonly string[])[]) {
  const kinds = LINK_KINDS.flatMap((link) => SIDES.map((side) => ({ link, side })))
  return rings.slice(1).flatMap((ring, place) =>
    kinds.flatMap(({ link, side: [side, near, far] }) => {
      const reached = ring.filter((name) =>
        links.some((one) => one[1] === link && one[far] === name && rings[place]?.includes(one[near])),
      )
      return (['object', 'organisation', 'person'] as const).flatMap((kind) => {
        const nodes = reached.filter((name) => kindOf(name) === kind).length
        return nodes === 0 ? [] : [{ hops: place + 1, link, side, kind, nodes }]
      })
    }),
  )
}

const SIDES = [
  ['forth', 0, 2],
  ['back', 2, 0],
] as const

function kindOf(name: string): string {
  if (name.startsWith('person:')) return 'person'
  return name.startsWith('kvk:') ? 'organisation' : 'object'
}
