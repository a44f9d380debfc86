import type { Premises } from '../../homes/premises.ts'

/** One element of a snapshot as Kadaster writes it, on one line so that a fault in it has a place. */
export interface Line {
  readonly xml: string
  /** What goes wrong in it, and why its reader rejects it; nothing for what the reader takes as it is. */
  readonly dirt?: { readonly node: string; readonly reason: string; readonly rejectedAs?: string } | undefined
}

/** The roles in which elements refer to each other, with the prefix of their own schema. */
type Kind =
  | 'a-ref:ObjectlocatieBinnenland'
  | 'o-ref:Perceel'
  | 'o-ref:Appartementsrecht'
  | 'p-ref:NatuurlijkPersoon'
  | 'p-ref:NietNatuurlijkPersoon'
  | 'r-ref:Tenaamstelling'
  | 'r-ref:ZakelijkRecht'
  | 's-ref:Stukdeel'

export function reference(role: string, kind: Kind, { id, number }: { id: string; number?: string }): string {
  const target = number === undefined ? '/>' : `>${number}</${kind}Ref>`
  return `<${role}><${kind}Ref xlink:href="#${id}"${target}</${role}>`
}

export function identification(prefix: string, domain: string, number: string): string {
  return `<${prefix}:identificatie domein="NL.IMKAD.${domain}">${number}</${prefix}:identificatie>`
}

/** Guilders until the euro came: 2.20371 to the euro (Regulation EC 2866/98). */
export function money(euros: number, on: string): string {
  return on < '2002-01-01'
    ? `<t:som>${Math.round(euros * 2.20371)}</t:som><t:valuta><t:code>NLG</t:code><t:waarde>Gulden</t:waarde></t:valuta>`
    : `<t:som>${euros}</t:som><t:valuta><t:code>EUR</t:code><t:waarde>Euro</t:waarde></t:valuta>`
}

/** Nil with its reason, as the register writes what it does not know. */
export function nil(element: string, because = 'waardeOnbekend'): string {
  return `<${element} xsi:nil="true"/><${element}Nilreason>${because}</${element}Nilreason>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

interface Located {
  readonly number: string
  /** BAG id of the nummeraanduiding; nothing where Kadaster does not know it. */
  readonly id: string | undefined
  readonly postcode: string
  readonly street: string
  readonly houseNumber: number
}

/** An address within the country, with its nummeraanduiding or with the reason why that is not known. */
export function location(local: string, { number, id, postcode, street, houseNumber }: Located): string {
  const known = id === undefined ? nil('g:identificatie') : `<g:identificatie>${id}</g:identificatie>`
  return (
    `<a:ObjectlocatieBinnenland id="${local}">${identification('a', 'AdresLocatie', number)}<a:adresgegevens>` +
    `<g:Nummeraanduiding>${known}<g:huisnummer>${houseNumber}</g:huisnummer><g:postcode>${postcode}</g:postcode>` +
    `<g:gerelateerdeOpenbareRuimte><g:OpenbareRuimte><g:openbareRuimteNaam>${escaped(street)}</g:openbareRuimteNaam>` +
    '</g:OpenbareRuimte></g:gerelateerdeOpenbareRuimte></g:Nummeraanduiding></a:adresgegevens></a:ObjectlocatieBinnenland>'
  )
}

/** How the land register calls what a place is used for. */
export function useOf({ form, purposes }: Premises): string {
  switch (purposes[0]) {
    case undefined:
      return form === 'houseboat' ? 'Water' : 'Terrein (wonen)'
    case 'woonfunctie':
      return 'Wonen'
    case 'winkelfunctie':
      return 'Bedrijvigheid (detailhandel)'
    case 'kantoorfunctie':
      return 'Bedrijvigheid (kantoor)'
    case 'industriefunctie':
      return 'Bedrijvigheid (industrie)'
    case 'onderwijsfunctie':
      return 'Onderwijs'
    case 'gezondheidszorgfunctie':
      return 'Gezondheidszorg'
    default:
      return 'Overig'
  }
}
