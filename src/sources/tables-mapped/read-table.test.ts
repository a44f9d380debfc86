import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { array, assert as assertProperty, asyncProperty, constantFrom, oneof, string } from 'fast-check'
import writeXlsxFile from 'write-excel-file/node'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { runOnDeliveries, trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import { LETTING_PERMITS, REJECTS } from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { LETTING_ROWS, PERMIT_ROWS } from '../enforcement/enforcement-registers.ts'
import { enforcementSteps } from '../enforcement/enforcement-steps.ts'
import { makeKeyFile } from '../pseudonym.ts'
import { everythingIn } from '../tables-described/test-bench.ts'
import { draftMapping } from './mapping-draft.ts'
import { tableReader } from './read-table.ts'

const OBJECT = '9901010000000001'
const DAY = new Date('2024-03-31T00:00:00Z')

const TITLES = ['Zaaknummer', 'BAG-ID', 'Soort vergunning', 'Ingangsdatum', 'Besluit', 'Naam aanvrager']
const MAPPING = {
  register: 'permits',
  supplier: 'Gemeente Voorbeeld',
  headerRow: 3,
  fields: {
    vergunning_id: { column: 'Zaaknummer' },
    object_id: { column: 'BAG-ID' },
    soort: { column: 'Soort vergunning', words: { Kamers: 'kamerverhuur' } },
    vanaf: { column: 'Ingangsdatum', format: 'd-M-yyyy' },
    status: { column: 'Besluit', words: { Verleend: 'verleend' } },
  },
  ignored: ['Naam aanvrager'],
}

test('a spreadsheet with a title above it comes in through a mapping, dates and numbers included', async (context) => {
  const path = await xlsx(context, [
    ['Overzicht vergunningen'],
    [],
    TITLES,
    ['V-1', OBJECT, 'Kamers', DAY, 'Verleend', 'J. Jansen'],
    [],
    [20240012, ` ${OBJECT} `, 'verhuur', '1-4-2024', 'verleend', 'P. Pietersen'],
    ['V-3', Number(OBJECT), 'verhuur', DAY, 'verleend', 'K. Klaassen'],
    ['V-4', OBJECT, 'Kraakwacht', DAY, 'verleend', 'X'],
    ['V-5', OBJECT, 'verhuur', '31-2-2024', 'verleend', 'X'],
    ['V-1', OBJECT, 'verhuur', DAY, 'verleend', 'X'],
  ])
  const given = { reader: tableReader, paths: [path], options: { mappingFile: await mappingFile(context, MAPPING) } }
  const warehouse = await trialWarehouse(context)
  const delivery = await tableReader.read(warehouse, [path], given.options)
  const steps = [...deliverySteps([delivery]), ...enforcementSteps.filter(({ makes }) => makes === LETTING_PERMITS)]
  const { tables } = await runOnDeliveries(context, {
    given: [given],
    steps,
    undelivered: [PERMIT_ROWS, REJECTED_RECORDS],
  })
  assert.deepEqual(
    [delivery.register, delivery.supplier, delivery.asOf],
    ['permits', 'Gemeente Voorbeeld', '2024-05-01'],
  )
  assert.deepEqual(
    (await tables.rows<Record<string, string>>(LETTING_PERMITS)).map(
      ({ permit_id, object_id, kind, valid_from, status }) =>
        [permit_id, object_id, kind, valid_from, status].join(' '),
    ),
    [`20240012 ${OBJECT} letting 2024-04-01 granted`, `V-1 ${OBJECT} rooms 2024-03-31 granted`],
  )
  assert.deepEqual(
    (await tables.rows<Record<string, string>>(REJECTS)).map(({ place, reason }) => `${place} ${reason}`).sort(),
    [
      '20240501.xlsx, row 10 number-repeated',
      '20240501.xlsx, row 7 digits-lost',
      '20240501.xlsx, row 8 value-not-allowed',
      '20240501.xlsx, row 9 value-not-allowed',
    ],
  )
  assert.doesNotMatch(await everythingIn(warehouse), /Jansen|Pietersen|Klaassen/)
})

test('files about different parts or places never take each other’s place', async (context) => {
  const warehouse = await trialWarehouse(context)
  const header = 'Zaaknummer;Postcode;Nr;Soort vergunning;Ingangsdatum;Besluit\n'
  const scopes: string[] = []
  for (const [part, postcode] of [
    ['kamers', '1011AB'],
    ['toeristen', '1011AB'],
    ['kamers', '3011AB'],
  ] as const) {
    const path = await csv(context, `${header}V-1;${postcode};1;verhuur;1-4-2024;verleend\n`)
    const { object_id: _, ...fields } = MAPPING.fields
    const address = { postcode: { column: 'Postcode' }, huisnummer: { column: 'Nr' } }
    const mapping = { ...MAPPING, part, headerRow: 1, fields: { ...fields, ...address }, ignored: [] }
    const options = { mappingFile: await mappingFile(context, mapping) }
    scopes.push((await tableReader.read(warehouse, [path], options)).scope)
  }
  assert.deepEqual(scopes, ['kamers, postcodes 1011', 'toeristen, postcodes 1011', 'kamers, postcodes 3011'])
})

test('a column that is neither mapped nor ignored stops the reading, and is not repeated', async (context) => {
  const path = await csv(context, 'Zaaknummer;BAG-ID;Soort vergunning;Ingangsdatum;Besluit;Bijzonderheden\n')
  const file = await mappingFile(context, { ...MAPPING, headerRow: 1 })
  await assert.rejects(
    tableReader.read(await trialWarehouse(context), [path], { mappingFile: file }),
    (error: Error) => {
      assert.match(error.message, /Column 6 is neither mapped nor ignored/)
      return !error.message.includes('Bijzonderheden')
    },
  )
})

test('a mapping that cannot be used is refused with all that is wrong with it', async (context) => {
  const path = await csv(context, `${TITLES.join(';')}\n`)
  const { status: _, ...fields } = MAPPING.fields
  const wrong = {
    ...MAPPING,
    fields: {
      ...fields,
      soort: { column: 'Soort', words: { Kamers: '?' } },
      tot: { column: '?' },
      houder: { column: 'Naam' },
      vanaf: { constant: 'gisteren' },
    },
  }
  const file = await mappingFile(context, wrong)
  await assert.rejects(
    tableReader.read(await trialWarehouse(context), [path], { mappingFile: file }),
    (error: Error) => {
      for (const part of [
        'fields.soort: a word stands for nothing yet',
        'fields.tot: say which column it is',
        'fields.houder: the register permits has no such field',
        'fields.vanaf: the constant is not what the schema asks',
        'fields.status: this field must be filled',
      ])
        assert.ok(error.message.includes(part), part)
      return true
    },
  )
})

const UNREADABLE = [
  ['a mapping that is not given', {}, 'mapping-missing'],
  ['a mapping file that is not there', { mappingFile: 'nowhere.json' }, 'mapping-unusable'],
] as const

for (const [what, options, code] of UNREADABLE)
  test(`${what} is asked for`, async (context) => {
    const path = await csv(context, 'a;b\n')
    await assert.rejects(tableReader.read(await trialWarehouse(context), [path], options), { code })
  })

test('a file that only has the name of a spreadsheet is refused', async (context) => {
  const path = join(await temporaryFolder(context), 'vergunningen.xlsx')
  await writeFile(path, 'Zaaknummer;Soort\n')
  await assert.rejects(draftMapping(path), { code: 'xlsx-broken' })
})

test('a drafted mapping reads the file that it was drafted from, once a person has filled in the words', async (context) => {
  const path = await csv(
    context,
    [
      'Kenmerk zaak,Verblijfsobject,Type,Ingangsdatum,Einddatum,Status,Aanvrager naam,Geboortedatum',
      `V-1,${OBJECT},Kamerverhuur,31-3-2024,,Verleend,J. Jansen,1-2-1980`,
      `V-2,${OBJECT},Kamers,1-4-2024,1-4-2029,Verleend,P. Pietersen,2-3-1981`,
    ].join('\n'),
  )
  const draft = await draftMapping(path)
  assert.deepEqual(
    { ...draft, fields: { ...draft.fields, vergunning_id: {} } },
    {
      register: 'permits',
      supplier: 'Gemeente (vergunningen)',
      delimiter: ',',
      headerRow: 1,
      fields: {
        vergunning_id: {},
        object_id: { column: 'Verblijfsobject' },
        soort: { column: 'Type', words: { Kamers: '?', Kamerverhuur: 'kamerverhuur' } },
        vanaf: { column: 'Ingangsdatum', format: 'd-M-yyyy' },
        tot: { column: 'Einddatum', format: 'd-M-yyyy' },
        status: { column: 'Status', words: { Verleend: 'verleend' } },
      },
      ignored: ['Aanvrager naam', 'Geboortedatum'],
    },
  )
  const warehouse = await trialWarehouse(context)
  const read = async (mapping: object) =>
    tableReader.read(warehouse, [path], { mappingFile: await mappingFile(context, mapping) })
  await assert.rejects(read(draft), { code: 'mapping-unusable' })
  const soort = { column: 'Type', words: { Kamers: 'kamerverhuur', Kamerverhuur: 'kamerverhuur' } }
  const { rows, rejected } = await read({ ...draft, fields: { ...draft.fields, soort } })
  assert.deepEqual([rows, rejected], [{ [PERMIT_ROWS.name]: 2 }, 0])
})

test('English headers and the shape of the values are enough to recognise a register', async (context) => {
  const path = await csv(
    context,
    ['incident number;date;offence;where', `P-1;2025-01-31;3.1.1;BU99010101`, `P-2;2025-02-01;2.1.1;BU99010102`].join(
      '\n',
    ),
  )
  const { register, fields, ignored } = await draftMapping(path)
  assert.equal(register, 'police')
  assert.deepEqual(fields, {
    incident_id: { column: 'incident number' },
    datum: { column: 'date' },
    soort_misdrijf: { column: 'offence' },
    buurt_code: { column: 'where' },
  })
  assert.deepEqual(ignored, [])
})

test('a birth date is never drafted as the date of something else', async (context) => {
  const lines = ['incidentnummer;geboortedatum;delictcode;buurt', 'P-1;1980-01-31;3.1.1;BU99010101']
  const { register, fields, ignored } = await draftMapping(await csv(context, lines.join('\n')))
  assert.deepEqual([register, fields['datum'], ignored], ['police', { column: '?' }, ['geboortedatum']])
})

test('a burgerservicenummer in a spreadsheet becomes a pseudonym as well', async (context) => {
  const path = await xlsx(context, [
    ['Contractnummer', 'BAG-ID', 'BSN verhuurder', 'Ingangsdatum', 'Huurprijs'],
    ['H-1', OBJECT, 999990019, DAY, 1250.1 + 0.2],
    ['H-2', OBJECT, '999990019', DAY, '1.250,50'],
    ['H-3', OBJECT, 12345678, DAY, 900],
  ])
  const keyFile = join(await temporaryFolder(context), 'keys.json')
  await makeKeyFile(keyFile)
  const draft = await draftMapping(path)
  assert.equal(draft.register, 'lettings')
  const warehouse = await trialWarehouse(context)
  const options = { keyFile, mappingFile: await mappingFile(context, draft) }
  const { rows, reasons } = await tableReader.read(warehouse, [path], options)
  assert.deepEqual([rows, reasons], [{ [LETTING_ROWS.name]: 2 }, { 'value-not-allowed': 1 }])
  const everything = await everythingIn(warehouse)
  assert.ok(everything.includes('H-2') && !everything.includes('999990019'))
})

test('whatever is in a CSV, a draft is a mapping or the file is refused', async (context) => {
  const path = join(await temporaryFolder(context), 'given.csv')
  const cell = oneof(
    constantFrom('Zaaknummer', 'datum', 'bsn', 'object_id', OBJECT, '1-2-2024', '999990019', '3.1.1', ''),
    string({ maxLength: 8 }).map((text) => text.replaceAll(/["\n\r]/g, '')),
  )
  await assertProperty(
    asyncProperty(array(array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      await writeFile(path, rows.map((cells) => cells.join(';')).join('\n'))
      try {
        const draft = await draftMapping(path)
        const used = Object.values(draft.fields).flatMap((field) => ('column' in field ? [field.column] : []))
        for (const title of used) assert.ok(title === '?' || !draft.ignored.includes(title))
      } catch (error) {
        assert.ok(error instanceof InputFault, String(error))
      }
    }),
    { numRuns: fuzzRuns(300) },
  )
})

async function mappingFile(context: TestContext, mapping: object): Promise<string> {
  const path = join(await temporaryFolder(context), 'mapping.json')
  await writeFile(path, JSON.stringify(mapping))
  return path
}

async function csv(context: TestContext, text: string): Promise<string> {
  const path = join(await temporaryFolder(context), '20240501.csv')
  await writeFile(path, text)
  return path
}

type Cell = string | number | Date

async function xlsx(context: TestContext, rows: readonly (readonly Cell[])[]): Promise<string> {
  const path = join(await temporaryFolder(context), '20240501.xlsx')
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: 'dd-mm-yyyy' } : { value })),
  )
  await writeXlsxFile(cells).toFile(path)
  return path
}
