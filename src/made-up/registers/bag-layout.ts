import type { Day } from '../../vocabulary/day.ts'
import { dayFirst } from '../calendar.ts'
import type { Gemeente } from '../land/area.ts'

/** The seven kinds of object of the BAG by their short names in file names. */
export type BagType = 'WPL' | 'OPR' | 'NUM' | 'VBO' | 'LIG' | 'STA' | 'PND'
export const BAG_TYPES: readonly BagType[] = ['WPL', 'OPR', 'NUM', 'LIG', 'STA', 'VBO', 'PND']

/** Which gemeente on which day: what every file of an extract says at its head. */
export interface Extract {
  readonly gemeente: Gemeente
  readonly number: string
  readonly asOf: Day
}

export function bagFileName({ number, asOf }: Extract, type: string): string {
  return `${number}${type}${dayFirst(asOf)}`
}

const NAMESPACES = [
  'xmlns:DatatypenNEN3610="www.kadaster.nl/schemas/lvbag/imbag/datatypennen3610/v20200601"',
  'xmlns:Objecten="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601"',
  'xmlns:gml="http://www.opengis.net/gml/3.2"',
  'xmlns:Historie="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601"',
  'xmlns:Objecten-ref="www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601"',
  'xmlns:nen5825="www.kadaster.nl/schemas/lvbag/imbag/nen5825/v20200601"',
  'xmlns:KenmerkInOnderzoek="www.kadaster.nl/schemas/lvbag/imbag/kenmerkinonderzoek/v20200601"',
  'xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601"',
  'xmlns:sl-bag-extract="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601"',
  'xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:xs="http://www.w3.org/2001/XMLSchema"',
].join(' ')

/** The head of a file with objects, schema v20200601. */
export function bagHead({ number, asOf }: Extract, type: BagType): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sl-bag-extract:bagStand ${NAMESPACES} xsi:schemaLocation="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601 http://www.kadaster.nl/schemas/bag-verstrekkingen/extract-deelbestand-lvc/v20200601/BagvsExtractDeelbestandExtractLvc-2.1.0.xsd">
    <sl-bag-extract:bagInfo>
        <selecties-extract:Gebied-Registratief>
            <selecties-extract:Gebied-GEM>
                <selecties-extract:GemeenteCollectie>
                    <selecties-extract:Gemeente>
                        <selecties-extract:GemeenteIdentificatie>${number}</selecties-extract:GemeenteIdentificatie>
                    </selecties-extract:Gemeente>
                </selecties-extract:GemeenteCollectie>
            </selecties-extract:Gebied-GEM>
        </selecties-extract:Gebied-Registratief>
        <selecties-extract:LVC-Extract>
            <selecties-extract:StandTechnischeDatum>${asOf}</selecties-extract:StandTechnischeDatum>
        </selecties-extract:LVC-Extract>
    </sl-bag-extract:bagInfo>
    <sl:standBestand>
        <sl:dataset>LVBAG</sl:dataset>
        <sl:inhoud>
            <sl:gebied>GEMEENTE</sl:gebied>
            <sl:leveringsId>0000000001</sl:leveringsId>
            <sl:objectTypen>
                <sl:objectType>${type}</sl:objectType>
            </sl:objectTypen>
        </sl:inhoud>
`
}

export const BAG_TAIL = `    </sl:standBestand>
</sl-bag-extract:bagStand>
`

/** What the delivery is of. */
export function leveringsdocument({ gemeente, number, asOf }: Extract): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xb:BAG-Extract-Levering xmlns:xb="http://www.kadaster.nl/schemas/lvbag/extract-levering/v20200601" xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601">
    <xb:SelectieGegevens>
        <selecties-extract:LVC-Extract>
            <selecties-extract:StandTechnischeDatum>${asOf}</selecties-extract:StandTechnischeDatum>
        </selecties-extract:LVC-Extract>
        <selecties-extract:Gebied-Registratief>
            <selecties-extract:Gebied-GEM>
                <selecties-extract:GemeenteCollectie>
                    <selecties-extract:Gemeente>
                        <selecties-extract:GemeenteIdentificatie>${number}</selecties-extract:GemeenteIdentificatie>
                        <selecties-extract:GemeenteNaam>${gemeente.name}</selecties-extract:GemeenteNaam>
                    </selecties-extract:Gemeente>
                </selecties-extract:GemeenteCollectie>
            </selecties-extract:Gebied-GEM>
        </selecties-extract:Gebied-Registratief>
    </xb:SelectieGegevens>
    <xb:SchemaInfo>
        <xb:naam>BagvsExtractDeelbestandExtractLvc-2.1.0.xsd</xb:naam>
        <xb:versie>20200601</xb:versie>
    </xb:SchemaInfo>
</xb:BAG-Extract-Levering>
`
}

/** Which woonplaats lies in which gemeente: a file that comes along with every extract. */
export function gemeenteWoonplaatsRelaties({ number, asOf }: Extract, woonplaatsen: readonly string[]): string {
  const relations = woonplaatsen.map(
    (code) => `      <gwr-product:GemeenteWoonplaatsRelatie>
        <gwr-product:tijdvakgeldigheid>
          <bagtypes:begindatumTijdvakGeldigheid>2009-01-20</bagtypes:begindatumTijdvakGeldigheid>
        </gwr-product:tijdvakgeldigheid>
        <gwr-product:gerelateerdeWoonplaats>
          <gwr-product:identificatie>${code}</gwr-product:identificatie>
        </gwr-product:gerelateerdeWoonplaats>
        <gwr-product:gerelateerdeGemeente>
          <gwr-product:identificatie>${number}</gwr-product:identificatie>
        </gwr-product:gerelateerdeGemeente>
        <gwr-product:status>definitief</gwr-product:status>
      </gwr-product:GemeenteWoonplaatsRelatie>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<gwr-bestand:BAG-GWR-Deelbestand-LVC xmlns:gwr-bestand="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-deelbestand-lvc/v20200601" xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601" xmlns:bagtypes="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/bag-types/v20200601" xmlns:gwr-product="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-producten-lvc/v20200601">
  <gwr-bestand:SelectieGegevens>
    <selecties-extract:StandTechnischeDatum>${asOf}</selecties-extract:StandTechnischeDatum>
  </gwr-bestand:SelectieGegevens>
  <gwr-bestand:Product>
    <gwr-product:GemeenteWoonplaatsRelatieProduct>
${relations.join('')}    </gwr-product:GemeenteWoonplaatsRelatieProduct>
  </gwr-bestand:Product>
</gwr-bestand:BAG-GWR-Deelbestand-LVC>
`
}
