import { figuresPath, gemeentePath, gemeenteSplitsPath, landPath, type Release } from '../contract.ts'
import { columnFiles } from '../figures/figure-files.ts'
import { listFiles } from '../release-files.ts'
import { SPREAD_FILE } from '../release-findings.ts'
import type { ShownRelease } from './shown-figures.ts'

/** Files that no description leads to: nobody attacked them. */
export async function fileFaults(folder: string, shown: ShownRelease): Promise<string[]> {
  const known = knownFiles(shown)
  const paths = await listFiles(folder)
  return paths
    .filter((path) => !known.has(path) && !isOfMaps(path, shown.release))
    .map((path) => `${path} is a file that nothing leads to.`)
}

const OF_RELEASE = ['certificate.json', 'dcat.jsonld', 'methods.json', 'releases.atom', SPREAD_FILE]

function knownFiles({ release, drawn, areas }: ShownRelease): ReadonlySet<string> {
  const ofSubjects = release.subjects.flatMap((subject) => [
    ...Object.values(subject.downloads),
    ...(subject.amounts === null ? [] : amountFiles(subject.amounts.table)),
    ...[landPath(subject), subject.flows ?? '', subject.searchAreas ?? ''],
    ...columnFiles(subject, drawn.maps).map(({ map, period, part }) => figuresPath(subject, map, period, part)),
  ])
  const gemeenten = areas.flatMap(({ code, level }) =>
    level === 'gemeente' ? [gemeentePath(code), gemeenteSplitsPath(code)] : [],
  )
  return new Set([...OF_RELEASE, ...ofSubjects, ...gemeenten])
}

/** Sums of money stand in the same four kinds of file as counts. */
function amountFiles(table: string): string[] {
  const stem = table.replace(/json$/, '')
  return ['json', 'csv', 'parquet', 'jsonstat.json'].map((ending) => stem + ending)
}

/** Names, postcodes and boundaries hold nothing that was counted. */
function isOfMaps(path: string, { maps }: Release): boolean {
  if (path === 'areas/names.json' || /^areas\/postcodes\/\d\d\.json$/.test(path)) return true
  return maps.some(
    ({ id, areas, boundaries, parts }) =>
      path === areas || path === boundaries || parts.some((part) => path === `areas/${id}/${part}.topojson`),
  )
}
