/** Values as the BAG spells them (IMBAG 2.0, XSD v20180601). Lists are closed: see `listedOf`. */

export const VERBLIJFSOBJECT_STATUSES: ReadonlySet<string> = new Set([
  'Verblijfsobject in gebruik',
  'Verblijfsobject in gebruik (niet ingemeten)',
  'Verbouwing verblijfsobject',
  'Verblijfsobject buiten gebruik',
  'Verblijfsobject gevormd',
  'Niet gerealiseerd verblijfsobject',
  'Verblijfsobject ingetrokken',
  'Verblijfsobject ten onrechte opgevoerd',
])

export const PLAATS_STATUSES: ReadonlySet<string> = new Set(['Plaats aangewezen', 'Plaats ingetrokken'])

export const NAMING_STATUSES: ReadonlySet<string> = new Set(['Naamgeving uitgegeven', 'Naamgeving ingetrokken'])

export const WOONPLAATS_STATUSES: ReadonlySet<string> = new Set(['Woonplaats aangewezen', 'Woonplaats ingetrokken'])

export const PAND_STATUSES: ReadonlySet<string> = new Set([
  'Bouwvergunning verleend',
  'Niet gerealiseerd pand',
  'Bouw gestart',
  'Pand in gebruik (niet ingemeten)',
  'Pand in gebruik',
  'Verbouwing pand',
  'Sloopvergunning verleend',
  'Pand gesloopt',
  'Pand buiten gebruik',
  'Pand ten onrechte opgevoerd',
])

export const RELATION_STATUSES: ReadonlySet<string> = new Set(['voorlopig', 'definitief'])

export const ADDRESSABLE_KINDS: ReadonlySet<string> = new Set(['Verblijfsobject', 'Ligplaats', 'Standplaats'])

export const GEBRUIKSDOELEN: ReadonlySet<string> = new Set([
  'woonfunctie',
  'winkelfunctie',
  'logiesfunctie',
  'industriefunctie',
  'kantoorfunctie',
  'bijeenkomstfunctie',
  'gezondheidszorgfunctie',
  'onderwijsfunctie',
  'sportfunctie',
  'celfunctie',
  'overige gebruiksfunctie',
])
