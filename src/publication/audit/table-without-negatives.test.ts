import assert from 'node:assert/strict'
import { test } from 'node:test'
import { residuals } from '../../disclosure/cells/equations.ts'
import { codesOf, latticeOf } from '../../disclosure/cells/lattice.ts'
import { flatTree } from '../../disclosure/cells/tree.ts'
import { ALL, PART, REST } from './joint-table.ts'
import { withoutNegatives } from './table-without-negatives.ts'

/** Two areas, split by age and by owner; in one the old are shown as 20 of 15. */
const DIMENSIONS = [
  flatTree('areas', 'all', ['a', 'b']),
  flatTree('age', ALL, ['old', 'new']),
  flatTree('owner', ALL, ['person', 'firm']),
  flatTree('part', ALL, [PART, REST]),
]
const LATTICE = latticeOf(DIMENSIONS, [
  [0, 1, 3],
  [0, 2, 3],
])
const SHOWN: Readonly<Record<string, readonly [part: number, whole: number]>> = {
  'a old all': [20, 15],
  'a new all': [10, 85],
  'a all person': [10, 50],
  'a all firm': [20, 50],
  'b old all': [5, 50],
  'b new all': [0, 50],
  'b all person': [5, 60],
  'b all firm': [0, 40],
}

/** Adds up what is shown of the smallest cells. */
function shownTable(): Float64Array {
  return Float64Array.from({ length: LATTICE.size }, (_, cell) => {
    const [area = '', age = ALL, owner = ALL, side = ALL] = codesOf(LATTICE, cell)
    const sum = (of: 0 | 1) =>
      Object.entries(SHOWN).reduce((total, [key, counts]) => {
        const [inArea = '', ofAge = '', ofOwner = ''] = key.split(' ')
        const counted = (area === 'all' || area === inArea) && (owner === ALL ? ofOwner === ALL : owner === ofOwner)
        const wanted = owner === ALL && age !== ALL ? age === ofAge : owner !== ALL || ofAge !== ALL
        return counted && wanted ? total + counts[of] : total
      }, 0)
    return side === ALL ? sum(1) : side === PART ? sum(0) : sum(1) - sum(0)
  })
}

test('where a part is shown as more than the whole its units go to the rest, and every sum still holds', () => {
  const shown = shownTable()
  const at = (...codes: readonly string[]) =>
    [...shown.keys()].find((cell) => codesOf(LATTICE, cell).join() === codes.join()) ?? -1
  assert.equal(shown[at('a', 'old', ALL, REST)], -5)
  assert.ok(residuals(LATTICE.equations, shown).every((left) => left === 0))
  const table = withoutNegatives({ lattice: LATTICE, shown })
  assert.ok(residuals(LATTICE.equations, table).every((left) => left === 0))
  assert.ok(table.every((count) => count >= 0))
  assert.deepEqual(
    [at('a', 'old', ALL, PART), at('a', ALL, 'firm', PART), at('all', ALL, ALL, PART), at('a', 'old', ALL, ALL)].map(
      (cell) => table[cell],
    ),
    [15, 15, 30, 15],
  )
})
