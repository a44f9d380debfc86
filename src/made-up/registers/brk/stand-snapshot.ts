import { PEILDATUM } from '../../calendar.ts'
import type { Dossier } from '../../dossier.ts'
import type { Party } from '../../organisations/organisation.ts'
import type { Deed } from '../../property/estate.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { identification, type Line, location, money, nil, reference, useOf } from './brk-xml.ts'
import { DEED_NAMES } from './deed-names.ts'
import { type Addresses, createParties, type NamedParty } from './stand-parties.ts'

interface Desk {
  readonly addresses: Addresses
  readonly dirt: Dirt
  readonly nextId: () => string
}

const BAG_OBJECT_UNKNOWN = 0.004
const DATE_PARTIAL = 0.003

/** What the stand says of a place: the object, where it lies, who holds it by which deed, and what rests on it. */
export function snapshotOf(dossier: Dossier, desk: Desk): readonly Line[] {
  const { premises, estate } = dossier
  const last = estate.deeds.at(-1)
  const ids = { object: desk.nextId(), address: desk.nextId(), right: desk.nextId() }
  const own = { nummeraanduiding: premises.address.id, id: ids.address }
  const parties = createParties({ ...desk, own })
  const telling: Telling = { desk, ids, object: numberOf(estate.cadastralNumber), nameOf: parties.name }
  const lines = [
    objectOf(dossier, telling),
    ...placeOf(dossier, telling),
    { xml: `<r:ZakelijkRecht id="${ids.right}">${rightOf(estate, telling)}</r:ZakelijkRecht>` },
    ...(last === undefined ? [] : tenuresBy(last, telling)),
    ...estate.mortgages
      .filter(({ released }) => released === undefined || released > PEILDATUM)
      .flatMap((mortgage) => chargeOf({ ...mortgage, by: mortgage.lender }, 'Hypotheek', telling)),
    ...estate.attachments.flatMap((attachment) => chargeOf(attachment, 'Beslag', telling)),
  ]
  return [...lines, ...parties.lines]
}

interface Telling {
  readonly desk: Desk
  readonly ids: { readonly object: string; readonly address: string; readonly right: string }
  /** The number of the object as the register writes it. */
  readonly object: string
  readonly nameOf: (party: Party) => NamedParty
}

/** The register keeps it as a number, and so drops the zeros in front. */
function numberOf(cadastralNumber: string): string {
  return String(Number(cadastralNumber))
}

function objectOf({ premises, estate }: Dossier, { ids, object }: Telling): Line {
  const { cadastralNumber, kind, landArea, deeds } = estate
  const node = kind === 'perceel' ? 'Perceel' : 'Appartementsrecht'
  const index =
    kind === 'perceel'
      ? ''
      : `<o:appartementsrechtVolgnummer>${Number(cadastralNumber.slice(10))}</o:appartementsrechtVolgnummer>`
  const size =
    landArea === undefined ? '' : `<o:kadastraleGrootte><o:waarde>${landArea}</o:waarde></o:kadastraleGrootte>`
  const { x, y } = premises.point
  const spot = `<o:plaatscoordinaten><gml:Point srsName="urn:ogc:def:crs:EPSG::28992"><gml:pos>${x.toFixed(3)} ${y.toFixed(3)}</gml:pos></gml:Point></o:plaatscoordinaten>`
  const paid = deeds.findLast(({ price }) => price !== undefined)
  return {
    xml:
      `<o:${node} id="${ids.object}">${identification('k', 'KadastraalObject', object)}<o:kadastraleAanduiding>` +
      `<o:sectie>${cadastralNumber.slice(0, 4)}</o:sectie><o:perceelnummer>${Number(cadastralNumber.slice(4, 9))}</o:perceelnummer>` +
      `${index}</o:kadastraleAanduiding><o:aardCultuurBebouwd><t:waarde>${useOf(premises)}</t:waarde></o:aardCultuurBebouwd>` +
      `${paid === undefined ? '' : koopsom(paid)}${nil('o:tijdstipOntstaanObject')}${size}${kind === 'perceel' ? spot : ''}</o:${node}>`,
  }
}

/** The sum of the last sale, also where the place came into other hands since without one. */
function koopsom({ price = 0, on, severalObjects }: Deed): string {
  return (
    `<o:koopsom><o:TypeKoopsom><o:bedrag>${money(price, on)}</o:bedrag><o:koopjaar>${on.slice(0, 4)}</o:koopjaar>` +
    `<o:indicatieMeerObjecten>${severalObjects}</o:indicatieMeerObjecten></o:TypeKoopsom></o:koopsom>`
  )
}

/** The BAG object on it, by way of its address. */
function placeOf({ premises, estate }: Dossier, { desk, ids, object }: Telling): Line[] {
  const { address, kind, id } = premises
  const on = estate.kind === 'perceel' ? 'o-ref:Perceel' : 'o-ref:Appartementsrecht'
  const at = reference('k:betreft', 'a-ref:ObjectlocatieBinnenland', { id: ids.address })
  const isUnknown = desk.dirt.strikes(BAG_OBJECT_UNKNOWN)
  const number = isUnknown ? nil('g:identificatie') : `<g:identificatie>${id}</g:identificatie>`
  const main = reference('g:hoofdadres', 'a-ref:ObjectlocatieBinnenland', { id: ids.address })
  return [
    {
      xml: `<k:LocatieKadastraalObject id="${desk.nextId()}">${reference('k:heeft', on, { id: ids.object, number: object })}${at}</k:LocatieKadastraalObject>`,
    },
    {
      xml: location(ids.address, {
        number: `KOL.${ids.address.slice(3)}`,
        id: address.id,
        postcode: address.postcode,
        street: address.street.name,
        houseNumber: address.number,
      }),
    },
    {
      xml: `<g:${kind} id="${desk.nextId()}">${main}${number}</g:${kind}>`,
      dirt: isUnknown ? { node: kind, reason: 'bag-object-nil' } : undefined,
    },
  ]
}

