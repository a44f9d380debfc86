import { z } from 'zod'
import type { Answer, Question, Resource } from '../resource.ts'
import { named } from '../schema.ts'

const RELEASES = named(
  'Publicaties',
  'Deze publicatie en die ervoor.',
  z.strictObject({
    publicatie: z.string().describe('De publicatie die u nu ziet.'),
    publicaties: z.array(
      z.strictObject({
        id: z.string(),
        gepubliceerdOp: z.iso.date(),
        gewijzigdeOnderwerpen: z
          .array(z.string())
          .describe('Onderwerpen met andere cijfers dan in de publicatie ervoor.'),
      }),
    ),
  }),
)

export const releases: Resource = {
  path: '/publicaties',
  operation: 'publicaties',
  tag: 'Publicaties',
  summary: 'Deze publicatie en die ervoor',
  description: 'De geschiedenis, de nieuwste eerst. Alleen de cijfers van de nieuwste zijn hier te vragen.',
  pathParameters: [],
  parameters: [],
  forms: ['application/json'],
  schema: RELEASES,
  answer,
}

async function answer({ open }: Question): Promise<Answer> {
  const { id: current, history } = open.release
  const body: z.infer<typeof RELEASES> = {
    publicatie: current,
    publicaties: history.map(({ id, publishedOn, changed }) => ({
      id,
      gepubliceerdOp: publishedOn,
      gewijzigdeOnderwerpen: [...changed],
    })),
  }
  return { kind: 'json', body }
}
