import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { BUSINESSES, COMPANIES, LOANS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { idleBuyer } from './idle-buyer.ts'

interface Plan {
  readonly company?: Partial<Row<typeof COMPANIES>>
  readonly sale?: Partial<Row<typeof OBJECT_SALES>>
  readonly beside?: readonly SomeRows[]
}

const SOLD_ON = '2024-06-01'

/** A company with nobody at work that bought one home, which bears its number. */
function buyer({ company = {}, sale = {}, beside = [] }: Plan = {}) {
  return (kvk_number: string) => {
    const home = { object_id: kvk_number, deed_part_id: 'd1', sold_on: SOLD_ON, buyer_kvk_numbers: [kvk_number] }
    const idle = {
      kvk_number,
      form: 'private-limited',
      sbi_code: company.sbi_codes?.[0] ?? '70221',
      sbi_codes: ['70221'],
      employees: 0,
      founded_on: '2023-01-01',
      directors: [`person:${kvk_number}`],
    }
    return [some(OBJECT_SALES, [{ ...home, ...sale }]), some(COMPANIES, [{ ...idle, ...company }]), ...beside]
  }
}

test('a purchase by a company where nobody works is a signal on it, and what is not known is none', async (context) => {
  const signals = await tryCases(context, idleBuyer, {
    cases: [
      { what: 'idle company', gives: 'signal', rows: buyer() },
      { what: 'idle foundation', gives: 'signal', rows: buyer({ company: { form: 'foundation' } }) },
      {
        what: 'in two deeds',
        gives: 'signal',
        rows: buyer({
          beside: [some(OBJECT_SALES, [{ deed_part_id: 'd2', sold_on: SOLD_ON, buyer_kvk_numbers: ['in two deeds'] }])],
        }),
      },
      { what: 'association', gives: 'none', rows: buyer({ company: { form: 'association' } }) },
      { what: 'somebody works', gives: 'none', rows: buyer({ company: { employees: 1 } }) },
      { what: 'staff not told', gives: 'none', rows: buyer({ company: { employees: null } }) },
      { what: 'activity not told', gives: 'none', rows: buyer({ company: { sbi_codes: [] } }) },
      { what: 'lets property too', gives: 'none', rows: buyer({ company: { sbi_codes: ['70221', '68204'] } }) },
      { what: 'builds', gives: 'none', rows: buyer({ company: { sbi_codes: ['4110'] } }) },
      { what: 'holding', gives: 'none', rows: buyer({ company: { sbi_codes: ['6420'] } }) },
      { what: 'on the peildatum', gives: 'signal', rows: buyer({ sale: { sold_on: '2026-01-01' } }) },
      { what: 'after it', gives: 'none', rows: buyer({ sale: { sold_on: '2026-01-02' } }) },
      { what: 'first day', gives: 'signal', rows: buyer({ sale: { sold_on: '2021-01-02' } }) },
      { what: 'a day too early', gives: 'none', rows: buyer({ sale: { sold_on: '2021-01-01' } }) },
    ],
  })
  assert.equal(signals.get('in two deeds')?.value, 1)
  const signal = signals.get('idle company')
  assert.deepEqual([signal?.subject_kind, signal?.value, signal?.happened_on], ['organisation', 1, TRIAL_DAY])
  assert.deepEqual(signal?.evidence, ['deed d1', 'organisation idle company'])
  assert.deepEqual(inputsOf(signal), {
    bought: 1,
    first_bought_on: SOLD_ON,
    last_bought_on: SOLD_ON,
    sbi_code: '70221',
    employees: 0,
  })
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const loan = (object_id: string, registered_on: string, creditor_is_financial: boolean | null = true) => [
    some(LOANS, [{ object_id, registered_on, creditor_is_financial }]),
  ]
  const directors = ['person:a', 'person:b', 'person:c']
  await tryCases(context, idleBuyer, {
    cases: [
      {
        what: 'own premises',
        gives: 'own-premises',
        rows: buyer({ beside: [some(BUSINESSES, [{ kvk_number: 'own premises', open: true }])] }),
      },
      {
        what: 'premises elsewhere',
        gives: 'signal',
        rows: buyer({
          beside: [some(BUSINESSES, [{ kvk_number: 'premises elsewhere', object_id: 'elsewhere', open: true }])],
        }),
      },
      {
        what: 'closed premises',
        gives: 'signal',
        rows: buyer({ beside: [some(BUSINESSES, [{ kvk_number: 'closed premises', open: false }])] }),
      },
      { what: 'family', gives: 'within-one-circle', rows: buyer({ sale: { parties_related: true } }) },
      {
        what: 'board of three',
        gives: 'board-of-several',
        rows: buyer({ company: { form: 'foundation', directors } }),
      },
      {
        what: 'board of two',
        gives: 'signal',
        rows: buyer({ company: { form: 'foundation', directors: directors.slice(1) } }),
      },
      { what: 'company with three', gives: 'signal', rows: buyer({ company: { directors } }) },
      // 2019-06-02 lies 1826 days before the purchase.
      { what: 'old', gives: 'long-standing', rows: buyer({ company: { founded_on: '2019-06-02' } }) },
      { what: 'not that old', gives: 'signal', rows: buyer({ company: { founded_on: '2019-06-03' } }) },
      { what: 'bank', gives: 'financed-by-bank', rows: buyer({ beside: loan('bank', '2024-08-30') }) },
      { what: 'bank that day', gives: 'financed-by-bank', rows: buyer({ beside: loan('bank that day', SOLD_ON) }) },
      { what: 'bank later', gives: 'signal', rows: buyer({ beside: loan('bank later', '2024-08-31') }) },
      { what: 'bank before', gives: 'signal', rows: buyer({ beside: loan('bank before', '2024-05-31') }) },
      { what: 'no bank', gives: 'signal', rows: buyer({ beside: loan('no bank', SOLD_ON, false) }) },
      { what: 'who knows', gives: 'signal', rows: buyer({ beside: loan('who knows', SOLD_ON, null) }) },
      { what: 'pension', gives: 'pension-or-insurance', rows: buyer({ company: { sbi_codes: ['65301'] } }) },
    ],
  })
})

test('staff of a sister company, a parent or a daughter is staff of the group', async (context) => {
  const others = [
    { kvk_number: 'parent', employees: 1, shareholders: ['person:x'] },
    { kvk_number: 'sister', employees: 1, shareholders: ['person:y'] },
    { kvk_number: 'daughter', employees: 1, shareholders: ['kvk:of a daughter'] },
    { kvk_number: 'stranger', employees: 1, shareholders: ['person:z'] },
  ]
  const owned = (...shareholders: string[]) => buyer({ company: { shareholders } })
  await tryCases(context, idleBuyer, {
    beside: [some(COMPANIES, others)],
    cases: [
      { what: 'of a parent', gives: 'group-with-staff', rows: owned('kvk:parent') },
      { what: 'of a sister', gives: 'group-with-staff', rows: owned('person:y') },
      { what: 'of a daughter', gives: 'group-with-staff', rows: owned('person:q') },
      { what: 'of nobody', gives: 'signal', rows: owned('person:r') },
    ],
  })
})
