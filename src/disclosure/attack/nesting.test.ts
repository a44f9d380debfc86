import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { treeOf } from '../cells/tree.ts'
import { checkNested, pieceCode, refinedNodes } from './nesting.ts'

const BUURTEN = treeOf('area', [
  ['GM1', null],
  ['BU1', 'GM1'],
  ['BU2', 'GM1'],
])
const WHOLE = [
  { leaf: 'BU1', area: '1011' },
  { leaf: 'BU1', area: '1011' },
  { leaf: 'BU2', area: '1011' },
]
const CUT = [...WHOLE, { leaf: 'BU2', area: '1012' }]

function refused(code: string) {
  return (error: unknown) => error instanceof InputFault && error.code === code
}

test('a geography of whole leaves is let through, and one that cuts a leaf is refused', () => {
  checkNested(BUURTEN, WHOLE)
  assert.throws(() => checkNested(BUURTEN, CUT), refused('not-nested'))
  assert.throws(() => checkNested(BUURTEN, [{ leaf: 'GM1', area: '1011' }]), refused('leaf-unknown'))
})

test('after the leaves were refined to their pieces both geographies nest', () => {
  const refined = treeOf('area', refinedNodes(BUURTEN, CUT))
  assert.deepEqual(refined.codes, ['GM1', 'BU1', 'BU2', 'BU2|1011', 'BU2|1012'])
  const pieces = CUT.map(({ leaf, area }) => ({ leaf: leaf === 'BU2' ? pieceCode(leaf, area) : leaf, area }))
  checkNested(refined, pieces)
})
