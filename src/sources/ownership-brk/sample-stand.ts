/** Makes stand messages of BRK Levering 2 about invented people and parcels, for the tests of this folder. */

const NAMESPACE = 'http://www.kadaster.nl/schemas/brk-levering'

interface StandOptions {
  readonly version?: string
  readonly asOf?: string
  readonly gebied?: string
}

/** A stand with one snapshot per text given. */
export function stand(snapshots: readonly string[], options: StandOptions = {}): string {
  const { version = 'v20211119', asOf = '2026-01-01', gebied = '1' } = options
  return `<?xml version="1.0" encoding="UTF-8"?>
<S:Stand xmlns:S="${NAMESPACE}/product-stand/${version}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xlink="http://www.w3.org/1999/xlink">
<S:productType>GebiedgebaseerdeStand</S:productType>
<S:productSpecificatie><S:kenmerknaam>Peildatum</S:kenmerknaam><S:kenmerkwaarde>${asOf}</S:kenmerkwaarde></S:productSpecificatie>
<S:productSpecificatie><S:kenmerknaam>Gebiednummer</S:kenmerknaam><S:kenmerkwaarde>${gebied}</S:kenmerkwaarde></S:productSpecificatie>
<S:stand>
${snapshots.map((parts) => `<S:KadastraalObjectSnapshot>\n${parts}\n</S:KadastraalObjectSnapshot>`).join('\n')}
</S:stand></S:Stand>
`
}

export function perceel(id: string, number: string, inside = ''): string {
  return `<O:Perceel id="ID.${id}"><K:identificatie domein="NL.IMKAD.KadastraalObject">${number}</K:identificatie>${inside}</O:Perceel>`
}

export function appartementsrecht(id: string, number: string): string {
  return `<O:Appartementsrecht id="ID.${id}"><K:identificatie>${number}</K:identificatie></O:Appartementsrecht>`
}

export function koopsom(sum: string, year: string, severalObjects: string): string {
  return `<O:koopsom><O:TypeKoopsom><O:bedrag>${money(sum)}</O:bedrag><O:koopjaar>${year}</O:koopjaar><O:indicatieMeerObjecten>${severalObjects}</O:indicatieMeerObjecten></O:TypeKoopsom></O:koopsom>`
}

export function money(sum: string, currency = 'EUR'): string {
  return `<T:som>${sum}</T:som><T:valuta><T:code>${currency}</T:code></T:valuta>`
}

export function reference(role: string, kind: string, id: string): string {
  return `<R:${role}><R:${kind}Ref xlink:href="#ID.${id}"/></R:${role}>`
}

export function zakelijkRecht(id: string, objectReference: string, name = 'Eigendom (recht van)'): string {
  return `<R:ZakelijkRecht id="ID.${id}"><R:identificatie>${id}</R:identificatie><R:aard><T:code>2</T:code><T:waarde>${name}</T:waarde></R:aard>${objectReference}</R:ZakelijkRecht>`
}

interface Tenure {
  readonly id: string
  readonly right: string
  readonly holder: string
  readonly share?: string
  readonly deedPart?: string
}

export function tenaamstelling({ id, right, holder, share = aandeel('1', '1'), deedPart }: Tenure): string {
  const deed = deedPart === undefined ? '' : reference('isGebaseerdOp', 'Stukdeel', deedPart)
  return `<R:Tenaamstelling id="ID.${id}"><R:identificatie>${id}</R:identificatie>${share}${reference('van', 'ZakelijkRecht', right)}${deed}${holder}</R:Tenaamstelling>`
}

export function aandeel(numerator: string, denominator: string): string {
  return `<R:aandeel><R:teller>${numerator}</R:teller><R:noemer>${denominator}</R:noemer></R:aandeel>`
}

/** A natural person with everything that the register says and that may not enter. */
export function natuurlijkPersoon(id: string, bsn: string): string {
  return `<P:NatuurlijkPersoon id="ID.${id}"><P:identificatie>7700${id}</P:identificatie><P:betreft><B:GeregistreerdPersoon>${bsn}
<B:naam><B:Naam><B:geslachtsnaam>Verzonnenhuizen</B:geslachtsnaam><B:voornamen>Fictiena</B:voornamen></B:Naam></B:naam>
<B:geboorte><B:Geboorte><B:geboortedatum><T:datum>19620403</T:datum></B:geboortedatum><B:geboorteplaats>Bedachtstad</B:geboorteplaats></B:Geboorte></B:geboorte>
</B:GeregistreerdPersoon></P:betreft></P:NatuurlijkPersoon>`
}

export function nietNatuurlijkPersoon(id: string, numbers: string): string {
  return `<P:NietNatuurlijkPersoon id="ID.${id}"><P:identificatie>${id}</P:identificatie><P:statutaireNaam>Voorbeeld ${id} B.V.</P:statutaireNaam><P:betreft><N:Rechtspersoon>${numbers}</N:Rechtspersoon></P:betreft></P:NietNatuurlijkPersoon>`
}

interface Deed {
  readonly id: string
  readonly part: string
  readonly day?: string
  readonly name?: string
  readonly amount?: string
}

export function stuk({ id, part, day = '2020-05-06', name = 'Akte van Koop en Verkoop', amount = '' }: Deed): string {
  return `<D:TerInschrijvingAangebodenStuk id="ID.${id}">${reference('omvat', 'Stukdeel', part)}<D:identificatie>${id}</D:identificatie><D:tijdstipAanbieding><T:datum>${day}</T:datum></D:tijdstipAanbieding></D:TerInschrijvingAangebodenStuk>
<D:Stukdeel id="ID.${part}"><D:identificatie>${part}</D:identificatie><D:aard><T:waarde>${name}</T:waarde></D:aard>${amount === '' ? '' : `<D:bedragTransactiesomLevering>${amount}</D:bedragTransactiesomLevering>`}</D:Stukdeel>`
}

/** A made-up number that passes the elfproef, as the register writes it. */
export const BSN = '<B:bsn>999990019</B:bsn>'

export const PARCEL = perceel('o', '76870487970000')

/** Ownership of `PARCEL`. */
export const OWNERSHIP = zakelijkRecht('r', onParcel('o'))

export function onParcel(id: string): string {
  return reference('rustOp', 'Perceel', id)
}

export function toPerson(id: string): string {
  return reference('tenNameVan', 'NatuurlijkPersoon', id)
}

export function toOrganisation(id: string): string {
  return reference('tenNameVan', 'NietNatuurlijkPersoon', id)
}

/** A stand with one snapshot of these parts, each on a line of its own; the first is on line 8. */
export function message(...parts: readonly string[]): { readonly name: string; readonly text: string } {
  return { name: 'stand.xml', text: stand([parts.join('\n')]) }
}
