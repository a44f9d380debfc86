import { RecordFault } from './record-fault.ts'

/**
 * One record as the XML gives it: its elements by name, not yet judged. Both readers, the fast scan and the
 * saxes reference, fill it in document order through `element-rules.ts`; matching is on local names.
 */
export interface RecordXml {
  /** Local name of the element that the record is about: `Verblijfsobject`, `KenmerkPandInOnderzoek`. */
  kind: string | undefined
  /** The text of elements that occur once, by their place in `FIELDS`. */
  readonly values: (string | undefined)[]
  readonly gebruiksdoelen: string[]
  readonly hoofdadressen: string[]
  readonly nevenadressen: string[]
  readonly panden: string[]
  readonly rings: RingXml[]
  /** The element that says what a following reference or identification stands for. */
  role: string | undefined
  /** The link (`xlink:href`) of the reference being read. */
  link: string | undefined
  srsName: string | undefined
  srsDimension: string | undefined
}

/** A point, or one ring of a polygon: the coordinates as written, and how many make up one position. */
export interface RingXml {
  readonly part: 'point' | 'exterior' | 'interior'
  readonly srsName: string | undefined
  readonly srsDimension: string | undefined
  readonly positions: string
}

/** Attributes by local name. */
export type Attributes = ReadonlyMap<string, string>

export const NO_ATTRIBUTES: Attributes = new Map()

const FIELDS = [
  'identificatie',
  'voorkomenidentificatie',
  'beginGeldigheid',
  'eindGeldigheid',
  'tijdstipRegistratie',
  'eindRegistratie',
  'tijdstipRegistratieLV',
  'tijdstipEindRegistratieLV',
  'tijdstipInactief',
  'tijdstipInactiefLV',
  'tijdstipNietBagLV',
  'status',
  'geconstateerd',
  'documentdatum',
  'documentnummer',
  'naam',
  'verkorteNaam',
  'type',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'typeAdresseerbaarObject',
  'oppervlakte',
  'oorspronkelijkBouwjaar',
  'kenmerk',
  'inOnderzoek',
  'begindatumTijdvakGeldigheid',
  'einddatumTijdvakGeldigheid',
  'WoonplaatsRef',
  'OpenbareRuimteRef',
  'gemeente',
] as const
export type Field = (typeof FIELDS)[number]

export function emptyRecord(): RecordXml {
  return {
    kind: undefined,
    values: [...NO_VALUES],
    gebruiksdoelen: [],
    hoofdadressen: [],
    nevenadressen: [],
    panden: [],
    rings: [],
    role: undefined,
    link: undefined,
    srsName: undefined,
    srsDimension: undefined,
  }
}

/** The text of an element that occurs at most once. */
export function valueOf(record: RecordXml, field: Field): string | undefined {
  return record.values[SLOT[field]]
}

const NO_VALUES: readonly undefined[] = FIELDS.map(() => undefined)

const SLOT = Object.fromEntries(FIELDS.map((field, slot) => [field, slot])) as Readonly<Record<Field, number>>

/** Keeps the text of an element that may occur once; a second one is a fault of the record. */
export function keepOnce(record: RecordXml, field: Field, text: string): void {
  const slot = SLOT[field]
  if (record.values[slot] !== undefined)
    throw new RecordFault('element-repeated', `The element ${field} occurs more than once.`)
  record.values[slot] = text
}
