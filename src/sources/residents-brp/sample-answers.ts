import { parseCompactDay } from '../../vocabulary/day.ts'
import { readCsv } from '../files/csv-lines.ts'

/** A person as BRP bevragen 2 gives one, with the parts that a test changes. */
export function persoon(parts: object = {}): object {
  return {
    burgerservicenummer: '900000016',
    geboorte: { datum: { type: 'Datum', datum: '1980-01-01', langFormaat: '1 januari 1980' } },
    naam: { voornamen: 'Kaatje', geslachtsnaam: 'Rietsnijder' },
    geheimhoudingPersoonsgegevens: true,
    gemeenteVanInschrijving: { code: '9901', omschrijving: 'Waterdam' },
    verblijfplaats: {
      type: 'Adres',
      functieAdres: { code: 'W', omschrijving: 'woonadres' },
      adresseerbaarObjectIdentificatie: '9901010000000007',
      nummeraanduidingIdentificatie: '9901200000000007',
      datumVan: { type: 'Datum', datum: '2020-03-01', langFormaat: '1 maart 2020' },
      verblijfadres: {
        korteStraatnaam: 'Kade',
        officieleStraatnaam: 'Kade',
        huisnummer: 7,
        huisletter: 'a',
        huisnummertoevoeging: 'bis',
        postcode: '1234AB',
        woonplaats: 'Waterdam',
      },
      inOnderzoek: { type: true },
    },
    partners: [{ burgerservicenummer: '900000041', naam: { geslachtsnaam: 'Waard' } }],
    ouders: [{ burgerservicenummer: '900000053', ouderAanduiding: '1' }],
    kinderen: [{ burgerservicenummer: '900000065' }],
    ...parts,
  }
}

/**
 * The persons of a GBA-V file as two deliveries that say the same: person lists without what was before, which BRP
 * bevragen does not tell, and answers.
 */
export async function retoldLists(path: string): Promise<{ lists: string; answers: object[] }> {
  const rows: (readonly string[])[] = []
  for await (const { cells } of readCsv(path, ';', { looseQuotes: true })) rows.push(cells)
  const [header = [], ...records] = rows
  const place = (column: string) => header.indexOf(column)
  const persons: (readonly string[])[][] = []
  for (const record of records)
    if (record[0] !== '') persons.push([record])
    else persons.at(-1)?.push(record.map((cell, at) => (/^0[59]/.test(header[at] ?? '') ? cell : '')))
  const answers = persons.map((list) =>
    toPersoon(list.map((record) => (column: string) => record[place(column)] ?? '')),
  )
  const toLine = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')
  return { lists: [header, ...persons.flat()].map(toLine).join('\n'), answers }
}

type Cell = (column: string) => string

function toPersoon(rows: readonly Cell[]): object {
  const cell: Cell = (column) => rows[0]?.(column) ?? ''
  const suspended = cell('07.67.10') !== '' || cell('07.67.20') !== ''
  return {
    burgerservicenummer: textOf(cell('01.01.20')),
    geboorte: { datum: toDatum(cell('01.03.10')) },
    naam: {
      voornamen: textOf(cell('01.02.10')),
      voorvoegsel: textOf(cell('01.02.30')),
      geslachtsnaam: textOf(cell('01.02.40')),
      aanduidingNaamgebruik: { code: textOf(cell('01.61.10')) },
    },
    ouders: ['02.01.20', '03.01.20'].map((column) => ({ burgerservicenummer: textOf(cell(column)) })),
    partners: rows
      .filter((row) => row('05.84.10') === '')
      .map((row) => ({
        burgerservicenummer: textOf(row('05.01.20')),
        naam: { voorvoegsel: textOf(row('05.02.30')), geslachtsnaam: textOf(row('05.02.40')) },
        ontbindingHuwelijkPartnerschap: row('05.07.10') === '' ? undefined : { datum: toDatum(row('05.07.10')) },
      })),
    kinderen: rows
      .filter((row) => row('09.84.10') === '')
      .map((row) => ({ burgerservicenummer: textOf(row('09.01.20')) })),
    opschortingBijhouding: suspended
      ? { reden: { code: textOf(cell('07.67.20')) }, datum: toDatum(cell('07.67.10')) }
      : undefined,
    verblijfplaats: toVerblijfplaats(cell),
  }
}

function toVerblijfplaats(cell: Cell): object | undefined {
  if (cell('08.13.10') !== '' || cell('08.13.20') !== '')
    return {
      type: cell('08.13.10') === '0000' ? 'VerblijfplaatsOnbekend' : 'VerblijfplaatsBuitenland',
      datumVan: toDatum(cell('08.13.20')),
      verblijfadres: { land: { code: cell('08.13.10') } },
    }
  if (cell('08.10.10') === '') return undefined
  return {
    type: cell('08.12.10') === '' ? 'Adres' : 'Locatie',
    functieAdres: { code: cell('08.10.10') },
    adresseerbaarObjectIdentificatie: textOf(cell('08.11.80')),
    datumVan: toDatum(cell('08.10.30')),
    verblijfadres: {
      huisnummer: cell('08.11.20') === '' ? undefined : Number(cell('08.11.20')),
      huisletter: textOf(cell('08.11.30')),
      huisnummertoevoeging: textOf(cell('08.11.40')),
      postcode: textOf(cell('08.11.60')),
      locatiebeschrijving: textOf(cell('08.12.10')),
    },
  }
}

function toDatum(text: string): object | undefined {
  if (text === '') return undefined
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
  if (text === '00000000') return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' }
  if (parseCompactDay(text) !== undefined || day !== '00') return { type: 'Datum', datum: `${year}-${month}-${day}` }
  if (month === '00') return { type: 'JaarDatum', jaar: Number(year) }
  return { type: 'JaarMaandDatum', jaar: Number(year), maand: Number(month) }
}

function textOf(text: string): string | undefined {
  return text === '' ? undefined : text
}
