import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ZipFile } from 'yazl'

/** Small invented extracts for the tests of this folder, in the layout of the production extract. */

export type SampleType = 'WPL' | 'OPR' | 'NUM' | 'VBO' | 'LIG' | 'STA' | 'PND'

const SAMPLE_DATE = '2024-01-08'

/** When a voorkomen holds and when it was recorded. */
export interface SampleTime {
  readonly number?: number
  readonly from?: string
  readonly until?: string
  readonly recorded?: string
  readonly replaced?: string
  /** More elements, such as `<Historie:tijdstipInactief>`. */
  readonly more?: string
  readonly moreLv?: string
}

const NUMBERS: Readonly<Record<SampleType, string>> = {
  WPL: '',
  OPR: '30',
  NUM: '20',
  VBO: '01',
  LIG: '02',
  STA: '03',
  PND: '10',
}

const NAMES: Readonly<Record<SampleType, string>> = {
  WPL: 'Woonplaats',
  OPR: 'OpenbareRuimte',
  NUM: 'Nummeraanduiding',
  VBO: 'Verblijfsobject',
  LIG: 'Ligplaats',
  STA: 'Standplaats',
  PND: 'Pand',
}

/** The id of the sample object with a number. */
export function sampleId(type: SampleType, number: number): string {
  return type === 'WPL' ? String(number).padStart(4, '0') : `9999${NUMBERS[type]}${String(number).padStart(10, '0')}`
}

const POINT =
  '<Objecten:geometrie><Objecten:punt><gml:Point srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3" gml:id="P.1">' +
  '<gml:pos>155000.0 463000.0 0.0</gml:pos></gml:Point></Objecten:punt></Objecten:geometrie>'

/** A square of ten metres, in two dimensions. */
const SQUARE =
  '<Objecten:geometrie><gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="2" gml:id="S.1"><gml:exterior>' +
  '<gml:LinearRing><gml:posList count="5">155000 463000 155010 463000 155010 463010 155000 463010 155000 463000' +
  '</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Objecten:geometrie>'

/** What a test may want different in a verblijfsobject. */
export interface SampleVerblijfsobject {
  readonly status?: string
  readonly floorArea?: number | string
  readonly purposes?: readonly string[]
  readonly main?: number
  readonly further?: readonly number[]
  readonly panden?: readonly number[]
}

export function verblijfsobject(number: number, is: SampleVerblijfsobject = {}, time: SampleTime = {}): string {
  const { status = 'Verblijfsobject in gebruik', floorArea = 80, purposes = ['woonfunctie'], further = [] } = is
  const { main = number, panden = [number] } = is
  const content =
    `<Objecten:heeftAlsHoofdadres>${reference('NUM', main)}</Objecten:heeftAlsHoofdadres>` +
    nevenadressen(further) +
    POINT +
    purposes.map((purpose) => element('gebruiksdoel', purpose)).join('') +
    element('oppervlakte', floorArea) +
    element('status', status) +
    `<Objecten:maaktDeelUitVan>${panden.map((its) => reference('PND', its)).join('')}</Objecten:maaktDeelUitVan>`
  return sampleRecord('VBO', number, content, time)
}

export function ligplaats(number: number, { main = number, further = [] }: SampleVerblijfsobject = {}): string {
  const hoofdadres = `<Objecten:heeftAlsHoofdadres>${reference('NUM', main)}</Objecten:heeftAlsHoofdadres>`
  return sampleRecord(
    'LIG',
    number,
    hoofdadres + nevenadressen(further) + element('status', 'Plaats aangewezen') + SQUARE,
  )
}

function nevenadressen(further: readonly number[]): string {
  if (further.length === 0) return ''
  return `<Objecten:heeftAlsNevenadres>${further.map((address) => reference('NUM', address)).join('')}</Objecten:heeftAlsNevenadres>`
}

export function pand(number: number, year: number | string = 1931, time: SampleTime = {}): string {
  const content = SQUARE + element('oorspronkelijkBouwjaar', year) + element('status', 'Pand in gebruik')
  return sampleRecord('PND', number, content, time)
}

export function nummeraanduiding(number: number, street = 1, time: SampleTime = {}): string {
  const content =
    element('huisnummer', number) +
    element('postcode', '9999XX') +
    element('typeAdresseerbaarObject', 'Verblijfsobject') +
    element('status', 'Naamgeving uitgegeven') +
    `<Objecten:ligtAan>${reference('OPR', street)}</Objecten:ligtAan>`
  return sampleRecord('NUM', number, content, time)
}

export function openbareRuimte(number: number, name = 'Dorpsstraat', placeNumber = 1): string {
  const content =
    element('naam', name) +
    element('type', 'Weg') +
    element('status', 'Naamgeving uitgegeven') +
    `<Objecten:ligtIn>${reference('WPL', placeNumber)}</Objecten:ligtIn>`
  return sampleRecord('OPR', number, content)
}

export function woonplaats(number: number, name = 'Ons Dorp'): string {
  const vlak = SQUARE.replace('geometrie>', 'geometrie><Objecten:vlak>').replace(
    '</Objecten:geo',
    '</Objecten:vlak></Objecten:geo',
  )
  return sampleRecord('WPL', number, element('naam', name) + vlak + element('status', 'Woonplaats aangewezen'))
}

