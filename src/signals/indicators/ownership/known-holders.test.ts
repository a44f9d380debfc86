import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { optional, required, table } from '../../../vocabulary/table.ts'
import { openDatabase } from '../../../warehouse/database.ts'
import type { InnocentExplanation, Limit } from '../../indicator.ts'
import { fill } from '../../test-bench.ts'
import {
  DEVELOPER,
  HOUSING_ASSOCIATION,
  INSTITUTION,
  LEAST_OFFICE_STAFF,
  LEAST_OWN_STAFF,
  LEAST_STAFF,
  TRUST_OFFICE,
} from './known-holders.ts'

const HOLDERS = table({
  name: 'holders',
  grain: 'One row per holder of a trial.',
  key: ['name'],
  columns: {
    name: required('text', 'What is special about it.'),
    form: optional('text', 'As in companies.'),
    sbi_code: optional('text', 'As in companies.'),
    employees: optional('integer', 'As in companies.'),
    director_sbi_code: optional('text', 'Of the organisation that directs it.'),
    director_employees: optional('integer', 'Of the organisation that directs it.'),
  },
})

interface Trial {
  readonly limits: Readonly<Record<string, Limit>>
  readonly holders: Readonly<Record<string, object>>
}

/** The holders that an explanation holds for. */
async function heldBy(
  context: TestContext,
  { holds }: InnocentExplanation,
  { limits, holders }: Trial,
): Promise<string[]> {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  await fill(
    database,
    HOLDERS,
    Object.entries(holders).map(([name, holder]) => ({ name, ...holder })),
  )
  const values = Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]))
  const found = await database.rows<{ name: string }>(`select name from holders where ${holds} order by name`, values)
  return found.map(({ name }) => name)
}

test('a housing association is a foundation or an association that lets homes and employs people', async (context) => {
  const housing = { form: 'foundation', sbi_code: '68201', employees: 10 }
  const holders = {
    foundation: housing,
    association: { ...housing, form: 'association' },
    company: { ...housing, form: 'private-limited' },
    'of other work': { ...housing, sbi_code: '94996' },
    small: { ...housing, employees: 9 },
    'staff not told': { ...housing, employees: null },
  }
  assert.deepEqual(await heldBy(context, HOUSING_ASSOCIATION, { limits: { least_staff: LEAST_STAFF }, holders }), [
    'association',
    'foundation',
  ])
})

test('an institution is a public body, or a bank, insurer or fund with people in service', async (context) => {
  const bank = { form: 'public-limited', sbi_code: '64191', employees: 10 }
  const holders = {
    bank,
    'bank of nine': { ...bank, employees: 9 },
    insurer: { ...bank, sbi_code: '65120' },
    'insurer of nine': { ...bank, sbi_code: '65120', employees: 9 },
    holding: { ...bank, sbi_code: '64200' },
    gemeente: { form: 'public-body' },
    'nothing told': {},
  }
  assert.deepEqual(await heldBy(context, INSTITUTION, { limits: { least_staff: LEAST_STAFF }, holders }), [
    'bank',
    'gemeente',
    'insurer',
  ])
})

test('a developer has somebody at work beside the director', async (context) => {
  const developer = { sbi_code: '41100', employees: 2 }
  const holders = {
    developer,
    'by the codes of 2025': { ...developer, sbi_code: '68120' },
    alone: { ...developer, employees: 1 },
    builder: { ...developer, sbi_code: '41200' },
    landlord: { ...developer, sbi_code: '68204' },
  }
  assert.deepEqual(await heldBy(context, DEVELOPER, { limits: { least_own_staff: LEAST_OWN_STAFF }, holders }), [
    'by the codes of 2025',
    'developer',
  ])
})

test('an office that directs for others is known by its work and has two people or more', async (context) => {
  const office = (director_sbi_code: string | null, director_employees = 2) => ({
    director_sbi_code,
    director_employees,
  })
  const codes = ['66191', '69101', '69209', '82110', '82999']
  const holders = {
    ...Object.fromEntries(codes.map((code) => [code, office(code)])),
    alone: office('69209', 1),
    consultant: office('70221'),
    'not told': office(null),
  }
  assert.deepEqual(
    await heldBy(context, TRUST_OFFICE, { limits: { least_office_staff: LEAST_OFFICE_STAFF }, holders }),
    codes,
  )
})
