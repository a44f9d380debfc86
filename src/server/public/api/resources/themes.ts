import { z } from 'zod'
import type { Answer, Question, Resource } from '../resource.ts'
import { named } from '../schema.ts'

const THEMES = named(
  'Themas',
  'Waar de onderwerpen over gaan.',
  z.strictObject({
    publicatie: z.string(),
    themas: z.array(
      z.strictObject({
        id: z.string(),
        titel: z.string(),
        vraag: z.string().describe('De vraag die het thema beantwoordt.'),
        inleiding: z.string(),
        onderwerpen: z.array(z.string()).describe('De onderwerpen van dit thema.'),
      }),
    ),
  }),
)

export const themes: Resource = {
  path: '/themas',
  operation: 'themas',
  tag: 'Onderwerpen',
  summary: "Alle thema's",
  description: "De thema's van de publicatie, met de onderwerpen die erbij horen.",
  pathParameters: [],
  parameters: [],
  forms: ['application/json'],
  schema: THEMES,
  answer,
}

async function answer({ open, say }: Question): Promise<Answer> {
  const { release } = open
  const body: z.infer<typeof THEMES> = {
    publicatie: release.id,
    themas: release.themes.map(({ id, title, question, lead }) => ({
      id,
      titel: say(title),
      vraag: say(question),
      inleiding: say(lead),
      onderwerpen: release.subjects.filter(({ theme }) => theme === id).map((subject) => subject.id),
    })),
  }
  return { kind: 'json', body }
}
