/** Raised when an entry changes, so that provenance says by which list something was fetched. */
export const CATALOGUE_VERSION = '2026-11'

/** One open register, or part of one, at its official service. */
export interface CatalogueEntry {
  /** What one types: `zichtlijn fetch NAME`. */
  readonly name: string
  /** What it is, in the words of the register. */
  readonly title: string
  /** The register that it is read with: `zichtlijn read REGISTER`. */
  readonly register: 'cbs' | 'areas' | 'bag'
  readonly supplier: string
  readonly licence: string
  /** How large it is roughly, when that is known without asking. */
  readonly aboutBytes?: number
  readonly service: CbsTable | BoundaryLayer | Extract
}

/** A table of CBS or of the police in OData v3, bulk side (ODataFeed). */
export interface CbsTable {
  readonly kind: 'cbs-table'
  readonly id: string
  readonly address: string
  /**
   * TypedDataSet has `null` for whatever is not there; UntypedDataSet tells withheld (a point) from impossible
   * (spaces), in padded text.
   */
  readonly dataSet: 'TypedDataSet' | 'UntypedDataSet'
  /** One key of one dimension instead of all of them: a total that we use out of sixty kinds that we do not. */
  readonly only?: { readonly dimension: string; readonly key: string }
  /** Titles of topics that the pipeline rests on; of each group one must be there. */
  readonly topics: readonly (readonly string[])[]
}

/** A layer of boundaries in a Web Feature Service of PDOK. */
export interface BoundaryLayer {
  readonly kind: 'boundaries'
  readonly address: string
  readonly layer: string
  /** Name of the file; it holds the year of the division, which not every layer says per area. */
  readonly file: string
  /** Properties that every area must have. */
  readonly properties: readonly string[]
}

/** One file of an Atom feed of PDOK. */
export interface Extract {
  readonly kind: 'extract'
  readonly feed: string
  readonly file: string
}

const PDOK = 'https://service.pdok.nl'
const CBS_FEED = 'https://opendata.cbs.nl/ODataFeed/odata'
/** Where CBS serves the tables of others, those of the police among them. */
const FEED_OF_OTHERS = 'https://dataderden.cbs.nl/ODataFeed/odata'

export const CATALOGUE: readonly CatalogueEntry[] = [
  keyFigures(2024, '85984NED'),
  keyFigures(2025, '86165NED'),
  {
    name: 'misdrijven-gemeente',
    title: 'Geregistreerde misdrijven per gemeente and year, all kinds together (83648NED)',
    register: 'cbs',
    supplier: 'CBS en politie',
    licence: 'CC BY 4.0',
    service: crimes('83648NED', { feed: CBS_FEED, total: 'T001161' }),
  },
  {
    name: 'misdrijven-buurt',
    title: 'Geregistreerde misdrijven per wijk, buurt and year, all kinds together (47018NED)',
    register: 'cbs',
    supplier: 'Politie',
    licence: 'not stated by the service',
    service: crimes('47018NED', { feed: FEED_OF_OTHERS, total: '0.0.0' }),
  },
  ...[2024, 2025].flatMap(boundaries),
  {
    name: 'bag',
    title: 'Basisregistratie Adressen en Gebouwen: the whole country with its history (BAG 2.0 Extract)',
    register: 'bag',
    supplier: 'Kadaster, via PDOK',
    licence: 'public domain (PDM 1.0 or CC0 1.0)',
    aboutBytes: 3_000_000_000,
    service: {
      kind: 'extract',
      feed: `${PDOK}/kadaster/adressen/atom/v1_0/adressen.xml`,
      file: 'lvbag-extract-nl.zip',
    },
  },
]

function keyFigures(year: number, id: string): CatalogueEntry {
  return {
    name: `kerncijfers-${year}`,
    title: `Kerncijfers wijken en buurten ${year}: residents, homes, property values and businesses (${id})`,
    register: 'cbs',
    supplier: 'CBS',
    licence: 'CC BY 4.0',
    service: {
      kind: 'cbs-table',
      id,
      address: `${CBS_FEED}/${id}`,
      dataSet: 'UntypedDataSet',
      topics: [['Aantal inwoners'], ['Woningvoorraad']],
    },
  }
}

/** A table of crimes, of which only the rows of all kinds together are used. */
function crimes(id: string, { feed, total }: { readonly feed: string; readonly total: string }): CbsTable {
  return {
    kind: 'cbs-table',
    id,
    address: `${feed}/${id}`,
    dataSet: 'TypedDataSet',
    only: { dimension: 'SoortMisdrijf', key: total },
    topics: [['Geregistreerde misdrijven', 'Totaal geregistreerde misdrijven']],
  }
}

/** The three levels of the division of a year. */
function boundaries(year: number): CatalogueEntry[] {
  const areas = { register: 'areas', supplier: 'CBS, via PDOK', licence: 'CC BY 4.0' } as const
  const districts = { kind: 'boundaries', address: `${PDOK}/cbs/wijkenbuurten/${year}/wfs/v1_0` } as const
  return [
    {
      ...areas,
      name: `gemeenten-${year}`,
      title: `Boundaries of the gemeenten in the division of ${year}, generalised`,
      service: {
        kind: 'boundaries',
        address: `${PDOK}/cbs/gebiedsindelingen/${year}/wfs/v1_0`,
        layer: 'gebiedsindelingen:gemeente_gegeneraliseerd',
        file: `gemeenten_${year}.geojson`,
        properties: ['statcode', 'statnaam', 'jrstatcode'],
      },
    },
    {
      ...areas,
      name: `wijken-${year}`,
      title: `Boundaries of the wijken in the division of ${year}`,
      service: {
        ...districts,
        layer: 'wijkenbuurten:wijken',
        file: `wijken_${year}.geojson`,
        properties: ['wijkcode', 'wijknaam', 'gemeentecode'],
      },
    },
    {
      ...areas,
      name: `buurten-${year}`,
      title: `Boundaries of the buurten in the division of ${year}`,
      service: {
        ...districts,
        layer: 'wijkenbuurten:buurten',
        file: `buurten_${year}.geojson`,
        properties: ['buurtcode', 'buurtnaam', 'wijkcode', 'gemeentecode'],
      },
    },
  ]
}

/** The hosts that a service may answer from: that of its own address. */
export function hostsOf({ service }: CatalogueEntry): readonly string[] {
  return [new URL(service.kind === 'extract' ? service.feed : service.address).host]
}
