import assert from 'node:assert/strict'
import { test } from 'node:test'
import { optional, required, table } from '../../../vocabulary/table.ts'
import { openDatabase } from '../../../warehouse/database.ts'
import { fill } from '../../test-bench.ts'
import { CARE_OR_LODGING } from './dwelling-explanations.ts'

const ADDRESSES = table({
  name: 'addresses',
  grain: 'One row per address of a trial.',
  key: ['name'],
  columns: {
    name: required('text', 'What is special about it.'),
    use_purposes: optional('texts', 'As in homes.'),
  },
})

test('care and lodging are what an address is meant for, beside living or alone', async (context) => {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const purposes = {
    hotel: ['logies'],
    'nursing home': ['gezondheidszorg'],
    'shelter in a home': ['woon', 'gezondheidszorg'],
    home: ['woon'],
    'home at a shop': ['winkel', 'woon'],
    houseboat: [],
  }
  const rows = Object.entries(purposes).map(([name, use_purposes]) => ({ name, use_purposes }))
  await fill(database, ADDRESSES, rows)
  const query = `select name from addresses where ${CARE_OR_LODGING.holds} order by name`
  assert.deepEqual(
    (await database.rows<{ name: string }>(query)).map(({ name }) => name),
    ['hotel', 'nursing home', 'shelter in a home'],
  )
})
