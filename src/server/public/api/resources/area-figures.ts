import { z } from 'zod'
import type { SplitCell, Subject } from '../../../../publication/contract.ts'
import { toApiCell, toCsv } from '../cell-forms.ts'
import { gemeenteOf, readAreaCells, readLandCells } from '../cells.ts'
import { chosenPart } from '../choice.ts'
import { chosenPage, onPage, PAGE_PARAMETERS, toPaging } from '../page.ts'
import { AREA_PARAMETER, ONE_SUBJECT_PARAMETER, PART_PARAMETER, PERIOD_PARAMETER } from '../parameters.ts'
import { readArea, wholeOf } from '../places.ts'
import type { Answer, Question, Resource } from '../resource.ts'
import { CELL, CELL_COLUMNS, named, PAGED } from '../schema.ts'
import { UNKNOWN_AREA } from './area.ts'

const AREA_FIGURES = named(
  'CijfersVanGebied',
  'Een bladzijde cijfers over één gebied.',
  z.strictObject({ ...PAGED, cijfers: z.array(CELL) }),
)

export const areaFigures: Resource = {
  path: '/gebieden/{code}/cijfers',
  operation: 'cijfersVanGebied',
  tag: 'Cijfers',
  summary: 'Alle cijfers over een gebied',
  description:
    'Een bladzijde cijfers over één gebied: alle onderwerpen en jaren, of die u kiest. Zonder deel: de totalen.',
  pathParameters: [AREA_PARAMETER],
  parameters: [ONE_SUBJECT_PARAMETER, PERIOD_PARAMETER, PART_PARAMETER, ...PAGE_PARAMETERS],
  forms: ['application/json', 'text/csv'],
  schema: AREA_FIGURES,
  answer,
}

interface AreaCell {
  readonly subject: string
  readonly cell: SplitCell
}

async function answer(question: Question): Promise<Answer> {
  const { open, path, say, form } = question
  const code = path['code'] ?? ''
  const whole = wholeOf(open, code)
  const name = whole === undefined ? (await readArea(open, code))?.name : say(whole.name)
  if (name === undefined) return UNKNOWN_AREA
  const cells = await chosenCells(question, code, whole !== undefined)
  const page = cells === undefined ? undefined : chosenPage(question, cells.length)
  if (cells === undefined || page === undefined) return undefined
  const shown = onPage(cells, page).map(({ subject, cell }) => toApiCell(subject, name, cell))
  if (form === 'text/csv') return { kind: 'written', content: toCsv(CELL_COLUMNS, shown), page }
  const body: z.infer<typeof AREA_FIGURES> = { publicatie: open.release.id, ...toPaging(page), cijfers: shown }
  return { kind: 'json', body, page }
}

async function chosenCells(
  question: Question,
  area: string,
  isWhole: boolean,
): Promise<readonly AreaCell[] | undefined> {
  const subjects = chosenSubjects(question)
  const period = subjects === undefined ? undefined : chosenPeriods(question, subjects)
  const part = subjects === undefined ? undefined : chosenPart(question, subjects)
  if (subjects === undefined || period === undefined || part === undefined) return undefined
  const cells = isWhole ? await wholeCells(question, area, subjects) : await partCells(question, area, subjects)
  return cells.filter(
    ({ cell }) => period.includes(cell.period) && cell.dimension === part.dimension && cell.category === part.category,
  )
}

async function wholeCells({ open }: Question, area: string, subjects: readonly Subject[]): Promise<AreaCell[]> {
  const tables = await Promise.all(
    subjects.map(async (subject) => ({ subject, cells: await readLandCells(open, subject) })),
  )
  return tables.flatMap(({ subject, cells }) =>
    cells.flatMap((cell) => (cell.area === area ? [{ subject: subject.id, cell }] : [])),
  )
}

async function partCells({ open, query }: Question, area: string, subjects: readonly Subject[]): Promise<AreaCell[]> {
  const split = (query.get('deel') ?? 'totaal') !== 'totaal'
  const wish = { gemeente: gemeenteOf(area), area, split, subjects: subjects.map(({ id }) => id) }
  const tables = await readAreaCells(open, wish)
  return tables.flatMap(({ subject, cells }) => cells.map((cell) => ({ subject, cell })))
}

function chosenSubjects({ open, query, complain }: Question): readonly Subject[] | undefined {
  const wanted = query.get('onderwerp')
  const chosen = open.release.subjects.filter(({ id }) => (wanted ?? id) === id)
  if (chosen.length > 0 || wanted === undefined) return chosen
  complain({
    nl: 'De publicatie heeft het onderwerp bij "onderwerp" niet. Alle namen staan op onderwerpen.',
    en: 'The release does not have the subject at "onderwerp". All names are at onderwerpen.',
  })
  return undefined
}

/** All, when none is given. */
function chosenPeriods({ query, complain }: Question, subjects: readonly Subject[]): readonly string[] | undefined {
  const known = [...new Set(subjects.flatMap(({ periods }) => periods))].sort()
  const wanted = query.get('jaar')
  if (wanted === undefined) return known
  if (known.includes(wanted)) return [wanted]
  complain({
    nl: `Bij "jaar" kunt u kiezen uit: ${known.join(', ')}.`,
    en: `For "jaar" you can choose from: ${known.join(', ')}.`,
  })
  return undefined
}