function rightOf({ kind }: Dossier['estate'], { ids, object }: Telling): string {
  const on = kind === 'perceel' ? 'o-ref:Perceel' : 'o-ref:Appartementsrecht'
  return (
    `${identification('r', 'ZakelijkRecht', `5${object}`)}<r:aard><t:code>2</t:code>` +
    `<t:waarde>Eigendom (recht van)</t:waarde></r:aard>${reference('r:rustOp', on, { id: ids.object, number: object })}`
  )
}

/** The tenaamstellingen of now, and the deed that they rest on. */
function tenuresBy(deed: Deed, telling: Telling): Line[] {
  const { desk, ids, nameOf } = telling
  const part = desk.nextId()
  const tenures = deed.to.map(({ holder, numerator, denominator, tenureNumber }) => {
    const { kind, id } = nameOf(holder)
    return {
      xml:
        `<r:Tenaamstelling id="${desk.nextId()}">${identification('r', 'Tenaamstelling', tenureNumber)}` +
        `<r:aandeel><r:teller>${numerator}</r:teller><r:noemer>${denominator}</r:noemer></r:aandeel>` +
        reference('r:van', 'r-ref:ZakelijkRecht', { id: ids.right }) +
        reference('r:isGebaseerdOp', 's-ref:Stukdeel', { id: part, number: deed.partNumber }) +
        `${reference('r:tenNameVan', kind, { id })}</r:Tenaamstelling>`,
    }
  })
  const price =
    deed.price === undefined
      ? ''
      : `<s:bedragTransactiesomLevering>${money(deed.price, deed.on)}</s:bedragTransactiesomLevering>`
  return [
    ...tenures,
    ...deedOf({ ...deed, id: part, name: DEED_NAMES[deed.kind], register: 'Hyp4', rest: price }, desk),
  ]
}

interface WrittenDeed {
  readonly deedNumber: string
  readonly partNumber: string
  readonly on: string
  readonly id: string
  readonly name: string
  readonly register: 'Hyp3' | 'Hyp4'
  readonly rest: string
}

const DEEDS_PER_VOLUME = 200

/** The stuk and its stukdeel. */
function deedOf({ deedNumber, partNumber, on, id, name, register, rest }: WrittenDeed, desk: Desk): Line[] {
  const isPartial = desk.dirt.strikes(DATE_PARTIAL)
  const place = Number(deedNumber.slice(-8))
  return [
    {
      xml:
        `<s:TerInschrijvingAangebodenStuk id="${desk.nextId()}">${reference('s:omvat', 's-ref:Stukdeel', { id, number: partNumber })}` +
        `${identification('s', 'TIAStuk', deedNumber)}<s:deelEnNummer><s:deel>${40_000 + Math.floor(place / DEEDS_PER_VOLUME)}</s:deel>` +
        `<s:nummer>${(place % DEEDS_PER_VOLUME) + 1}</s:nummer><s:registercode><t:waarde>${register}</t:waarde></s:registercode></s:deelEnNummer>` +
        `<s:tijdstipAanbieding><t:datum>${isPartial ? on.slice(0, 4) : on}</t:datum></s:tijdstipAanbieding>` +
        '</s:TerInschrijvingAangebodenStuk>',
      dirt: isPartial ? { node: 'TerInschrijvingAangebodenStuk', reason: 'deed-date-partial' } : undefined,
    },
    {
      xml: `<s:Stukdeel id="${id}">${identification('s', 'Stukdeel', partNumber)}<s:aard><t:waarde>${name}</t:waarde></s:aard>${rest}</s:Stukdeel>`,
    },
  ]
}

interface Charge {
  readonly number: string
  readonly partNumber: string
  readonly deedNumber: string
  readonly on: string
  readonly amount: number
  readonly by: Party
}

const CHARGES = {
  Hypotheek: { amount: 'r:bedragZekerheidsstelling', register: 'Hyp3', deed: 'Hypotheek', aard: '' },
  Beslag: {
    amount: 'r:bedragVordering',
    register: 'Hyp3',
    deed: 'Proces-verbaal van beslag',
    aard: '<r:aard><t:waarde>Executoriaal beslag</t:waarde></r:aard>',
  },
} as const

function chargeOf(charge: Charge, node: keyof typeof CHARGES, { desk, ids, nameOf }: Telling): Line[] {
  const { amount, register, deed, aard } = CHARGES[node]
  const { kind, id } = nameOf(charge.by)
  const part = desk.nextId()
  return [
    {
      xml:
        `<r:${node} id="${desk.nextId()}">${identification('r', node, charge.number)}${aard}` +
        reference('r:isGebaseerdOp', 's-ref:Stukdeel', { id: part, number: charge.partNumber }) +
        `<${amount}>${money(charge.amount, charge.on)}</${amount}>` +
        `${reference('r:betreft', 'r-ref:ZakelijkRecht', { id: ids.right })}${reference('r:tenGunsteVan', kind, { id })}</r:${node}>`,
    },
    ...deedOf({ ...charge, id: part, name: deed, register, rest: '' }, desk),
  ]
}
