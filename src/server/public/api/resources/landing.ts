import { z } from 'zod'
import type { Answer, Question, Resource } from '../resource.ts'
import { named } from '../schema.ts'
import { API_VERSION } from '../version.ts'

const LANDING = named(
  'Begin',
  'Wat hier te vragen is.',
  z.strictObject({
    titel: z.string(),
    versie: z.string(),
    publicatie: z.string(),
    gepubliceerdOp: z.iso.date(),
    bescherming: z.string().describe('Wat er met cijfers is gedaan om mensen te beschermen.'),
    adressen: z.record(z.string(), z.string()).describe('Waar wat staat, gezien vanaf dit adres.'),
  }),
)

export const landing: Resource = {
  path: '/',
  operation: 'begin',
  tag: 'Publicaties',
  summary: 'Wat hier te vragen is',
  description:
    'Het begin: welke publicatie dit is en waar alles staat. Het adres zonder schuine streep aan het eind is hetzelfde.',
  pathParameters: [],
  parameters: [],
  forms: ['application/json'],
  schema: LANDING,
  answer,
}

async function answer({ open, say, refer }: Question): Promise<Answer> {
  const { id, publishedOn, protection } = open.release
  const lists = ['themas', 'onderwerpen', 'gebieden', 'publicaties', 'methoden']
  const body: z.infer<typeof LANDING> = {
    titel: say({ nl: 'De open cijfers van Zichtlijn', en: 'The open figures of Zichtlijn' }),
    versie: API_VERSION,
    publicatie: id,
    gepubliceerdOp: publishedOn,
    bescherming: say(protection.rule),
    adressen: {
      ...Object.fromEntries(lists.map((list) => [list, refer(`v1/${list}`)])),
      beschrijving: refer('v1/openapi.json'),
      bestanden: refer('release/files.json'),
    },
  }
  return { kind: 'json', body }
}