/** An element of an object, `<Objecten:naam>text</Objecten:naam>`. */
export function element(name: string, text: string | number): string {
  return `<Objecten:${name}>${text}</Objecten:${name}>`
}

function reference(type: SampleType, number: number): string {
  const name = `Objecten-ref:${NAMES[type]}Ref`
  return `<${name} domein="NL.IMBAG.${NAMES[type]}">${sampleId(type, number)}</${name}>`
}

/** One record: the elements that every object has, around those given. */
function sampleRecord(type: SampleType, number: number, content: string, time: SampleTime = {}): string {
  const { number: voorkomen = 1, from = '2011-01-01', recorded = '2011-01-01', more = '', moreLv = '' } = time
  const history = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<Historie:${name}>${text}</Historie:${name}>`
  const moment = (day: string | undefined) => (day === undefined ? undefined : `${day}T12:00:00.000`)
  return (
    `<sl:stand><sl-bag-extract:bagObject><Objecten:${NAMES[type]}>` +
    `<Objecten:identificatie domein="NL.IMBAG.${NAMES[type]}">${sampleId(type, number)}</Objecten:identificatie>` +
    content +
    element('geconstateerd', 'N') +
    element('documentdatum', '2010-12-31') +
    element('documentnummer', 'B-1') +
    '<Objecten:voorkomen><Historie:Voorkomen>' +
    history('voorkomenidentificatie', String(voorkomen)) +
    history('beginGeldigheid', from) +
    history('eindGeldigheid', time.until) +
    history('tijdstipRegistratie', moment(recorded)) +
    history('eindRegistratie', moment(time.replaced)) +
    more +
    `<Historie:BeschikbaarLV>${history('tijdstipRegistratieLV', moment(recorded))}${moreLv}</Historie:BeschikbaarLV>` +
    `</Historie:Voorkomen></Objecten:voorkomen></Objecten:${NAMES[type]}></sl-bag-extract:bagObject></sl:stand>\n`
  )
}

const LVBAG = 'http://www.kadaster.nl/schemas/lvbag'
const IMBAG = 'www.kadaster.nl/schemas/lvbag/imbag'

export interface SampleHead {
  readonly date?: string
  readonly gemeente?: string
  readonly version?: string
}

/** An XML file of one type with the given records. */
export function sampleFile(type: SampleType, records: readonly string[], head: SampleHead = {}): string {
  const { date = SAMPLE_DATE, gemeente = '9999', version = 'v20200601' } = head
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<sl-bag-extract:bagStand xmlns:sl-bag-extract="${LVBAG}/extract-deelbestand-lvc/${version}"` +
    ` xmlns:selecties-extract="${LVBAG}/extract-selecties/${version}"` +
    ' xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"' +
    ` xmlns:Objecten="${IMBAG}/objecten/${version}" xmlns:Objecten-ref="${IMBAG}/objecten-ref/${version}"` +
    ` xmlns:Historie="${IMBAG}/historie/${version}" xmlns:gml="http://www.opengis.net/gml/3.2">` +
    '<sl-bag-extract:bagInfo><selecties-extract:Gebied-Registratief><selecties-extract:Gebied-GEM>' +
    '<selecties-extract:GemeenteCollectie><selecties-extract:Gemeente>' +
    `<selecties-extract:GemeenteIdentificatie>${gemeente}</selecties-extract:GemeenteIdentificatie>` +
    '</selecties-extract:Gemeente></selecties-extract:GemeenteCollectie></selecties-extract:Gebied-GEM>' +
    '</selecties-extract:Gebied-Registratief><selecties-extract:LVC-Extract>' +
    `<selecties-extract:StandTechnischeDatum>${date}</selecties-extract:StandTechnischeDatum>` +
    '</selecties-extract:LVC-Extract></sl-bag-extract:bagInfo>' +
    `<sl:standBestand><sl:inhoud><sl:objectTypen><sl:objectType>${type}</sl:objectType></sl:objectTypen></sl:inhoud>` +
    `${records.join('')}</sl:standBestand></sl-bag-extract:bagStand>\n`
  )
}

/** The name that Kadaster gives the file of a type; `side` is NB, IA or IO. */
export function sampleName(type: SampleType, side = ''): string {
  return `9999${side}${type}08012024-000001.xml`
}

/** Writes an unpacked extract, with one file per type. */
export async function writeSample(
  folder: string,
  records: Partial<Record<SampleType, readonly string[]>>,
  head: SampleHead = {},
): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const [type, own] of typed(records)) await writeFile(join(folder, sampleName(type)), sampleFile(type, own, head))
  return folder
}

function typed(records: Partial<Record<SampleType, readonly string[]>>): [SampleType, readonly string[]][] {
  const types: readonly SampleType[] = ['WPL', 'OPR', 'NUM', 'VBO', 'LIG', 'STA', 'PND']
  return types.flatMap((type) => (records[type] === undefined ? [] : [[type, records[type]]]))
}

/** A zip of the given members; `compress: false` stores them as they are. */
export async function zipOf(
  members: Readonly<Record<string, string | Buffer>>,
  { compress = true }: { compress?: boolean } = {},
): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(members)) zip.addBuffer(Buffer.from(content), name, { compress })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
