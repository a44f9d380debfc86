import { z } from 'zod'
import type { Flow, Flows } from '../../../../publication/contract.ts'
import { toReason } from '../cell-forms.ts'
import { chosenPeriod, subjectOf, UNKNOWN_SUBJECT } from '../choice.ts'
import { chosenPage, onPage, PAGE_PARAMETERS, toPaging } from '../page.ts'
import { AREA_PARAMETER, PERIOD_PARAMETER, SUBJECT_PARAMETER } from '../parameters.ts'
import type { Answer, Parameter, Question, Resource } from '../resource.ts'
import { MISSING, named, PAGED } from '../schema.ts'

const FLOWS = named(
  'Stromen',
  'Van de gemeente waar mensen wonen naar die waar het gebeurde.',
  z.strictObject({
    ...PAGED,
    onderwerp: z.string(),
    jaar: z.string(),
    dimensie: z.string(),
    stromen: z.array(
      z.strictObject({
        van: z.string(),
        naar: z.string().describe('Een gemeente, of een categorie van de dimensie die geen gemeente is.'),
        aantal: z.number().nullable(),
        ontbreekt: MISSING.nullable(),
      }),
    ),
  }),
)

const FROM: Parameter = { ...AREA_PARAMETER, name: 'van', description: 'Alleen vanuit deze gemeente.' }
const TO: Parameter = {
  name: 'naar',
  description: 'Alleen naar deze gemeente, of naar een categorie die geen gemeente is.',
  schema: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/),
  remedy: { nl: 'Geef bij "naar" de code van een gemeente.', en: 'Give the code of a gemeente for "naar".' },
  example: 'GM0363',
}

export const flows: Resource = {
  path: '/onderwerpen/{onderwerp}/stromen',
  operation: 'stromen',
  tag: 'Cijfers',
  summary: 'Van gemeente naar gemeente',
  description:
    'Van de gemeente waar mensen wonen naar de gemeente waar het gebeurde, in één jaar. Zonder jaar: het nieuwste.',
  pathParameters: [SUBJECT_PARAMETER],
  parameters: [PERIOD_PARAMETER, FROM, TO, ...PAGE_PARAMETERS],
  forms: ['application/json'],
  schema: FLOWS,
  answer,
}

const NO_FLOWS = {
  kind: 'unknown',
  says: {
    nl: 'Dit onderwerp gaat niet van gemeente naar gemeente.',
    en: 'This subject does not go from gemeente to gemeente.',
  },
} as const

async function answer(question: Question): Promise<Answer> {
  const { open } = question
  const subject = subjectOf(question)
  if (subject === undefined) return UNKNOWN_SUBJECT
  if (subject.flows === null) return NO_FLOWS
  const period = chosenPeriod(question, subject)
  if (period === undefined) return undefined
  const { dimension, periods } = await open.document<Flows>(subject.flows)
  const found = chosenFlows(question, periods[period] ?? [])
  const page = found === undefined ? undefined : chosenPage(question, found.length)
  if (found === undefined || page === undefined) return undefined
  const body: z.infer<typeof FLOWS> = {
    publicatie: open.release.id,
    ...toPaging(page),
    onderwerp: subject.id,
    jaar: period,
    dimensie: dimension,
    stromen: onPage(found, page).map(toItem),
  }
  return { kind: 'json', body, page }
}

/** Complains about an end that no flow of the year has. */
function chosenFlows({ query, complain }: Question, all: readonly Flow[]): readonly Flow[] | undefined {
  const ends = [
    { name: 'van', wanted: query.get('van'), end: 'from' },
    { name: 'naar', wanted: query.get('naar'), end: 'to' },
  ] as const
  const unknown = ends.filter(({ wanted, end }) => wanted !== undefined && all.every((flow) => flow[end] !== wanted))
  for (const { name, wanted } of unknown) {
    complain({
      nl: `Er is in dat jaar niets dat bij "${name}" ${wanted} heeft.`,
      en: `Nothing in that year has ${wanted} for "${name}".`,
    })
  }
  if (unknown.length > 0) return undefined
  return all.filter((flow) => ends.every(({ wanted, end }) => (wanted ?? flow[end]) === flow[end]))
}

function toItem({ from, to, count, missing }: Flow) {
  return { van: from, naar: to, aantal: count, ontbreekt: toReason(missing) }
}
