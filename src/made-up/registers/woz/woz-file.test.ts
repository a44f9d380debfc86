import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import {
  PROPERTY_INTERESTS,
  PROPERTY_VALUES,
  type PropertyInterest,
  type PropertyValue,
} from '../../../sources/contract.ts'
import { propertyValueSteps } from '../../../sources/values-woz/property-value-steps.ts'
import { wozReader } from '../../../sources/values-woz/read-woz.ts'
import type { Dossier } from '../../dossier.ts'
import { isOrganisation, type Party } from '../../organisations/organisation.ts'
import { smallTown } from '../../property/small-town.ts'
import { partyNames, readBackAll, sorted, written } from '../test-bench.ts'
import { openWozFile } from './woz-file.ts'

test('every value and owner comes back as it was made', async (context) => {
  const { dossiers, read } = await readBackTown(context, 0)
  assert.deepEqual(read.rejected, [])
  const values = await read.rows<PropertyValue>(PROPERTY_VALUES)
  const interests = await read.rows<PropertyInterest>(PROPERTY_INTERESTS)
  const valueOf = new Map(values.map((row) => [`${row.woz_object_id} ${row.valued_on}`, row]))
  const ownerOf = new Map(interests.filter(({ role }) => role === 'owner').map((row) => [row.woz_object_id, row]))
  const { of } = partyNames(read.keys)
  const known = (party: Party) => (isOrganisation(party) ? (party.rsin ?? party.kvkNumber) : of(party))
  let made = 0
  for (const { premises, estate } of dossiers) {
    for (const { year, euros, underObjection } of estate.values) {
      made += 1
      const row = valueOf.get(`${estate.wozNumber} ${year}-01-01`)
      assert.deepEqual(
        [row?.value_euros, row?.under_objection, row?.applies_from, row?.object_ids, row?.building_ids],
        [euros, underObjection, `${year + 1}-01-01`, [premises.id], [premises.building.id]],
      )
    }
    const owner = estate.deeds.at(-1)?.to[0]?.holder
    const row = ownerOf.get(estate.wozNumber)
    // An object without a value yet is told of all the same.
    assert.ok(owner !== undefined && row?.holder_id === known(owner))
  }
  assert.equal(values.length, made)
  const users = interests.filter(({ role }) => role === 'user')
  assert.ok(users.length > 0.85 * dossiers.length && users.some((user) => user.holder_kind === 'establishment'))
})

test('with dirt as in real registers only what the truth names is rejected', async (context) => {
  const { planted, kinds, read } = await readBackTown(context, 8)
  assert.deepEqual(sorted(read.rejected), sorted(planted))
  assert.deepEqual([...kinds].sort(), ['address-without-woz-object', 'object-of-two-addresses', 'value-as-text'])
  const values = await read.rows<PropertyValue>(PROPERTY_VALUES)
  assert.ok(values.some((value) => value.object_ids.length === 2))
})

async function readBackTown(context: TestContext, level: number) {
  const dossiers: Dossier[] = []
  const { paths, planted, kinds } = await written(context, level, async (folder, setting) => {
    const files: string[] = []
    for (const { gemeente, neighbourhoods } of smallTown(1_500)) {
      const file = await openWozFile(folder, gemeente, setting)
      for (const neighbourhood of neighbourhoods) {
        await file.add(neighbourhood)
        dossiers.push(...neighbourhood.dossiers)
      }
      files.push(await file.close())
    }
    return files
  })
  const deliveries = paths.map((path) => [path])
  const read = await readBackAll(context, deliveries, { reader: wozReader, steps: propertyValueSteps })
  return { dossiers, planted, kinds, read }
}
