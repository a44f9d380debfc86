import type { Address, Building, Premises, Street } from '../homes/premises.ts'
import type { Point } from '../land/hexagons.ts'
import type { Ring } from '../land/outline.ts'
import { type Voorkomen, voorkomenXml } from './bag-timeline.ts'

/** The objects of the BAG as XML: the elements in the order in which Kadaster writes them. */

export interface Named {
  readonly code: string
  readonly name: string
  readonly rings: readonly Ring[]
}

export function woonplaatsXml(voorkomen: Voorkomen<Named>): string {
  const { code, name, rings } = voorkomen.what
  return stand(
    'Woonplaats',
    `${identification('Woonplaats', code)}${element('naam', name)}                    <Objecten:geometrie>
                        <Objecten:vlak>
${polygon(rings, `WPL_${code}_${voorkomen.number}`, 2)}                        </Objecten:vlak>
                    </Objecten:geometrie>
${element('status', 'Woonplaats aangewezen')}${document(voorkomen, 'WPL')}${voorkomenXml(voorkomen)}`,
  )
}

export function openbareRuimteXml(voorkomen: Voorkomen<Street>): string {
  const { id, name, woonplaatsCode } = voorkomen.what
  return stand(
    'OpenbareRuimte',
    `${identification('Openbareruimte', id)}${element('naam', name)}${element('type', 'Weg')}${element(
      'status',
      'Naamgeving uitgegeven',
    )}${document(voorkomen, 'OBR')}${reference('ligtIn', 'Woonplaats', [woonplaatsCode])}${voorkomenXml(voorkomen)}`,
  )
}

export interface AddressState {
  readonly address: Address
  readonly kind: Premises['kind']
  readonly status: string
}

export function nummeraanduidingXml(voorkomen: Voorkomen<AddressState>): string {
  const { address, kind, status } = voorkomen.what
  return stand(
    'Nummeraanduiding',
    identification('Nummeraanduiding', address.id) +
      element('huisnummer', address.number) +
      (address.letter === '' ? '' : element('huisletter', address.letter)) +
      (address.addition === '' ? '' : element('huisnummertoevoeging', address.addition)) +
      element('postcode', address.postcode) +
      element('typeAdresseerbaarObject', kind) +
      element('status', status) +
      document(voorkomen, 'NUM') +
      voorkomenXml(voorkomen) +
      reference('ligtAan', 'OpenbareRuimte', [address.street.id]),
  )
}

export interface PremisesState {
  readonly premises: Premises
  readonly area: number
  readonly status: string
}

export function verblijfsobjectXml(voorkomen: Voorkomen<PremisesState>): string {
  const { premises, area, status } = voorkomen.what
  return stand(
    'Verblijfsobject',
    `${addressReferences(premises)}${voorkomenXml(voorkomen)}${identification('Verblijfsobject', premises.id)}                    <Objecten:geometrie>
                        <Objecten:punt>
                            <gml:Point srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3" gml:id="VBO_${premises.id}_${voorkomen.number}">
                                <gml:pos>${position(premises.point, 3)}</gml:pos>
                            </gml:Point>
                        </Objecten:punt>
                    </Objecten:geometrie>
${premises.purposes.map((purpose) => element('gebruiksdoel', purpose)).join('')}${element('oppervlakte', area)}${element(
  'status',
  status,
)}${document(voorkomen, 'VBO')}${reference('maaktDeelUitVan', 'Pand', [premises.building.id])}`,
  )
}

/** A ligplaats or a standplaats. */
export function pitchXml(voorkomen: Voorkomen<PremisesState>): string {
  const { premises, status } = voorkomen.what
  const type = premises.kind === 'Ligplaats' ? 'LIG' : 'STA'
  return stand(
    premises.kind,
    `${addressReferences(premises)}${voorkomenXml(voorkomen)}${identification(premises.kind, premises.id)}${element(
      'status',
      status,
    )}                    <Objecten:geometrie>
${polygon([premises.building.ring], `${type}_${premises.id}_${voorkomen.number}`, 2)}                    </Objecten:geometrie>
${document(voorkomen, type)}`,
  )
}

export interface BuildingState {
  readonly building: Building
  /** What the BAG says; 1005 where nobody knew. */
  readonly year: number
  readonly status: string
}

export function pandXml(voorkomen: Voorkomen<BuildingState>): string {
  const { building, year, status } = voorkomen.what
  return stand(
    'Pand',
    `${identification('Pand', building.id)}                    <Objecten:geometrie>
${polygon([building.ring], `PND_${building.id}_${voorkomen.number}`, 3)}                    </Objecten:geometrie>
${element('oorspronkelijkBouwjaar', year)}${element('status', status)}${document(voorkomen, 'PND')}${voorkomenXml(voorkomen)}`,
  )
}

function stand(kind: string, content: string): string {
  return `        <sl:stand>
            <sl-bag-extract:bagObject>
                <Objecten:${kind}>
${content}                </Objecten:${kind}>
            </sl-bag-extract:bagObject>
        </sl:stand>
`
}

function element(name: string, value: string | number): string {
  return `                    <Objecten:${name}>${escapeXml(String(value))}</Objecten:${name}>\n`
}

function identification(domain: string, id: string): string {
  return `                    <Objecten:identificatie domein="NL.IMBAG.${domain}">${id}</Objecten:identificatie>\n`
}

/** The public space is spelled OpenbareRuimte in names of elements and Openbareruimte in the domain. */
function reference(name: string, kind: string, ids: readonly string[]): string {
  const domain = kind === 'OpenbareRuimte' ? 'Openbareruimte' : kind
  const each = ids.map(
    (id) =>
      `                        <Objecten-ref:${kind}Ref domein="NL.IMBAG.${domain}">${id}</Objecten-ref:${kind}Ref>\n`,
  )
  return `                    <Objecten:${name}>\n${each.join('')}                    </Objecten:${name}>\n`
}

function addressReferences({ address, sideAddress }: Premises): string {
  const main = reference('heeftAlsHoofdadres', 'Nummeraanduiding', [address.id])
  return sideAddress === undefined ? main : main + reference('heeftAlsNevenadres', 'Nummeraanduiding', [sideAddress.id])
}

function document({ from, number }: Voorkomen<unknown>, type: string): string {
  const deed = `${type}/${from.slice(0, 4)}-${number}${from.slice(5, 7)}${from.slice(8)}`
  return `${element('geconstateerd', 'N')}${element('documentdatum', from)}${element('documentnummer', deed)}`
}

function polygon(rings: readonly Ring[], id: string, dimension: 2 | 3): string {
  const [outer = [], ...holes] = rings
  return `                        <gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="${dimension}" gml:id="${id}">
                            <gml:exterior>
${linearRing(outer, dimension)}                            </gml:exterior>
${holes.map((hole) => `                            <gml:interior>\n${linearRing(hole, dimension)}                            </gml:interior>\n`).join('')}                        </gml:Polygon>
`
}

function linearRing(ring: Ring, dimension: 2 | 3): string {
  const closed = [...ring, ...ring.slice(0, 1)]
  const positions = closed.map((point) => position(point, dimension)).join(' ')
  return `                                <gml:LinearRing>
                                    <gml:posList count="${closed.length}">${positions}</gml:posList>
                                </gml:LinearRing>
`
}

function position({ x, y }: Point, dimension: 2 | 3): string {
  const plane = `${x.toFixed(3)} ${y.toFixed(3)}`
  return dimension === 2 ? plane : `${plane} 0.0`
}

function escapeXml(text: string): string {
  // Hardly any text has one of these, and a region has some hundred million texts.
  if (!/[&<>]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
