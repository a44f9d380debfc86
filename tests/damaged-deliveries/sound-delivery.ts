import writeXlsxFile from 'write-excel-file/node'
import {
  nummeraanduiding,
  openbareRuimte,
  pand,
  sampleFile,
  sampleName,
  verblijfsobject,
} from '../../src/sources/addresses-bag/sample-extract.ts'
import { COMPANY, ownership, PERSON } from '../../src/sources/exchange-ftm-bods/sample-statements.ts'
import {
  BSN as BRK_BSN,
  message,
  natuurlijkPersoon,
  OWNERSHIP,
  PARCEL,
  stuk,
  tenaamstelling,
  toPerson,
} from '../../src/sources/ownership-brk/sample-stand.ts'
import { persoon } from '../../src/sources/residents-brp/sample-answers.ts'
import { wozObject } from '../../src/sources/values-woz/test-bench.ts'
import { kvkAnswer, PARCEL_ANSWER, REPORT } from './sound-answer.ts'

/** A delivery that is read without a fault, in one of the forms that registers deliver. */
export interface SoundDelivery {
  readonly register: string
  readonly file: string
  readonly bytes: Buffer
  /** For `table`. */
  readonly mapping?: object
  /** How many records a text holds, where that can be told of any text; each must give a row or a reject. */
  readonly records?: (text: string) => number
  /** Numbers of persons in it, which no message may repeat. */
  readonly secrets?: readonly string[]
}

const OBJECT = '9901010000000001'

