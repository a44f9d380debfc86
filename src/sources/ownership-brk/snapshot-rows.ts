import {
  BRK_CHARGES,
  BRK_DEED_PARTS,
  BRK_LISTINGS,
  BRK_OBJECT_ADDRESSES,
  BRK_OBJECTS,
  BRK_ORGANISATIONS,
  BRK_PERSONS,
  BRK_TENURES,
} from './delivered-tables.ts'
import type { Desk } from './desk.ts'
import {
  toAmount,
  toBagObjectId,
  toFirstDay,
  toFlag,
  toNummeraanduidingId,
  toObjectId,
  toYear,
} from './register-value.ts'
import {
  identificationOf,
  openSnapshot,
  type Part,
  partOf,
  referenceOf,
  referencesOf,
  type Snapshot,
  textAt,
} from './snapshot.ts'
import { writeCharge } from './snapshot-charge.ts'
import { writeOrganisation } from './snapshot-party.ts'
import { writePerson } from './snapshot-person.ts'
import { writeTenure } from './snapshot-tenure.ts'
import type { XmlNode } from './xml-node.ts'

interface Kind {
  readonly table: string
  readonly write: (part: Part) => void
}

/** What a snapshot may hold and is read, by local name. */
const READ: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['Perceel', { table: BRK_OBJECTS.name, write: writeObject }],
  ['Appartementsrecht', { table: BRK_OBJECTS.name, write: writeObject }],
  ['LocatieKadastraalObject', { table: BRK_OBJECT_ADDRESSES.name, write: writeLocation }],
  ['Tenaamstelling', { table: BRK_TENURES.name, write: writeTenure }],
  ['NietNatuurlijkPersoon', { table: BRK_ORGANISATIONS.name, write: writeOrganisation }],
  ['NatuurlijkPersoon', { table: BRK_PERSONS.name, write: writePerson }],
  ['Stukdeel', { table: BRK_DEED_PARTS.name, write: writeDeedPart }],
  ['Hypotheek', { table: BRK_CHARGES.name, write: writeCharge }],
  ['ZekerheidsstellingHypothecair', { table: BRK_CHARGES.name, write: writeCharge }],
  ['Beslag', { table: BRK_CHARGES.name, write: writeCharge }],
])

/** What a snapshot may hold and is read by way of the above, or says nothing about who holds what. */
const PASSED: ReadonlySet<string> = new Set([
  'referentie',
  'toestandsdatum',
  'ZakelijkRecht',
  'GezamenlijkAandeel',
  'TerInschrijvingAangebodenStuk',
  'Kadasterstuk',
  'ObjectlocatieBinnenland',
  'ObjectlocatieBuitenland',
  'PostbusLocatie',
  'Verblijfsobject',
  'Ligplaats',
  'Standplaats',
  'Hoofdsplitsing',
  'Ondersplitsing',
  'SpiegelsplitsingAfkoopErfpacht',
  'SpiegelsplitsingOndersplitsing',
  'Mandeligheid',
  'Aantekening',
  'Erfpachtcanon',
  'PubliekrechtelijkeBeperking',
  'BevoegdGezag',
  'InOnderzoek',
])

/** Writes everything that a snapshot says of its object; whatever is no part of a row is reported. */
export function writeSnapshot(root: XmlNode, desk: Desk, file: string): void {
  const snapshot = openSnapshot(root, desk, file)
  if (root.name !== 'KadastraalObjectSnapshot') return snapshot.report('element-unknown', { table: 'brk', node: root })
  if (!root.children.some(({ name }) => name === 'Perceel' || name === 'Appartementsrecht'))
    snapshot.report('object-absent', { table: BRK_OBJECTS.name, node: root })
  for (const node of root.children) {
    const kind = READ.get(node.name)
    if (kind !== undefined) kind.write(partOf(snapshot, node, kind.table))
    else if (!PASSED.has(node.name)) snapshot.report('element-unknown', { table: 'brk', node })
  }
}

function writeObject(part: Part): void {
  const { node, snapshot, onFault } = part
  const object_id = toObjectId(textAt(part, 'identificatie'), onFault)
  if (object_id === undefined) return
  const price = ['koopsom', 'TypeKoopsom'] as const
  const { amount, currency } = toAmount(
    textAt(part, ...price, 'bedrag', 'som'),
    textAt(part, ...price, 'bedrag', 'valuta', 'code'),
    onFault,
  )
  snapshot.desk.add(BRK_OBJECTS, {
    object_id,
    object_kind: node.name === 'Perceel' ? 'perceel' : 'appartementsrecht',
    price: amount,
    price_currency: currency,
    price_year: toYear(textAt(part, ...price, 'koopjaar'), onFault),
    several_objects: toFlag(textAt(part, ...price, 'indicatieMeerObjecten'), onFault),
  })
  for (const lists of listedIn(snapshot)) snapshot.desk.add(BRK_LISTINGS, { object_id, lists })
}

/** A stand lists all rights on its object. It only lists mortgages and attachments when it has some of that kind. */
function listedIn({ root }: Snapshot): readonly string[] {
  const has = (...names: readonly string[]) => root.children.some(({ name }) => names.includes(name))
  return [
    'rights',
    ...(has('Hypotheek', 'ZekerheidsstellingHypothecair') ? ['hypotheek'] : []),
    ...(has('Beslag') ? ['beslag'] : []),
  ]
}

function writeLocation(part: Part): void {
  const { snapshot, onFault } = part
  const object = referenceOf(part, 'heeft')
  const object_id = toObjectId(object?.number, onFault)
  if (object_id === undefined) return
  for (const { target } of referencesOf(part, 'betreft')) {
    if (target === undefined) continue
    const address = partOf(snapshot, target, part.table)
    snapshot.desk.add(BRK_OBJECT_ADDRESSES, {
      object_id,
      bag_object_id: bagObjectAt(target, snapshot),
      nummeraanduiding_id: toNummeraanduidingId(textAt(address, ...NUMMERAANDUIDING), address.onFault),
    })
  }
}

const NUMMERAANDUIDING = ['adresgegevens', 'Nummeraanduiding', 'identificatie'] as const

/** The verblijfsobject, ligplaats or standplaats whose hoofdadres or nevenadres this is. */
function bagObjectAt(address: XmlNode, snapshot: Snapshot): string | null {
  const object = snapshot.holding.get(address)
  if (object === undefined) return null
  const part = partOf(snapshot, object, BRK_OBJECT_ADDRESSES.name)
  return toBagObjectId(textAt(part, 'identificatie'), part.onFault)
}

function writeDeedPart(part: Part): void {
  const { node, snapshot, onFault } = part
  const deed_part_id = identificationOf(part)
  if (deed_part_id === undefined) return
  const deed = snapshot.holding.get(node)
  if (deed === undefined) onFault('deed-absent')
  const deedPart = deed === undefined ? undefined : partOf(snapshot, deed, part.table)
  const amount = 'bedragTransactiesomLevering'
  snapshot.desk.add(BRK_DEED_PARTS, {
    deed_part_id,
    deed_id: (deedPart === undefined ? undefined : textAt(deedPart, 'identificatie')) ?? null,
    deed_name: textAt(part, 'aard', 'waarde') ?? null,
    registered_on:
      deedPart === undefined ? null : toFirstDay(textAt(deedPart, 'tijdstipAanbieding', 'datum'), deedPart.onFault),
    ...toAmount(textAt(part, amount, 'som'), textAt(part, amount, 'valuta', 'code'), onFault),
  })
}
