import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

const OBJECTS_PER_FILE = 10_000

/**
 * Writes a zip of a zip of made-up verblijfsobjecten, in the layout of the production extract (v20200601, one
 * line); gives the bytes of XML in it. Every seventh has an ended voorkomen, every fifth several uses.
 */
export async function writeExtract(path: string, bytesWanted: number): Promise<number> {
  const inner = new ZipFile()
  const files = Math.ceil(bytesWanted / (OBJECTS_PER_FILE * verblijfsobject(0).length))
  let bytes = 0
  for (let file = 0; file < files; file += 1)
    inner.addReadStreamLazy(`9901VBO01012024-${String(file).padStart(6, '0')}.xml`, (done) => {
      const xml = Buffer.from(extractFile(file))
      bytes += xml.length
      done(null, Readable.from([xml]))
    })
  inner.end()
  const outer = new ZipFile()
  outer.addReadStream(inner.outputStream, '9901VBO01012024.zip', { compress: false })
  outer.end()
  await pipeline(outer.outputStream, createWriteStream(path))
  return bytes
}

function extractFile(file: number): string {
  const records = Array.from({ length: OBJECTS_PER_FILE }, (_, at) => verblijfsobject(file * OBJECTS_PER_FILE + at))
  return `${HEAD}${records.join('')}</sl:standBestand></sl-bag-extract:bagStand>\n`
}

const LVBAG = 'http://www.kadaster.nl/schemas/lvbag'
const IMBAG = 'www.kadaster.nl/schemas/lvbag/imbag'
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<sl-bag-extract:bagStand xmlns:sl-bag-extract="${LVBAG}/extract-deelbestand-lvc/v20200601"
  xmlns:selecties-extract="${LVBAG}/extract-selecties/v20200601"
  xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"
  xmlns:Objecten="${IMBAG}/objecten/v20200601" xmlns:Objecten-ref="${IMBAG}/objecten-ref/v20200601"
  xmlns:Historie="${IMBAG}/historie/v20200601" xmlns:gml="http://www.opengis.net/gml/3.2">
<sl-bag-extract:bagInfo><selecties-extract:Gebied-Registratief><selecties-extract:Gebied-GEM>\
<selecties-extract:GemeenteCollectie><selecties-extract:Gemeente>\
<selecties-extract:GemeenteIdentificatie>9901</selecties-extract:GemeenteIdentificatie></selecties-extract:Gemeente>\
</selecties-extract:GemeenteCollectie></selecties-extract:Gebied-GEM></selecties-extract:Gebied-Registratief>\
<selecties-extract:LVC-Extract><selecties-extract:StandTechnischeDatum>2024-01-01\
</selecties-extract:StandTechnischeDatum></selecties-extract:LVC-Extract></sl-bag-extract:bagInfo>\
<sl:standBestand><sl:inhoud><sl:objectTypen><sl:objectType>VBO</sl:objectType></sl:objectTypen></sl:inhoud>\
`

const PURPOSES = ['woonfunctie', 'winkelfunctie', 'kantoorfunctie', 'overige gebruiksfunctie']

function verblijfsobject(number: number): string {
  const id = (kind: string, of: number) => `9901${kind}${String(of).padStart(10, '0')}`
  const hasEnded = number % 7 === 0
  const purposes = PURPOSES.slice(0, number % 5 === 0 ? 1 + (number % 4) : 1)
  const day = `20${String(10 + (number % 13))}-0${1 + (number % 9)}-1${number % 10}`
  return (
    '<sl:stand><sl-bag-extract:bagObject><Objecten:Verblijfsobject><Objecten:heeftAlsHoofdadres>' +
    `<Objecten-ref:NummeraanduidingRef domein="NL.IMBAG.Nummeraanduiding">${id('20', number)}` +
    '</Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsHoofdadres><Objecten:voorkomen><Historie:Voorkomen>' +
    `<Historie:voorkomenidentificatie>${1 + (number % 3)}</Historie:voorkomenidentificatie>` +
    `<Historie:beginGeldigheid>${day}</Historie:beginGeldigheid>` +
    (hasEnded ? '<Historie:eindGeldigheid>2023-06-01</Historie:eindGeldigheid>' : '') +
    `<Historie:tijdstipRegistratie>${day}T15:49:09.000</Historie:tijdstipRegistratie>` +
    (hasEnded ? '<Historie:eindRegistratie>2023-06-01T12:00:00.000</Historie:eindRegistratie>' : '') +
    '<Historie:BeschikbaarLV>' +
    `<Historie:tijdstipRegistratieLV>${day}T16:01:53.939</Historie:tijdstipRegistratieLV>` +
    '</Historie:BeschikbaarLV></Historie:Voorkomen></Objecten:voorkomen>' +
    `<Objecten:identificatie domein="NL.IMBAG.Verblijfsobject">${id('01', number)}</Objecten:identificatie>` +
    '<Objecten:geometrie><Objecten:punt><gml:Point srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3" ' +
    `gml:id="VBO_${id('01', number)}_1"><gml:pos>${155000 + (number % 9973)}.125 ${463000 + (number % 7919)}.5 0.0` +
    '</gml:pos></gml:Point></Objecten:punt></Objecten:geometrie>' +
    purposes.map((purpose) => `<Objecten:gebruiksdoel>${purpose}</Objecten:gebruiksdoel>`).join('') +
    `<Objecten:oppervlakte>${20 + (number % 300)}</Objecten:oppervlakte>` +
    '<Objecten:status>Verblijfsobject in gebruik</Objecten:status><Objecten:geconstateerd>N</Objecten:geconstateerd>' +
    `<Objecten:documentdatum>${day}</Objecten:documentdatum>` +
    `<Objecten:documentnummer>BAG/PVC${number}</Objecten:documentnummer><Objecten:maaktDeelUitVan>` +
    `<Objecten-ref:PandRef domein="NL.IMBAG.Pand">${id('10', number)}</Objecten-ref:PandRef>` +
    '</Objecten:maaktDeelUitVan></Objecten:Verblijfsobject></sl-bag-extract:bagObject></sl:stand>\n'
  )
}
