import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../../publication/contract.ts'
import { speechIn } from '../words/speech.ts'
import { areaSubjects, largerOnly, summarySentences } from './area-summary.ts'
import { RELEASE, SUBJECT } from './view-example.ts'

const NL = await speechIn('nl')
const AREA = { code: 'BU99010101', level: 'buurt' }

function release(ids: readonly string[]) {
  return { ...RELEASE, subjects: ids.map((id) => ({ ...SUBJECT, id, periods: ['2024', '2025'] })) }
}

function cell(period: string, value: number | null): Cell {
  const [low, high] = value === null ? [null, null] : [value - 2, value + 2]
  const missing = value === null ? 'withheld' : null
  return { area: AREA.code, period, value, missing, numerator: value, denominator: null, low, high }
}

const FIGURES: Readonly<Record<string, readonly Cell[]>> = {
  high: [cell('2025', 90), cell('2024', 3)],
  low: [cell('2025', 3)],
  alike: [cell('2025', 21)],
  withheld: [cell('2025', null)],
  unknown: [],
}

test('an area in one sentence: how many subjects are clearly more, less, or not clearly different', () => {
  const subjects = areaSubjects(release(Object.keys(FIGURES)), AREA, ({ id }) => FIGURES[id] ?? [])
  assert.deepEqual(
    subjects.map(({ comparison }) => comparison),
    ['more', 'less', 'not-clearly-different', undefined, undefined],
  )
  assert.deepEqual(summarySentences(subjects, 'heel Nederland', NL), [
    'Van 3 onderwerpen is het cijfer te vergelijken met heel Nederland: het is bij 1 duidelijk hoger, bij 1 duidelijk lager en bij 1 niet duidelijk anders.',
    'Van 2 onderwerpen is hier geen cijfer.',
  ])
})

test('kinds of which there are none are left out, and where all are alike that is said', () => {
  const told = (values: readonly number[]) => {
    const ids = values.map((_, place) => `onderwerp-${place}`)
    const cells = new Map(ids.map((id, place) => [id, [cell('2025', values[place] ?? 0)]]))
    return summarySentences(
      areaSubjects(release(ids), AREA, ({ id }) => cells.get(id) ?? []),
      'heel Nederland',
      NL,
    ).join(' ')
  }
  assert.equal(
    told([90, 80, 21]),
    'Van 3 onderwerpen is het cijfer te vergelijken met heel Nederland: het is bij 2 duidelijk hoger en bij 1 niet duidelijk anders.',
  )
  assert.equal(
    told([90, 80, 70]),
    'Bij alle 3 onderwerpen waar het cijfer te vergelijken is met heel Nederland, is het duidelijk hoger.',
  )
  assert.equal(
    told([3, 4]),
    'Bij beide onderwerpen waar het cijfer te vergelijken is met heel Nederland, is het duidelijk lager.',
  )
  assert.equal(
    told([21]),
    'Van 1 onderwerp is het cijfer te vergelijken met heel Nederland: het is niet duidelijk anders.',
  )
  assert.equal(told([]), '')
})

test('cells stand in the order of their periods, and a subject without a cell was not measured', () => {
  const [high, unknown] = areaSubjects(release(['high', 'unknown']), AREA, ({ id }) => FIGURES[id] ?? [])
  assert.deepEqual(
    high?.cells.map(({ period }) => period),
    ['2024', '2025'],
  )
  assert.equal(unknown?.newest.missing, 'not-measured')
})

test('subjects of another territory or level are none of its subjects', () => {
  assert.deepEqual(
    areaSubjects(release(['high']), { code: 'BU03630101', level: 'buurt' }, () => []),
    [],
  )
  assert.deepEqual(
    areaSubjects(release(['high']), { code: 'WK990101', level: 'wijk' }, () => []),
    [],
  )
})

test('subjects that are only known of larger areas are counted', () => {
  assert.equal(largerOnly(release(['a', 'b']), { code: 'WK990101', level: 'wijk' }), 2)
  assert.equal(largerOnly(release(['a', 'b']), AREA), 0)
  assert.equal(largerOnly(release(['a', 'b']), { code: 'WK036301', level: 'wijk' }), 0)
})
