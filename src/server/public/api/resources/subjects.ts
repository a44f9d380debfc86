import { z } from 'zod'
import type { Subject } from '../../../../publication/contract.ts'
import { THEME_PARAMETER } from '../parameters.ts'
import type { Answer, Question, Resource } from '../resource.ts'
import { named } from '../schema.ts'

const SUBJECTS = named(
  'Onderwerpen',
  'Wat er per gebied is gemeten.',
  z.strictObject({
    publicatie: z.string(),
    onderwerpen: z.array(
      z.strictObject({
        id: z.string(),
        thema: z.string(),
        titel: z.string(),
        eenheid: z.string(),
        zegt: z.string().describe('Wat u ziet.'),
        jaren: z.array(z.string()),
        kaarten: z.array(z.string()),
        adres: z.string().describe('Waar alles over dit onderwerp staat, gezien vanaf dit adres.'),
      }),
    ),
  }),
)

export const subjects: Resource = {
  path: '/onderwerpen',
  operation: 'onderwerpen',
  tag: 'Onderwerpen',
  summary: 'Alle onderwerpen',
  description: 'Wat er per gebied is gemeten. Bij elk onderwerp afzonderlijk staat ook wat het niet zegt.',
  pathParameters: [],
  parameters: [THEME_PARAMETER],
  forms: ['application/json'],
  schema: SUBJECTS,
  answer,
}

async function answer(question: Question): Promise<Answer> {
  const { open, query, say, refer, complain } = question
  const theme = query.get('thema')
  const known = open.release.themes.map(({ id }) => id)
  if (theme !== undefined && !known.includes(theme)) {
    complain({
      nl: `Bij "thema" kunt u kiezen uit: ${known.join(', ')}.`,
      en: `For "thema" you can choose from: ${known.join(', ')}.`,
    })
    return undefined
  }
  const toItem = (subject: Subject) => ({
    id: subject.id,
    thema: subject.theme,
    titel: say(subject.title),
    eenheid: say(subject.unit),
    zegt: say(subject.says),
    jaren: [...subject.periods],
    kaarten: subject.levels.map(({ map }) => map),
    adres: refer(`v1/onderwerpen/${subject.id}`),
  })
  const chosen = open.release.subjects.filter((subject) => theme === undefined || subject.theme === theme)
  const body: z.infer<typeof SUBJECTS> = { publicatie: open.release.id, onderwerpen: chosen.map(toItem) }
  return { kind: 'json', body }
}
