import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { ZipFile } from 'yazl'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { readAndMake, type Trial } from './trial.ts'

const AARDENBURG = realData('brk2-levering-brmo', 'stand-perceel-1.anon.xml')

test('the parcel in Aardenburg has one owner, right, share, deed and price', WITH_REAL_DATA, async (context) => {
  const { deliveries, rights, transfers, mortgages, attachments, rejects } = await readAndMake(context, [AARDENBURG], {
    withKeys: false,
  })
  assert.deepEqual(
    deliveries.map(({ asOf, scope }) => [asOf, scope]),
    [['2021-06-17', 'gebied 202107191306']],
  )
  const [{ delivery_id, ...right } = assert.fail('no right')] = rights
  assert.deepEqual(right, {
    tenaamstelling_id: '120045870',
    object_id: '00050247970000',
    object_kind: 'perceel',
    bag_object_ids: [],
    right_kind: 'eigendom',
    right_name: 'Eigendom (recht van)',
    holder_kind: 'organisation',
    holder_person: null,
    holder_known_by: null,
    holder_organisation_id: '133914028',
    holder_kvk_number: '21013149',
    holder_rsin: '002595849',
    holder_name: 'Stichting Woongoed Zeeuws-Vlaanderen',
    holder_unknown_because: null,
    holder_address_id: null,
    share_numerator: 1,
    share_denominator: 1,
    held_jointly: false,
    held_from: '2017-02-08',
    held_until: null,
    deed_part_ids: ['AKR1.100000011467529'],
  })
  assert.deepEqual(transfers, [
    {
      deed_part_id: 'AKR1.100000011467529',
      object_id: '00050247970000',
      bag_object_ids: [],
      deed_id: '20170208000090',
      deed_kind: 'sale',
      deed_name: 'Akte van Koop en Verkoop',
      transferred_on: '2017-02-08',
      agreed_on: null,
      price_euros: 180_000,
      price_named_by: 'deed',
      several_objects: false,
      delivery_id,
    },
  ])
  assert.deepEqual([rights.length, mortgages, attachments, rejects], [1, [], [], []])
})

test('a zip of the stand reads the same', WITH_REAL_DATA, async (context) => {
  const zip = new ZipFile()
  zip.addFile(AARDENBURG, 'levering/stand.xml')
  zip.end()
  const packed = { name: 'levering.zip', text: await buffer(zip.outputStream) }
  const [loose, zipped] = [await readAndMake(context, [AARDENBURG]), await readAndMake(context, [packed])]
  const withoutDelivery = ({ rights }: Trial) => rights.map((right) => ({ ...right, delivery_id: '' }))
  assert.deepEqual(withoutDelivery(zipped), withoutDelivery(loose))
  assert.deepEqual(zipped.rejects, [])
})
