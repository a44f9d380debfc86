import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import type { Row } from '../../vocabulary/table.ts'
import { ADDRESS_HISTORY } from '../contract.ts'
import {
  nummeraanduiding,
  openbareRuimte,
  type SampleTime,
  sampleId,
  verblijfsobject,
  woonplaats,
  writeSample,
} from './sample-extract.ts'
import { HOME, makeAddresses, type Records } from './test-bench.ts'

type Period = Row<typeof ADDRESS_HISTORY>

async function historyOf(context: TestContext, records: Records): Promise<readonly Period[]> {
  const paths = [await writeSample(join(await temporaryFolder(context), 'bag'), records)]
  return (await makeAddresses(context, [{ paths }])).rows<Period>(ADDRESS_HISTORY)
}

const told = ({ street, house_number, valid_from, valid_until }: Period) => [
  `${street} ${house_number}`,
  valid_from,
  valid_until,
]

const time = (number: number, from: string, until?: string): SampleTime => ({
  number,
  from,
  recorded: from,
  ...(until === undefined ? {} : { until, replaced: until }),
})

const renumbered = (change: string, before: string, after: string) =>
  nummeraanduiding(1, 1, time(1, '2012-01-01', '2018-03-01')).replace(change, before) +
  nummeraanduiding(1, 1, time(2, '2018-03-01')).replace(change, after)

const NUMBER = '<Objecten:huisnummer>1<'
const ISSUED = 'Naamgeving uitgegeven'

test('an address that never changed has one period without an end', async (context) => {
  assert.deepEqual((await historyOf(context, HOME)).map(told), [['Dorpsstraat 1', '2011-01-01', null]])
})

test('a house that got another number has a period of each', async (context) => {
  const NUM = [renumbered(NUMBER, '<Objecten:huisnummer>9<', '<Objecten:huisnummer>11<')]
  assert.deepEqual((await historyOf(context, { ...HOME, NUM })).map(told), [
    ['Dorpsstraat 9', '2012-01-01', '2018-03-01'],
    ['Dorpsstraat 11', '2018-03-01', null],
  ])
})

test('a voorkomen that changes nothing of the address makes no period', async (context) => {
  const NUM = [renumbered('B-1', 'B-2', 'B-3')]
  assert.deepEqual((await historyOf(context, { ...HOME, NUM })).map(told), [['Dorpsstraat 1', '2012-01-01', null]])
})

test('a withdrawn address keeps the object that had it last, and ends where it was withdrawn', async (context) => {
  const NUM = [renumbered(ISSUED, ISSUED, 'Naamgeving ingetrokken')]
  const VBO = [verblijfsobject(1, { status: 'Verblijfsobject ingetrokken' })]
  const history = await historyOf(context, { ...HOME, NUM, VBO })
  assert.deepEqual(history.map(told), [['Dorpsstraat 1', '2012-01-01', '2018-03-01']])
  assert.equal(history[0]?.object_id, sampleId('VBO', 1))
})

test('all numbers of a street that got another name have a period of each name', async (context) => {
  const renamed = (name: string, { number, from, until }: SampleTime) =>
    openbareRuimte(1, name)
      .replace('identificatie>1<', `identificatie>${number}<`)
      .replace('<Historie:voorkomenidentificatie>1', `<Historie:voorkomenidentificatie>${number}`)
      .replace(
        '<Historie:beginGeldigheid>2011-01-01</Historie:beginGeldigheid>',
        `<Historie:beginGeldigheid>${from}</Historie:beginGeldigheid>` +
          (until === undefined ? '' : `<Historie:eindGeldigheid>${until}</Historie:eindGeldigheid>`),
      )
      .replace('tijdstipRegistratie>2011-01-01', `tijdstipRegistratie>${from}`)
  const OPR = [renamed('Achterweg', time(1, '2011-01-01', '2019-07-01')), renamed('Kade', time(2, '2019-07-01'))]
  assert.deepEqual((await historyOf(context, { ...HOME, OPR, WPL: [woonplaats(1)] })).map(told), [
    ['Achterweg 1', '2011-01-01', '2019-07-01'],
    ['Kade 1', '2019-07-01', null],
  ])
})

test('every living address of Schiermonnikoog has one period without an end', WITH_REAL_DATA, async (context) => {
  const paths = [realData('bag2-extract-0088-schiermonnikoog', 'BAGGEM0088L-15112019.zip')]
  const tables = await makeAddresses(context, [{ paths }])
  const [facts] = await tables.query(`
    select count(*) as addresses, count(history.nummeraanduiding_id) as told,
      count(*) filter (where history.street <> addresses.street or history.postcode is distinct from addresses.postcode
        or history.object_id <> addresses.object_id) as different
    from addresses
    left join address_history as history
      on history.nummeraanduiding_id = addresses.nummeraanduiding_id and history.valid_until is null`)
  assert.deepEqual(facts, { addresses: 1514, told: 1514, different: 0 })
  const [past] = await tables.query(`
    select count(*) as periods, count(*) filter (where valid_until is not null) as past,
      count(*) filter (where object_id is null) as ownerless
    from address_history`)
  assert.deepEqual(past, { periods: 1970, past: 437, ownerless: 0 })
})
