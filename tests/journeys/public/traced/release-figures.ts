import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { AmountCell, Flows, Methods, Release, SearchAreas, Subject } from '../../../../src/publication/contract.ts'

/** One row of a table to download. */
export interface TableRow {
  readonly area: string
  readonly level: string
  readonly period: string
  readonly dimension: string
  readonly category: string
  readonly count: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly overRepresentation: number | null
  readonly status: string
}

/** What was published, read from the tables to download: not from the files that the pages are made of. */
export interface ReleaseFigures {
  readonly release: Release
  readonly methods: Methods
  /** Per subject id. */
  readonly rows: ReadonlyMap<string, readonly TableRow[]>
  readonly amounts: readonly AmountCell[]
  readonly flows: ReadonlyMap<string, Flows>
  readonly found: ReadonlyMap<string, SearchAreas>
  /** How many postcodes, files and bytes there are: what the pages say of the files themselves. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  /** Distances to similar areas, per area. */
  readonly distances: ReadonlyMap<string, readonly number[]>
  /** Code per name of an area. */
  readonly names: ReadonlyMap<string, string>
  /** Every text of the release with a figure in it. */
  readonly texts: readonly string[]
}

export async function readFigures(folder: string): Promise<ReleaseFigures> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(folder, path), 'utf8'))
  const release = (await read('release.json')) as Release
  const methods = (await read('methods.json')) as Methods
  const { codes, names } = (await read('areas/names.json')) as { codes: string[]; names: string[] }
  const tables = release.subjects.map(async ({ id, downloads }) => {
    const text = await readFile(join(folder, downloads.csv), 'utf8')
    return [id, parse<Record<string, string>>(text, { columns: true, bom: true }).map(rowOf)] as const
  })
  const ofSubjects = async <T>(pathOf: (subject: Subject) => string | null) =>
    new Map(
      await Promise.all(
        release.subjects.flatMap((subject) => {
          const path = pathOf(subject)
          return path === null ? [] : [read(path).then((content) => [subject.id, content as T] as const)]
        }),
      ),
    )
  return {
    ...{ release, methods },
    rows: new Map(await Promise.all(tables)),
    amounts: [...(await ofSubjects<AmountCell[]>(({ amounts }) => amounts?.table ?? null)).values()].flat(),
    flows: await ofSubjects<Flows>(({ flows }) => flows),
    found: await ofSubjects<SearchAreas>(({ searchAreas }) => searchAreas),
    files: (await read('files.json')) as ReleaseFigures['files'],
    distances: await readDistances(folder),
    names: new Map(names.map((name, place) => [name, codes[place] ?? ''])),
    texts: [...new Set(textsIn([release, methods]))].filter((text) => /\d\D|\D\d/.test(text) && !names.includes(text)),
  }
}

function rowOf(row: Readonly<Record<string, string>>): TableRow {
  const text = (column: string) => row[column] ?? ''
  const number = (column: string) => (text(column) === '' ? null : Number(text(column)))
  return {
    ...{ area: text('area_code'), level: text('level'), period: text('period'), status: text('status') },
    ...{ dimension: text('dimension'), category: text('category') },
    ...{ count: number('count'), denominator: number('denominator'), value: number('value') },
    ...{ low: number('low'), high: number('high'), overRepresentation: number('over_representation') },
  }
}

async function readDistances(folder: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const files = (await readdir(join(folder, 'gemeenten'))).filter((name) => !name.endsWith('.splits.json'))
  const gemeenten = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, 'gemeenten', name), 'utf8')
      return JSON.parse(text) as { areas: { code: string; similar: { distance: number }[] }[] }
    }),
  )
  return new Map(
    gemeenten.flatMap(({ areas }) =>
      areas.map(({ code, similar }) => [code, similar.map(({ distance }) => distance)] as const),
    ),
  )
}

/** All texts anywhere in a JSON value. */
function textsIn(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.values(content).flatMap(textsIn)
}
