import type { Words } from '../vocabulary/language.ts'
import type { Release, ReleaseFile, Subject } from './contract.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const LICENCE = 'http://creativecommons.org/licenses/by/4.0/deed.nl'
const AUTHORITY = 'http://publications.europa.eu/resource/authority/'
const PROFILE = 'https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/'
const FILE_TYPES: Readonly<Record<string, string>> = { json: 'JSON', csv: 'CSV', parquet: 'PARQUET' }
/** Asked at the site that serves the release, one folder up. */
const PUBLISHER = { name: 'Zichtlijn', page: '../' }

type CataloguedRelease = Pick<Release, 'id' | 'publishedOn' | 'protection' | 'subjects' | 'sources'>

/**
 * The release as a catalogue record: DCAT 3 (W3C) after the profile DCAT-AP-NL 3.0 (Geonovum), as JSON-LD. Addresses are
 * relative to the record, so that they hold wherever the release is put.
 */
export function dcatOf(release: CataloguedRelease, files: readonly ReleaseFile[]): object {
  return {
    '@context': CONTEXT,
    '@id': `urn:zichtlijn:release:${release.id}`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ nl: 'Zichtlijn: openbare cijfers', en: 'Zichtlijn: public figures' }),
    'dct:description': inBoth(release.protection.rule),
    ...whoAnswers(),
    'dct:issued': { '@value': release.publishedOn, '@type': 'xsd:date' },
    'dct:language': languages(),
    'dct:license': { '@id': LICENCE },
    'dcat:dataset': release.subjects.map((subject) => datasetOf(subject, { release, files })),
  }
}

interface Catalogue {
  readonly release: CataloguedRelease
  readonly files: readonly ReleaseFile[]
}

function datasetOf(subject: Subject, { release, files }: Catalogue): object {
  const id = `urn:zichtlijn:dataset:${subject.id}`
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': inBoth(subject.title),
    'dct:description': inBoth(describe(subject)),
    ...whoAnswers(),
    'dct:creator': agent(),
    'dct:accessRights': { '@id': `${AUTHORITY}access-right/PUBLIC` },
    'dcat:theme': { '@id': `${AUTHORITY}data-theme/JUST` },
    'dct:language': languages(),
    'dct:conformsTo': { '@id': PROFILE },
    'dct:issued': { '@value': release.publishedOn, '@type': 'xsd:date' },
    'dcat:version': release.id,
    'dct:provenance': subject.sources.map((source) => provenanceOf(source, release)),
    'dct:temporal': subject.periods.map((period) => ({
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@value': `${period}-01-01`, '@type': 'xsd:date' },
      'dcat:endDate': { '@value': `${period}-12-31`, '@type': 'xsd:date' },
    })),
    'dcat:distribution': filesOf(subject, files).map(distributionOf),
  }
}

/** What one sees, and then what one does not. */
function describe({ says, doesNotSay }: Subject): Words {
  const whole = (language: keyof Words) => [says, ...doesNotSay].map((words) => words[language]).join(' ')
  return { nl: whole('nl'), en: whole('en') }
}

function provenanceOf(id: string, release: CataloguedRelease): object {
  const source = release.sources.find((candidate) => candidate.id === id)
  return {
    '@type': 'dct:ProvenanceStatement',
    'dct:title': `${source?.supplier}, ${source?.name}, ${source?.asOf}`,
  }
}

/** What can be downloaded of a subject: its tables, and those of its sums of money. */
function filesOf({ downloads, amounts }: Subject, files: readonly ReleaseFile[]): ReleaseFile[] {
  const tables = Object.values(downloads)
  const sums = amounts?.table.replace(/json$/, '')
  return files.filter(({ path }) => tables.includes(path) || (sums !== undefined && path.startsWith(sums)))
}

function distributionOf({ path, bytes, sha256, mediaType }: ReleaseFile): object {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  return {
    '@id': `urn:zichtlijn:file:${sha256}`,
    '@type': 'dcat:Distribution',
    'dct:title': path,
    'dcat:accessURL': { '@id': path },
    'dcat:downloadURL': { '@id': path },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dct:format': { '@id': `${AUTHORITY}file-type/${FILE_TYPES[ending]}` },
    ...(path.endsWith('.jsonstat.json') ? { 'dct:conformsTo': { '@id': 'https://json-stat.org/full/' } } : {}),
    'dct:license': { '@id': LICENCE },
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
  }
}

/** The publisher, and where a reader can ask. */
function whoAnswers(): object {
  return {
    'dct:publisher': agent(),
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': PUBLISHER.name,
      'vcard:hasURL': { '@id': PUBLISHER.page },
    },
  }
}

function agent(): object {
  return { '@id': 'urn:zichtlijn:publisher', '@type': 'foaf:Agent', 'foaf:name': PUBLISHER.name }
}

function languages(): object[] {
  return ['NLD', 'ENG'].map((language) => ({ '@id': `${AUTHORITY}language/${language}` }))
}

function inBoth({ nl, en }: Words): object[] {
  return [
    { '@value': nl, '@language': 'nl' },
    { '@value': en, '@language': 'en' },
  ]
}
