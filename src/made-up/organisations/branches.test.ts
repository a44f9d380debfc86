import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { createRandom } from '../random.ts'
import { BRANCH_LIST } from './branch-list.ts'
import { densityAt, pickBranch, pickLegalForm, pickStaff } from './branches.ts'
import { NAMES_OF_BRANCH } from './trade-names.ts'

test('every branch has one row, and names belong to a branch that is there', () => {
  const codes = BRANCH_LIST.map(({ sbi }) => sbi)
  assert.equal(new Set(codes).size, codes.length)
  for (const code of codes) assert.match(code, /^\d{4,5}$/)
  for (const code of Object.keys(NAMES_OF_BRANCH)) assert.ok(codes.includes(code), code)
})

test('branches are drawn as often as they are common', () => {
  const random = createRandom('branches')
  const drawn = Array.from({ length: 20_000 }, () => pickBranch('home', random).sbi)
  for (const { sbi, at } of BRANCH_LIST.filter((branch) => (branch.at.home ?? 0) > 3)) {
    const share = drawn.filter((code) => code === sbi).length / drawn.length
    const expected = (at.home ?? 0) / densityAt('home')
    assert.ok(Math.abs(share - expected) < 0.25 * expected, sbi)
  }
})

test('a club is a vereniging, a holding a besloten vennootschap, and at home nearly all work for themselves', () => {
  const random = createRandom('forms')
  for (const branch of BRANCH_LIST) {
    const forms = Array.from({ length: 60 }, () => pickLegalForm(branch, 'home', random))
    const sole = forms.filter((form) => form === 'Eenmanszaak').length
    if (branch.trade === 'holding') assert.deepEqual(new Set(forms), new Set(['Besloten Vennootschap']))
    else if (branch.trade === 'society' || branch.trade === 'foundation') assert.equal(sole, 0)
    else if (branch.trade !== 'farm') assert.ok(sole > 40)
    assert.ok(pickStaff(branch, random) >= 0)
  }
})

test('codes and descriptions are those of the classification', WITH_REAL_DATA, async () => {
  const path = join(realData('amsterdam-handelsregister-sbi2008'), 'sbi_code.json')
  const rows: unknown = JSON.parse(await readFile(path, 'utf8'))
  assert.ok(Array.isArray(rows))
  const titles = new Map(rows.map(({ pk, fields }) => [pk, fields.title]))
  for (const { sbi, says } of BRANCH_LIST) assert.equal(says, titles.get(sbi), sbi)
})
