import type { Release, ReleaseFile, Subject } from './contract.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const LICENCE = 'http://creativecommons.org/licenses/by/4.0/'
const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/'
const FILE_TYPES: Readonly<Record<string, string>> = { json: 'JSON', csv: 'CSV', parquet: 'PARQUET' }

/** The release as a catalogue record: DCAT (W3C, version 3) after the DCAT-AP-NL 3.0 profile, as JSON-LD. */
export function dcatOf(release: Release): object {
  return {
    '@context': CONTEXT,
    '@id': `urn:zichtlijn:release:${release.id}`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ nl: 'Zichtlijn: openbare cijfers', en: 'Zichtlijn: public figures' }),
    'dct:description': inBoth(release.protection.rule),
    'dct:issued': { '@value': release.publishedOn, '@type': 'xsd:date' },
    'dct:license': { '@id': LICENCE },
    'dcat:dataset': release.subjects.map((subject) => datasetOf(subject, release)),
  }
}

function datasetOf(subject: Subject, release: Release): object {
  const stem = subject.table.replace(/\.json$/, '')
  return {
    '@id': `urn:zichtlijn:dataset:${subject.id}`,
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(subject.title),
    'dct:description': inBoth(subject.says),
    'dct:provenance': subject.sources.map((id) => {
      const source = release.sources.find((candidate) => candidate.id === id)
      return {
        '@type': 'dct:ProvenanceStatement',
        'dct:title': `${source?.supplier}, ${source?.name}, ${source?.asOf}`,
      }
    }),
    'dct:temporal': subject.periods.map((period) => ({
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': `${period}-01-01`,
    })),
    'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/JUST' },
    'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' },
    'dcat:distribution': release.files.filter(({ path }) => path.startsWith(`${stem}.`)).map(distributionOf),
  }
}

function distributionOf({ path, bytes, sha256, mediaType }: ReleaseFile): object {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  return {
    '@type': 'dcat:Distribution',
    'dct:title': path,
    'dcat:downloadURL': { '@id': path },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dct:format': { '@id': `${FILE_TYPE}${FILE_TYPES[ending]}` },
    'dct:license': { '@id': LICENCE },
    'dcat:byteSize': bytes,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': sha256,
    },
  }
}

function inBoth({ nl, en }: { nl: string; en: string }): object[] {
  return [
    { '@value': nl, '@language': 'nl' },
    { '@value': en, '@language': 'en' },
  ]
}
