import type { Speech } from '../words/speech.ts'
import { csvOf } from './csv-file.ts'
import { jsonStatOf } from './json-stat-file.ts'
import { pngOf } from './raster-picture.ts'
import type { SavedFile } from './saved-file.ts'
import type { PictureKind, TableKind, TakenView } from './taken-view.ts'
import { workbookOf } from './workbook-file.ts'

/** Makes a file of what a page shows. Throws for a kind that the page does not offer. Loaded when someone asks for one. */
export async function makeTakenFile(
  kind: TableKind | PictureKind,
  taken: TakenView,
  speech: Speech,
): Promise<SavedFile> {
  const { content, ending } = await MAKERS[kind](taken, speech)
  return { name: `${taken.table.name}.${ending}`, content }
}

interface Made {
  readonly content: Blob
  readonly ending: string
}

type Maker = (taken: TakenView, speech: Speech) => Promise<Made>

const MAKERS: Readonly<Record<TableKind | PictureKind, Maker>> = {
  csv: async ({ table }, { language }) => made(csvOf(table, language), 'text/csv;charset=utf-8', 'csv'),
  xlsx: async ({ table }, { t }) => {
    const content = await workbookOf(table, { figures: t('take.figures'), about: t('take.aboutSheet') })
    return { content, ending: 'xlsx' }
  },
  'json-stat': async ({ table, cube, ...where }, speech) => {
    const content = jsonStatOf(offered(cube)(), { ...where, about: table.about }, speech)
    return made(JSON.stringify(content), 'application/json', 'jsonstat.json')
  },
  'geo-json': async ({ geoJson }) => made(JSON.stringify(await offered(geoJson)()), 'application/geo+json', 'geojson'),
  svg: async ({ picture }) => made(await offered(picture)(), 'image/svg+xml', 'svg'),
  png: async ({ picture }) => ({ content: await pngOf(await offered(picture)()), ending: 'png' }),
}

function made(content: string, type: string, ending: string): Made {
  return { content: new Blob([content], { type }), ending }
}

function offered<T>(make: T | undefined): T {
  if (make === undefined) throw new Error('This page offers no such file.')
  return make
}
