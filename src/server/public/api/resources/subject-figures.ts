import { z } from 'zod'
import type { Part, ReleaseMap, SplitCell, Subject } from '../../../../publication/contract.ts'
import { readBoundaries } from '../boundaries.ts'
import { toApiCell, toCsv } from '../cell-forms.ts'
import { type PlacedAreas, readColumnCells, readLandCells, readMapAreas } from '../cells.ts'
import { chosenMap, chosenPart, chosenPeriod, isMapped, subjectOf, UNKNOWN_SUBJECT } from '../choice.ts'
import { chosenPage, onPage, PAGE_PARAMETERS, toPaging } from '../page.ts'
import {
  AREAS_PARAMETER,
  LEVEL_PARAMETER,
  MAP_PARAMETER,
  PART_PARAMETER,
  PERIOD_PARAMETER,
  SUBJECT_PARAMETER,
  WITHIN_PARAMETER,
} from '../parameters.ts'
import { wholesOf } from '../places.ts'
import type { Answer, Page, Question, Resource } from '../resource.ts'
import { type ApiCell, CELL, CELL_COLUMNS, named, PAGED } from '../schema.ts'

const FIGURES = named('Cijfers', 'Een bladzijde cijfers.', z.strictObject({ ...PAGED, cijfers: z.array(CELL) }))

export const subjectFigures: Resource = {
  path: '/onderwerpen/{onderwerp}/cijfers',
  operation: 'cijfersVanOnderwerp',
  tag: 'Cijfers',
  summary: 'De cijfers van een onderwerp',
  description:
    'Een bladzijde cijfers van één kaart, één jaar en één deel. Zonder jaar: het nieuwste. Als GeoJSON staan de grenzen van de gebieden erbij, in WGS84. Wat onderdrukt is, is hier ook onderdrukt.',
  pathParameters: [SUBJECT_PARAMETER],
  parameters: [
    MAP_PARAMETER,
    LEVEL_PARAMETER,
    PERIOD_PARAMETER,
    PART_PARAMETER,
    AREAS_PARAMETER,
    WITHIN_PARAMETER,
    ...PAGE_PARAMETERS,
  ],
  forms: ['application/json', 'text/csv', 'application/geo+json'],
  schema: FIGURES,
  answer,
}

interface Chosen {
  readonly subject: Subject
  readonly period: string
  readonly part: Part
}

async function answer(question: Question): Promise<Answer> {
  const subject = subjectOf(question)
  if (subject === undefined) return UNKNOWN_SUBJECT
  const [map, period, part] = [
    chosenMap(question, subject),
    chosenPeriod(question, subject),
    chosenPart(question, [subject]),
  ]
  if (map === undefined || period === undefined || part === undefined) return undefined
  const chosen = { subject, period, part }
  return map === 'land' ? landFigures(question, chosen) : mapFigures(question, chosen, map)
}

async function landFigures(question: Question, { subject, period, part }: Chosen): Promise<Answer> {
  const { open, query, complain, form, say } = question
  if (query.has('gebied') || query.has('binnen') || form === 'application/geo+json') {
    complain({
      nl: 'Bij niveau=land hoort geen gebied, geen gemeente en geen grens.',
      en: 'With niveau=land goes no area, no gemeente and no boundary.',
    })
    return undefined
  }
  const cells = (await readLandCells(open, subject)).filter(
    (cell) => cell.period === period && cell.dimension === part.dimension && cell.category === part.category,
  )
  const names = new Map(wholesOf(open).map(({ code, name }) => [code, say(name)]))
  const page = chosenPage(question, cells.length)
  if (page === undefined) return undefined
  const shown = onPage(cells, page)
  return written(
    question,
    page,
    shown.map((cell) => toApiCell(subject.id, names.get(cell.area) ?? cell.area, cell)),
  )
}

async function mapFigures(question: Question, chosen: Chosen, map: ReleaseMap): Promise<Answer> {
  const { open, form } = question
  if (!isMapped(question, chosen.subject, chosen.part)) return undefined
  const areas = await readMapAreas(open, map)
  const codes = chosenCodes(question, areas)
  const page = codes === undefined ? undefined : chosenPage(question, codes.length)
  if (codes === undefined || page === undefined) return undefined
  const places = onPage(codes, page).flatMap((code) => areas.places.get(code) ?? [])
  const cells = await readColumnCells(open, { ...chosen, map, places })
  const toCell = (cell: SplitCell) =>
    toApiCell(chosen.subject.id, areas.names[areas.places.get(cell.area) ?? -1] ?? cell.area, cell)
  return form === 'application/geo+json'
    ? geoJson(question, { page, map, cells: cells.map(toCell) })
    : written(question, page, cells.map(toCell))
}

/** Which areas of the map. Complains about every code that the map does not have. */
function chosenCodes({ query, complain }: Question, areas: PlacedAreas): readonly string[] | undefined {
  const wanted = query.get('gebied')?.split(',')
  const gemeente = query.get('binnen')
  const unknown = wanted?.filter((code) => !areas.places.has(code)) ?? []
  if (unknown.length > 0) {
    complain({
      nl: `Deze gebieden staan niet op de kaart: ${unknown.join(', ')}.`,
      en: `These areas are not on the map: ${unknown.join(', ')}.`,
    })
    return undefined
  }
  const inside = gemeente === undefined ? areas.codes : (areas.within.get(gemeente) ?? [])
  const codes =
    wanted === undefined
      ? inside
      : [...new Set(wanted)].filter((code) => gemeente === undefined || inside.includes(code))
  if (codes.length > 0 || gemeente === undefined) return codes
  complain({
    nl: `Op de kaart is er binnen ${gemeente} geen gebied dat u vraagt.`,
    en: `On the map there is no area within ${gemeente} that you ask for.`,
  })
  return undefined
}

function written({ open, form }: Question, page: Page, cells: readonly ApiCell[]): Answer {
  if (form === 'text/csv') return { kind: 'written', content: toCsv(CELL_COLUMNS, cells), page }
  const body: z.infer<typeof FIGURES> = { publicatie: open.release.id, ...toPaging(page), cijfers: [...cells] }
  return { kind: 'json', body, page }
}

interface Drawn {
  readonly page: Page
  readonly map: ReleaseMap
  readonly cells: readonly ApiCell[]
}

async function geoJson({ open }: Question, { page, map, cells }: Drawn): Promise<Answer> {
  const codes = cells.map(({ gebied }) => gebied)
  const boundaries = await readBoundaries(open, map.boundaries, codes)
  const features = cells.map((cell) => ({
    type: 'Feature',
    id: cell.gebied,
    geometry: boundaries.get(cell.gebied) ?? null,
    properties: cell,
  }))
  return { kind: 'json', body: { type: 'FeatureCollection', features }, page }
}
