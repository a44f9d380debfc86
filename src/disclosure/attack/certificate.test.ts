import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latticeOf } from '../cells/lattice.ts'
import { flatTree } from '../cells/tree.ts'
import { attack } from './attack.ts'
import { certificateOf } from './certificate.ts'
import { leavesOf, leavesUnder, tabulated } from './test-bench.ts'
import { withheldView } from './views.ts'

const LATTICE = latticeOf([flatTree('row', 'all', ['1', '2', '3']), flatTree('column', 'all', ['1', '2'])], [[0, 1]])
const VALUES = tabulated(leavesUnder(LATTICE, leavesOf(LATTICE)), [4, 3, 2, 1, 3, 3])
const WITHHELD = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
].map((tuple) => LATTICE.cellAt(tuple) ?? -1)
const SENSITIVE = WITHHELD.map((cell) => ({ cell, value: VALUES[cell] ?? 0, lower: 0.5, upper: 0.5, sliding: 0 }))

async function certified(ends: 'needed' | 'all') {
  const found = await attack(withheldView(LATTICE.equations, VALUES, WITHHELD), SENSITIVE, [], { truth: VALUES, ends })
  return certificateOf(found, { solver: 'HiGHS', attackers: ['outside'], nameOf: (cell) => `cell ${cell}` })
}

test('a certificate gives the interval of every sensitive cell, and survives JSON', async () => {
  const certificate = await certified('all')
  assert.deepEqual(JSON.parse(JSON.stringify(certificate)), certificate)
  assert.deepEqual(certificate.cells[0], { cell: `cell ${WITHHELD[0]}`, verdict: 'protected', low: 3, up: 6 })
  assert.deepEqual(
    [certificate.sensitive, certificate.underProtected, certificate.exact, certificate.victims],
    [4, 0, 0, 0],
  )
})

test('where the attack stopped is not told: it would give the true value and the room that was asked away', async () => {
  for (const { low, up } of (await certified('needed')).cells) assert.deepEqual([low, up], [undefined, undefined])
})