const lines = (texts: readonly string[]) => Buffer.from(`${texts.join('\n')}\n`)
const jsonLines = (values: readonly unknown[]) => lines(values.map((value) => JSON.stringify(value)))
const filledLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length
/** Lines below the header; of a text with quotes, in which a cell may hold lines, nothing is asked. */
const rowsBelowHeader = (text: string) =>
  /["\r]/.test(text) ? 0 : text.split('\n').filter((line) => line !== '').length - 1

const MAPPING = {
  register: 'permits',
  supplier: 'Gemeente Voorbeeld',
  headerRow: 1,
  fields: {
    vergunning_id: { column: 'Zaaknummer' },
    object_id: { column: 'BAG-ID' },
    soort: { column: 'Soort', words: { Kamers: 'kamerverhuur' } },
    vanaf: { column: 'Ingangsdatum', format: 'd-M-yyyy' },
    status: { column: 'Besluit', words: { Verleend: 'verleend' } },
  },
  ignored: [],
}
const MAPPED_ROWS = [
  ['Zaaknummer', 'BAG-ID', 'Soort', 'Ingangsdatum', 'Besluit'],
  ['V-1', OBJECT, 'Kamers', '1-4-2024', 'Verleend'],
  ['V-2', OBJECT, 'verhuur', '2-4-2024', 'verleend'],
]

const GEOJSON = {
  type: 'FeatureCollection',
  features: ['GM0014', 'GM0015'].map((statcode) => ({
    type: 'Feature',
    properties: { statcode, statnaam: 'Dorp', jrstatcode: `2024${statcode}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [5, 52],
          [5.1, 52],
          [5.1, 52.1],
          [5, 52],
        ],
      ],
    },
  })),
}

const CBS = `"Geregistreerde misdrijven en aangiften; soort misdrijf, gemeente 2026"
"Soort misdrijf: Totaal misdrijven"
""
"Onderwerp";"Geregistreerde misdrijven";"Geregistreerde misdrijven"
"Perioden";"2023";"2024*"
"Regio's";"aantal";"aantal"
"Nederland";"800";"805"
"Aalten";".";"478"
"Bron: Politie"
`

const GBA_V = [
  ';01.01.20;01.03.10;02.01.20;05.01.20;07.67.10;08.09.10;08.10.10;08.10.30;08.11.20;08.11.60;08.11.80',
  `a;900000016;19800101;900000028;;;9901;W;20200301;7;1234AB;${OBJECT}`,
  `;;;;;;9901;W;20100101;3;1234AB;`,
  `b;900000028;19500100;;900000041;20240101;9901;B;20190301;8;1234AB;${OBJECT}`,
]

const DESCRIBED: Readonly<Record<string, readonly [header: string, ...rows: string[]]>> = {
  permits: [
    'vergunning_id;object_id;postcode;huisnummer;huisletter;toevoeging;soort;houder_kvk;vanaf;tot;status',
    `V-1;${OBJECT};1234AB;12;a;2;kamerverhuur;12345678;2024-01-01;2029-01-01;verleend`,
    'V-2;;9901AB;12;a;2;toeristische verhuur;;2024-02-01;;aangevraagd',
  ],
  police: ['incident_id;datum;soort_misdrijf;object_id;buurt_code', `I-1;2024-03-01;1.1.1;${OBJECT};`],
  fiu: ['gebied_code;vanaf;tot;aantal', 'GM0363;2024-01-01;2025-01-01;12'],
  clearances: [
    'ruiming_id;datum;object_id;buurt_code;nihil_gemeente',
    `H-1;2024-03-01;${OBJECT};;`,
    'H-2;2024-01-01;;;GM0363',
  ],
  suspects: [
    'vanaf;tot;pleeggemeente;woongemeente;leeftijd;aantal',
    '2024-01-01;2025-01-01;GM0363;elders;18-24;3',
    '2024-01-01;2025-01-01;GM0363;totaal;totaal;3',
  ],
  suspicious: ['gemeente_code;vanaf;tot;soort;aantal;waarom_leeg', 'GM0363;2024-01-01;2025-01-01;contant geld;12;'],
  unexplained: ['gemeente_code;vanaf;tot;bezit;aantal;waarom_leeg', 'GM0363;2024-01-01;2025-01-01;2;;geheim'],
  inspections: [
    'inspectie_id;object_id;datum;aanleiding;uitkomst',
    `2025-1;${OBJECT};2025-03-01;loting;niets gevonden`,
  ],
  lettings: [
    'verhuring_id;object_id;postcode;huisnummer;huisletter;toevoeging;verhuurder_kvk;verhuurder_bsn;bemiddelaar_kvk;vanaf;tot;huur;betaalwijze;andere_betaler',
    `H-1;${OBJECT};;;;;;999990019;12345678;2024-01-01;;1250.50;bank;nee`,
  ],
}

export async function soundDeliveries(): Promise<Readonly<Record<string, SoundDelivery>>> {
  const xlsx = await writeXlsxFile(MAPPED_ROWS.map((row) => row.map((value) => ({ value })))).toBuffer()
  const tenure = tenaamstelling({ id: '1', right: 'r', holder: toPerson('p'), deedPart: 'd' })
  const stand = message(PARCEL, OWNERSHIP, tenure, natuurlijkPersoon('p', BRK_BSN), stuk({ id: 's', part: 'd' }))
  const bag = sampleFile('VBO', [verblijfsobject(1), verblijfsobject(2)])
  const others = { OPR: [openbareRuimte(1)], NUM: [nummeraanduiding(1)], PND: [pand(1)] } as const
  return {
    'BAG XML': { register: 'bag', file: sampleName('VBO'), bytes: Buffer.from(bag) },
    ...Object.fromEntries(
      Object.entries(others).map(([type, records]) => [
        `BAG XML ${type}`,
        {
          register: 'bag',
          file: sampleName(type as keyof typeof others),
          bytes: Buffer.from(sampleFile(type as keyof typeof others, records)),
        },
      ]),
    ),
    'BRK XML': { register: 'brk', file: 'stand.xml', bytes: Buffer.from(stand.text), secrets: ['999990019'] },
    'BRK JSON': { register: 'brk', file: '20260101_perceel.json', bytes: jsonLines([PARCEL_ANSWER]) },
    'KVK JSON': {
      register: 'kvk',
      file: 'answers.jsonl',
      bytes: jsonLines([kvkAnswer('12345678'), kvkAnswer('87654321')]),
      records: filledLines,
    },
    'officers CSV': {
      register: 'kvk',
      file: 'officers.csv',
      bytes: lines([
        'kvk_nummer;functie;burgerservicenummer;functionaris_kvk_nummer;datum_aanvang;datum_einde',
        '12345678;bestuurder;999990019;;20200101;',
        '12345678;enig aandeelhouder;;87654321;20200000;',
      ]),
      records: rowsBelowHeader,
      secrets: ['999990019'],
    },
    'WOZ JSON': {
      register: 'woz',
      file: 'objects.jsonl',
      bytes: jsonLines([wozObject(), wozObject({ identificatie: '800000003119' })]),
      records: filledLines,
      secrets: ['999990019'],
    },
    'GBA-V CSV': { register: 'brp', file: 'lists.csv', bytes: lines(GBA_V), secrets: ['900000016', '900000028'] },
    'BRP JSON': {
      register: 'brp',
      file: 'answers.jsonl',
      bytes: jsonLines([{ type: 'RaadpleegMetBurgerservicenummer', personen: [persoon()] }, persoon()]),
      records: filledLines,
      secrets: ['900000016', 'Rietsnijder'],
    },
    ...Object.fromEntries(
      Object.entries(DESCRIBED).map(([register, rows]) => [
        `${register} CSV`,
        {
          register,
          file: `20250401_${register}.csv`,
          bytes: lines(rows),
          records: rowsBelowHeader,
          secrets: ['999990019'],
        },
      ]),
    ),
    'Signalen JSON': {
      register: 'signalen',
      file: 'reports.json',
      bytes: Buffer.from(JSON.stringify([REPORT], null, 1)),
    },
    'mapped CSV': {
      register: 'table',
      file: '20240501.csv',
      bytes: lines(MAPPED_ROWS.map((row) => row.join(';'))),
      mapping: MAPPING,
    },
    'mapped XLSX': { register: 'table', file: '20240501.xlsx', bytes: xlsx, mapping: MAPPING },
    FtM: {
      register: 'ftm',
      file: 'entities.ftm.json',
      bytes: jsonLines(['c1', 'c2'].map((id) => ({ id, schema: 'Company', properties: { name: [id] } }))),
      records: filledLines,
    },
    BODS: {
      register: 'bods',
      file: 'statements.json',
      bytes: Buffer.from(JSON.stringify([COMPANY, PERSON, ownership()])),
    },
    'CBS export': { register: 'cbs', file: 'export.csv', bytes: Buffer.from(CBS) },
    boundaries: { register: 'areas', file: 'areas.geojson', bytes: Buffer.from(JSON.stringify(GEOJSON)) },
  }
}
