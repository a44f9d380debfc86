import { RecordFault } from './record-fault.ts'
import { type Attributes, type Field, keepOnce, type RecordXml } from './record-xml.ts'

/** What an element does to the record: as a container when it opens, as a leaf with its text. */
export interface ElementRule {
  readonly enter?: (record: RecordXml, attributes: Attributes) => void
  readonly leaf?: (record: RecordXml, text: string, attributes: Attributes) => void
  /** True for an element that may hold its text in a link, which the reader then leaves in `record.link`. */
  readonly isReference?: boolean
}

/** The rule for an element by its local name, or nothing for an element that the BAG does not have. */
export function ruleFor(localName: string): ElementRule | undefined {
  return RULES.get(localName)
}

export function enterElement(record: RecordXml, localName: string, attributes: Attributes): void {
  const rule = RULES.get(localName)
  if (rule?.enter === undefined) throw unknown(localName, rule)
  rule.enter(record, attributes)
}

/** An empty container counts as absent: what it should have held is missed when the record is judged. */
export function keepLeaf(record: RecordXml, leaf: { name: string; text: string; attributes: Attributes }): void {
  const rule = RULES.get(leaf.name)
  if (rule?.leaf !== undefined) rule.leaf(record, leaf.text, leaf.attributes)
  else if (rule === undefined || leaf.text !== '') throw unknown(leaf.name, rule)
}

function unknown(localName: string, rule: ElementRule | undefined): RecordFault {
  return rule === undefined
    ? new RecordFault('element-unknown', `The element ${localName} is not part of the BAG schema.`)
    : new RecordFault('value-malformed', `The element ${localName} holds what it may not hold.`)
}

const CONTAINER: ElementRule = { enter() {} }

const once = (field: Field): ElementRule => ({
  leaf(record, text) {
    keepOnce(record, field, text)
  },
})

const role = (name: string): ElementRule => ({
  enter(record) {
    record.role = name
  },
})

const kind = (name: string): ElementRule => ({
  enter(record) {
    if (record.kind !== undefined) throw new RecordFault('element-repeated', 'The record holds more than one object.')
    record.kind = name
  },
})

const identificatie: ElementRule = {
  enter() {},
  leaf(record, text) {
    keepOnce(record, record.role === 'gemeente' ? 'gemeente' : 'identificatie', text)
  },
}

/** v20200601 writes the id as text, v20180601 as the end of a link, `NL.IMBAG.PAND.0088100000138158`. */
function referred(record: RecordXml, text: string): string {
  const { link } = record
  record.link = undefined
  return text === '' && link !== undefined ? link.slice(link.lastIndexOf('.') + 1) : text
}

const reference = (keep: (record: RecordXml, id: string) => void): ElementRule => ({
  isReference: true,
  leaf(record, text) {
    keep(record, referred(record, text))
  },
})

const referenceTo = (field: Field): ElementRule => reference((record, id) => keepOnce(record, field, id))

const nummeraanduidingRef = reference((record, id) => {
  const list = record.role === 'nevenadres' ? record.nevenadressen : record.hoofdadressen
  list.push(id)
})

const pandRef = reference((record, id) => {
  record.panden.push(id)
})

const gebruiksdoel: ElementRule = {
  leaf(record, text) {
    record.gebruiksdoelen.push(text)
  },
}

/** Coordinates inherit their system and dimension from what a shape around them stated. */
const shape: ElementRule = {
  enter(record, attributes) {
    record.srsName = attributes.get('srsName') ?? record.srsName
    record.srsDimension = attributes.get('srsDimension') ?? record.srsDimension
  },
}

const positions = (isPoint: boolean): ElementRule => ({
  leaf(record, text, attributes) {
    record.rings.push({
      part: isPoint ? 'point' : record.role === 'interior' ? 'interior' : 'exterior',
      srsName: attributes.get('srsName') ?? record.srsName,
      srsDimension: attributes.get('srsDimension') ?? record.srsDimension,
      positions: text,
    })
  },
})

const OBJECTS = [
  'Woonplaats',
  'OpenbareRuimte',
  'Nummeraanduiding',
  'Verblijfsobject',
  'Ligplaats',
  'Standplaats',
  'Pand',
]
/** The schema of "in onderzoek" spells one of them differently. */
const DOUBTED = [...OBJECTS, 'Openbareruimte']

const CONTAINERS = [
  ...['stand', 'bagObject', 'kenmerkInOnderzoek', 'voorkomen', 'Voorkomen', 'BeschikbaarLV', 'geometrie', 'punt'],
  ...['vlak', 'multivlak', 'ligtIn', 'ligtAan', 'maaktDeelUitVan', 'historieInOnderzoek', 'HistorieInOnderzoek'],
  ...['BeschikbaarLVInOnderzoek', 'VerkorteNaamOpenbareRuimte', 'LinearRing', 'surfaceMember', 'surfaceMembers'],
  ...['tijdvakgeldigheid', 'gerelateerdeWoonplaats', 'patches', 'PolygonPatch'],
]

const ONCE: readonly Field[] = [
  ...(['voorkomenidentificatie', 'beginGeldigheid', 'eindGeldigheid', 'tijdstipRegistratie'] as const),
  ...(['eindRegistratie', 'tijdstipRegistratieLV', 'tijdstipEindRegistratieLV', 'tijdstipInactief'] as const),
  ...(['tijdstipInactiefLV', 'tijdstipNietBagLV', 'status', 'geconstateerd', 'documentdatum'] as const),
  ...(['documentnummer', 'naam', 'type', 'huisnummer', 'huisletter', 'huisnummertoevoeging'] as const),
  ...(['postcode', 'typeAdresseerbaarObject', 'oppervlakte', 'oorspronkelijkBouwjaar', 'kenmerk'] as const),
  ...(['inOnderzoek', 'begindatumTijdvakGeldigheid', 'einddatumTijdvakGeldigheid'] as const),
]

const RULES: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ...CONTAINERS.map((name) => [name, CONTAINER] as const),
  ...ONCE.map((field) => [field, once(field)] as const),
  ...[...OBJECTS, 'GemeenteWoonplaatsRelatie'].map((name) => [name, kind(name)] as const),
  ...DOUBTED.map((name) => [`Kenmerk${name}InOnderzoek`, kind('KenmerkInOnderzoek')] as const),
  ...DOUBTED.map((name) => [`identificatieVan${name}`, referenceTo('identificatie')] as const),
  ...['Point', 'Polygon', 'MultiSurface', 'Surface'].map((name) => [name, shape] as const),
  ['identificatie', identificatie],
  ['lokaalID', once('identificatie')],
  ['namespace', { leaf() {} }],
  ['verkorteNaam', { ...CONTAINER, ...once('verkorteNaam') }],
  ['heeftAlsHoofdadres', role('hoofdadres')],
  ['heeftAlsNevenadres', role('nevenadres')],
  ['gerelateerdeGemeente', role('gemeente')],
  ['exterior', role('exterior')],
  ['interior', role('interior')],
  ['NummeraanduidingRef', nummeraanduidingRef],
  ['PandRef', pandRef],
  ['WoonplaatsRef', referenceTo('WoonplaatsRef')],
  ['OpenbareRuimteRef', referenceTo('OpenbareRuimteRef')],
  ['gebruiksdoel', gebruiksdoel],
  ['pos', positions(true)],
  ['posList', positions(false)],
])
