import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import * as linkage from '../../src/linkage/contract.ts'
import { linkageSteps } from '../../src/linkage/steps.ts'
import * as signals from '../../src/signals/contract.ts'
import { signalSteps } from '../../src/signals/steps.ts'
import * as sources from '../../src/sources/contract.ts'
import { delivered } from '../../src/sources/steps.ts'
import * as statistics from '../../src/statistics/contract.ts'
import { statisticsSteps } from '../../src/statistics/steps.ts'
import type { Table } from '../../src/vocabulary/table.ts'

const SOURCE = join(import.meta.dirname, '../../src')

/** Origin, belief, health, and what stands in for them; in the words a column could carry them by. */
const FORBIDDEN =
  /(\b|_)nation|birth_?place|birth_?country|geboorte(plaats|land)|origin_of|herkomst|ethnic|etnic|relig|geloof|church_tax|health_status|gezondheid_van|migra|language_of|moedertaal|verblijfstitel/i

const contracts: readonly Table[] = [linkage, signals, sources, statistics].flatMap((module) =>
  Object.values(module).filter((value): value is Table => typeof value === 'object' && 'grain' in value),
)

test('no column of any table holds nationality, birthplace, religion, health or a stand-in for them', () => {
  assert.ok(contracts.length >= 15)
  for (const { name, columns } of [...contracts, ...delivered])
    for (const column of Object.keys(columns)) assert.doesNotMatch(column, FORBIDDEN, `${name}.${column}`)
})

test('the rule would see such a column', () => {
  for (const column of ['nationality', 'birth_place', 'geboorteland', 'migratieachtergrond', 'religion'])
    assert.match(column, FORBIDDEN)
})

/** Where the names of persons are, and what makes them ready to be compared. Nothing else may hold them. */
const NAMES_OF_PERSONS = ['persons', 'brp_persons', 'brk_persons', 'person_records']

test('no table holds a citizen service number, and names of persons are only in the tables for linkage', () => {
  for (const { name, columns } of [...contracts, ...delivered])
    for (const column of Object.keys(columns)) {
      assert.doesNotMatch(column, /bsn|burgerservice/i, `${name}.${column}`)
      if (!NAMES_OF_PERSONS.includes(name))
        assert.doesNotMatch(
          column,
          /surname|given_name|voornaam|achternaam|geslachtsnaam|initials/i,
          `${name}.${column}`,
        )
    }
})

test('who persons are is read by linkage, and by no step or code of another stage', async () => {
  const linking = await linkageSteps({ folder: SOURCE })
  const steps = [...linking, ...signalSteps, ...statisticsSteps]
  const reading = steps.filter(({ reads }) => reads.some(({ name }) => NAMES_OF_PERSONS.includes(name)))
  assert.ok(reading.length > 0)
  for (const step of reading) assert.ok(linking.includes(step), step.name)
  const others = await readdir(SOURCE, { recursive: true })
  for (const file of others.filter((name) => name.endsWith('.ts') && !/^(sources|linkage)\//.test(name)))
    assert.doesNotMatch(await readFile(join(SOURCE, file), 'utf8'), /\bPERSONS\b|PERSON_RECORDS|person_records/, file)
})

test('no table scores anything, and no signal stands on a person', () => {
  for (const { name, columns } of contracts)
    for (const column of Object.keys(columns)) assert.doesNotMatch(column, /score|risk/i, `${name}.${column}`)
  assert.equal(signals.SIGNALS.columns.subject_kind.means, 'address, area, organisation or branch.')
})

test('the casework database keeps to the same rules', async () => {
  const folder = join(SOURCE, 'casework/store/migrations')
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql'))) {
    const sql = await readFile(join(folder, file), 'utf8')
    assert.doesNotMatch(sql, FORBIDDEN, file)
    assert.doesNotMatch(sql, /\bbsn\b|person_score|risk_score/i, file)
  }
})
