import { z } from 'zod'
import { type AmountCell, type Subject, TOTAL } from '../../../../publication/contract.ts'
import { toCsv, toReason } from '../cell-forms.ts'
import { subjectOf, UNKNOWN_SUBJECT } from '../choice.ts'
import { chosenPage, onPage, PAGE_PARAMETERS, toPaging } from '../page.ts'
import { AREAS_PARAMETER, LEVEL_PARAMETER, PERIOD_PARAMETER, SUBJECT_PARAMETER } from '../parameters.ts'
import { readAreaList, wholesOf } from '../places.ts'
import type { Answer, Parameter, Question, Resource } from '../resource.ts'
import { MISSING, named, PAGED, PLACED } from '../schema.ts'

const AMOUNT = named(
  'Bedrag',
  'Eén gepubliceerd bedrag. Bedragen zijn niet afgerond: waar er één iets over iemand zegt, is het onderdrukt.',
  z.strictObject({
    ...PLACED,
    categorie: z.string().describe('Een categorie van de indeling van het onderwerp, of "totaal".'),
    bedrag: z.number().nullable(),
    ontbreekt: MISSING.nullable(),
  }),
)

const AMOUNTS = named(
  'Bedragen',
  'Een bladzijde bedragen.',
  z.strictObject({ ...PAGED, titel: z.string(), eenheid: z.string(), bedragen: z.array(AMOUNT) }),
)

export type ApiAmount = z.infer<typeof AMOUNT>

const CATEGORY: Parameter = {
  name: 'categorie',
  description: 'Alleen deze categorie van de indeling van het onderwerp, of `totaal`.',
  schema: z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/),
  remedy: { nl: 'Geef bij "categorie" een categorie, of totaal.', en: 'Give a category for "categorie", or totaal.' },
  example: TOTAL,
}

export const amounts: Resource = {
  path: '/onderwerpen/{onderwerp}/bedragen',
  operation: 'bedragenVanOnderwerp',
  tag: 'Cijfers',
  summary: 'De bedragen bij een onderwerp',
  description:
    'Een bladzijde bedragen van één onderwerp, van alle jaren en categorieën of van die u kiest. Wat onderdrukt is, is hier ook onderdrukt.',
  pathParameters: [SUBJECT_PARAMETER],
  parameters: [PERIOD_PARAMETER, LEVEL_PARAMETER, AREAS_PARAMETER, CATEGORY, ...PAGE_PARAMETERS],
  forms: ['application/json', 'text/csv'],
  schema: AMOUNTS,
  answer,
}

const NO_AMOUNTS = {
  kind: 'unknown',
  says: { nl: 'Dit onderwerp heeft geen bedragen.', en: 'This subject has no sums of money.' },
} as const

async function answer(question: Question): Promise<Answer> {
  const { open, say, form } = question
  const subject = subjectOf(question)
  if (subject === undefined) return UNKNOWN_SUBJECT
  if (subject.amounts === null) return NO_AMOUNTS
  const { title, unit, table } = subject.amounts
  const found = chosenAmounts(question, await open.document<readonly AmountCell[]>(table))
  const page = found === undefined ? undefined : chosenPage(question, found.length)
  if (found === undefined || page === undefined) return undefined
  const bedragen = await toItems(question, subject, onPage(found, page))
  if (form === 'text/csv') return { kind: 'written', content: toCsv(AMOUNT_COLUMNS, bedragen), page }
  const head = { publicatie: open.release.id, ...toPaging(page), titel: say(title), eenheid: say(unit) }
  const body: z.infer<typeof AMOUNTS> = { ...head, bedragen }
  return { kind: 'json', body, page }
}

const AMOUNT_COLUMNS = Object.keys(AMOUNT.shape) as readonly (keyof ApiAmount)[]

const CHOICES = [
  { name: 'jaar', column: 'period' },
  { name: 'niveau', column: 'level' },
  { name: 'gebied', column: 'area' },
  { name: 'categorie', column: 'category' },
] as const

/** Complains about everything that no sum of the subject has. */
function chosenAmounts({ query, complain }: Question, all: readonly AmountCell[]): readonly AmountCell[] | undefined {
  const wishes = CHOICES.map(({ name, column }) => ({ name, column, wanted: query.get(name)?.split(',') }))
  const unknown = wishes.flatMap(({ name, column, wanted = [] }) => {
    const known = new Set(all.map((cell): string => cell[column]))
    return wanted.filter((one) => !known.has(one)).map((one) => ({ name, one }))
  })
  for (const { name, one } of unknown)
    complain({
      nl: `Er is geen bedrag dat bij "${name}" ${one} heeft.`,
      en: `No sum of money has ${one} for "${name}".`,
    })
  if (unknown.length > 0) return undefined
  return all.filter((cell) => wishes.every(({ column, wanted }) => wanted?.includes(cell[column]) ?? true))
}

async function toItems(question: Question, { id }: Subject, cells: readonly AmountCell[]): Promise<ApiAmount[]> {
  const { open, say } = question
  const { byCode } = await readAreaList(open)
  const wholes = new Map(wholesOf(open).map(({ code, name }) => [code, say(name)]))
  return cells.map(({ area, level, period, category, amount, missing }) => ({
    gebied: area,
    naam: wholes.get(area) ?? byCode.get(area)?.name ?? area,
    niveau: level,
    onderwerp: id,
    jaar: period,
    categorie: category,
    bedrag: amount,
    ontbreekt: toReason(missing),
  }))
}
