import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../../tests/fuzz-runs.ts'
import type { Release } from '../../../publication/contract.ts'
import { MAP, SUBJECT } from '../release/view-example.ts'
import { fittingView, judge } from './judgement.ts'
import { type Published, pagePaths, pathOf, readPath } from './page-address.ts'

const WORDS = { nl: 'Wonen', en: 'Housing' }

const RELEASE: Release = {
  format: 3,
  id: 'voorbeeld',
  previous: null,
  publishedOn: '2026-06-01',
  history: [],
  sources: [],
  protection: { rule: WORDS, minimumDenominator: 100 },
  maps: [MAP, { ...MAP, id: 'nederland-gemeente', level: 'gemeente' }],
  themes: [{ id: 'wonen', title: WORDS, question: WORDS, lead: WORDS }],
  subjects: [SUBJECT, { ...SUBJECT, id: 'ander', periods: ['2019'] }],
  filesSha256: '',
}

const PUBLISHED: Published = {
  release: RELEASE,
  stories: ['een-verhaal'],
  methods: new Set(['afronding']),
  isArea: (code) => code === 'GM0001',
}

const namesOf = (path: string, search: Readonly<Record<string, string>>) =>
  judge(path, search, PUBLISHED).faults.map(({ name, reason }) => `${name} ${reason}`)

test('every page of a release is at an address that can be', () => {
  const paths = pagePaths(PUBLISHED)
  assert.ok(paths.includes('/en/verhalen/een-verhaal/'))
  for (const path of paths) assert.deepEqual(judge(path, {}, PUBLISHED).status, 200, path)
})

test('a path and what it leads to are the same thing', () => {
  for (const path of pagePaths(PUBLISHED).slice(1)) {
    const place = readPath(path)
    assert.ok(place)
    assert.equal(pathOf(place), path)
  }
})

test('all faults of an address are told at once, with what could stand there', () => {
  const { status, faults } = judge(
    '/nl/kaart/voorbeeld/',
    { jaar: '1850', niveau: 'maan', gebied: 'GM9999' },
    PUBLISHED,
  )
  assert.equal(status, 400)
  assert.deepEqual(
    faults.map(({ name, reason, choices }) => [name, reason, choices.map(({ id }) => id)]),
    [
      ['niveau', 'shape', ['buurt']],
      ['jaar', 'unknown', ['2025', '2026']],
      ['gebied', 'unknown', []],
    ],
  )
})

test('a year of another subject is not one of this subject', () => {
  assert.deepEqual(namesOf('/nl/kaart/voorbeeld/', { jaar: '2019' }), ['jaar unknown'])
  assert.deepEqual(namesOf('/nl/combineren/', { onderwerp: 'ander', jaar: '2019' }), [])
})

test('what a path names must be published', () => {
  for (const path of ['/nl/kaart/x/', '/nl/thema/x/', '/en/verhalen/x/', '/nl/methode/x/', '/nl/insluiten/x/']) {
    assert.equal(judge(path, {}, PUBLISHED).status, 404, path)
    assert.equal(judge(path, {}, PUBLISHED).faults.length, 1, path)
  }
})

test('a path that is no page has no faults to tell of', () => {
  for (const path of ['/fr/', '/nl/niets/', '/nl/over/x/', '/nl/kaart/', '/nl/kaart/voorbeeld/x/', '/nl/constructor/'])
    assert.deepEqual([judge(path, {}, PUBLISHED).status, judge(path, {}, PUBLISHED).page], [404, undefined], path)
})

test('areas and methods are not judged before their names were read', () => {
  const { isArea: _, methods: __, ...unread } = PUBLISHED
  assert.equal(judge('/nl/methode/x/', { gebied: 'GM9999' }, unread).status, 200)
})

test('a view without what cannot be is a view that can be', () => {
  const search = { jaar: '1850', gebied: 'GM0001', beeld: 'tabel' } as const
  const { faults } = judge('/nl/kaart/voorbeeld/', search, PUBLISHED)
  const fitting = fittingView(search, faults)
  assert.deepEqual(fitting, { gebied: 'GM0001', beeld: 'tabel' })
  assert.equal(judge('/nl/kaart/voorbeeld/', { ...fitting }, PUBLISHED).status, 200)
})

test('no address is too strange to judge, and what is told of it stays short', () => {
  const names = fc.constantFrom('jaar', 'niveau', 'gebied', 'deel', 'onderwerp', '__proto__', 'constructor', 'utm')
  const search = fc.dictionary(fc.oneof(names, fc.string()), fc.string({ unit: 'binary' }))
  const path = fc.oneof(fc.string(), fc.constantFrom(...pagePaths(PUBLISHED)), fc.webPath())
  fc.assert(
    fc.property(path, search, (at, asked) => {
      const { status, faults } = judge(at, asked, PUBLISHED)
      assert.ok([200, 400, 404].includes(status))
      assert.ok(faults.every(({ given }) => given.length <= 40))
      assert.equal(status === 200, faults.length === 0 && readPath(at) !== undefined)
    }),
    { numRuns: fuzzRuns(300) },
  )
})
