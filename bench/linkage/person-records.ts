import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createRandom, type Random } from '../../src/made-up/random.ts'
import { openDatabase, quoteText } from '../../src/warehouse/database.ts'
import { REGISTER_NAMES, type RegisterName, WEIGHTS } from './register-habits.ts'
import { type Townsperson, townsfolk } from './townsfolk.ts'
import { type WrittenPerson, writePerson } from './written-person.ts'

/**
 * Person records as the registers of a made-up region would write the same people down, with the truth in `cluster`:
 *
 *     node bench/linkage/person-records.ts --to FILE.parquet|FILE.csv [--records 1000000] [--seed 1] [--register NAME]
 *
 * With --register only the records of that one are written; those of another register are then about the same people.
 */

/** A record of a person, and whom it is about. */
interface PersonRecord extends WrittenPerson {
  readonly source: RegisterName
  readonly id: string
  /** The person: for measuring, never for linking. */
  readonly cluster: string
}

const COLUMNS = [
  'source',
  'id',
  'given_names',
  'initials',
  'prefix',
  'surname',
  'partner_surname',
  'birth_date',
  'postcode',
  'house_number',
  'cluster',
] as const satisfies readonly (keyof PersonRecord)[]

/** In how many registers a grown-up is: most in one or two, a few in all six. */
const REGISTER_COUNTS = { 1: 36, 2: 36, 3: 15, 4: 8, 5: 4, 6: 1 } as const
/** The rest are known to other registers alone: they live elsewhere, or are not registered. */
const RESIDENT = 0.95
/** A home has two people, and a person 1.9 records; a little more than that, so that there are enough. */
const RECORDS_PER_HOME = 3.4

/** So many records of a made-up region, as six registers wrote its people down; equal seeds give equal records. */
function* personRecords(count: number, seed: string): Generator<PersonRecord> {
  const random = createRandom(`${seed}/records`)
  let [made, persons] = [0, 0]
  for (const person of townsfolk(Math.ceil(count / RECORDS_PER_HOME) + 100, seed)) {
    persons += 1
    for (const source of registersOf(person, random)) {
      if (made === count) return
      made += 1
      yield { source, id: `r${made}`, ...writePerson(person, source, random), cluster: `p${persons}` }
    }
  }
}

function registersOf({ grownUp }: Townsperson, random: Random): ReadonlySet<RegisterName> {
  if (!grownUp) return new Set(['residents'])
  const found = new Set<RegisterName>(random.chance(RESIDENT) ? ['residents'] : [])
  const count = Number(random.weighted(REGISTER_COUNTS))
  // Whoever is not a resident can be in the five others alone.
  const most = found.has('residents') ? count : Math.min(count, REGISTER_NAMES.length - 1)
  while (found.size < most) found.add(random.weighted(WEIGHTS))
  return found
}

interface RecordWish {
  readonly count: number
  readonly seed?: string
  /** Only the records of this register are written, out of so many. */
  readonly register?: string
}

/** Writes records to a CSV or Parquet file, by the end of its name, in an order that says nothing. */
export async function writePersonRecords(path: string, { count, seed = '1', register }: RecordWish): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'person-records-'))
  const database = await openDatabase()
  try {
    const delivered = join(folder, 'records.csv')
    await pipeline(Readable.from(csvPieces(personRecords(count, seed))), createWriteStream(delivered))
    const format = path.endsWith('.csv') ? 'format csv, header' : 'format parquet'
    const records = `read_csv(${quoteText(delivered)}, all_varchar = true, header = true, delim = ',')`
    const wanted = register === undefined ? '' : `where source = ${quoteText(register)}`
    await database.run(`copy (select * from ${records} ${wanted} order by md5(id)) to ${quoteText(path)} (${format})`)
  } finally {
    database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const LINES_PER_PIECE = 4096

/** No value holds a comma, a quote or a line end. */
function* csvPieces(records: Iterable<PersonRecord>): Generator<string> {
  let lines = [COLUMNS.join(',')]
  for (const record of records) {
    lines.push(COLUMNS.map((column) => record[column]).join(','))
    if (lines.length < LINES_PER_PIECE) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  yield `${lines.join('\n')}\n`
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      records: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      register: { type: 'string' },
    },
  })
  const { to, records, seed, register } = values
  if (to === undefined) throw new TypeError('Say where the records go: --to FILE.parquet or --to FILE.csv')
  await writePersonRecords(to, { count: Number(records), seed, ...(register === undefined ? {} : { register }) })
}
