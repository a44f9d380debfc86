import assert from 'node:assert/strict'
import { test } from 'node:test'
import { methodsOf } from '../methods/methods.ts'
import { areaCounts } from './area-counts.ts'
import { AREA_TRAITS } from './area-traits.ts'
import { similarAreas } from './similar-areas.ts'
import { gemeenten, mapOf, subjectOf, total } from './test-bench.ts'

const CODES = gemeenten(12)
/** The first six are villages and the rest towns, a little larger each. */
const residents = (place: number) => (place < 6 ? 2000 + 100 * place : 90_000 + 5000 * place)
const homes = (place: number) => (place < 6 ? 1000 + 50 * place : 60_000 + 2000 * place)

const RESIDENTS = subjectOf({ id: 'inwoners-per-buurt' })
const HOMES = subjectOf({ id: 'woningen-per-buurt' })
const CELLS = new Map([
  [
    RESIDENTS,
    CODES.flatMap((code, place) => [
      total(code, { numerator: residents(place) }),
      total(code, { numerator: 1, period: '2025' }),
    ]),
  ],
  [
    HOMES,
    CODES.flatMap((code, place) => {
      const built = (category: string, share: number) =>
        total(code, { dimension: 'bouwperiode', category, numerator: Math.round(share * homes(place)) })
      return [
        total(code, { numerator: homes(place) }),
        built('voor-1945', place < 6 ? 0.1 : 0.5),
        built('1990-2009', 0.2),
        built('vanaf-2010', 0.1),
      ]
    }),
  ],
])

function similar(wish: { readonly drop?: string; readonly subjects?: readonly (typeof HOMES)[] } = {}) {
  const counts = areaCounts(new Map(CODES.map((code) => [code, 20])))
  for (const subject of wish.subjects ?? [RESIDENTS, HOMES])
    counts.add(
      subject,
      (CELLS.get(subject) ?? []).filter(({ area }) => area !== wish.drop),
    )
  return similarAreas(mapOf(CODES), counts)
}

test('a village is like the villages, the one nearest in size first, and never like itself', () => {
  const found = similar().get('GM0001') ?? []
  assert.deepEqual(
    found.map(({ code }) => code),
    ['GM0002', 'GM0003', 'GM0004', 'GM0005', 'GM0006'],
  )
  assert.equal(found[0]?.name, 'Gemeente GM0002')
  assert.ok(found.every(({ distance }, place) => distance >= (found[place - 1]?.distance ?? 0)))
})

test('an area of which too little is known has none, and is like no other', () => {
  const found = similar({ drop: 'GM0002' })
  assert.deepEqual(found.get('GM0002'), [])
  assert.ok(![...found.values()].flat().some(({ code }) => code === 'GM0002'))
})

test('a release without the subjects that tell the traits has no similar areas', () => {
  assert.deepEqual([...similar({ subjects: [] }).values()].flat(), [])
})

test('every trait on which areas are compared is told to the reader', () => {
  const method = methodsOf([], []).methods.find(({ id }) => id === 'gelijkende-gebieden')
  for (const { name } of AREA_TRAITS)
    for (const language of ['nl', 'en'] as const)
      assert.ok(
        method?.steps.some((step) => step[language].includes(name[language])),
        name[language],
      )
})
