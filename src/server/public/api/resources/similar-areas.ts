import { z } from 'zod'
import { AREA_PARAMETER } from '../parameters.ts'
import { readArea } from '../places.ts'
import type { Answer, Question, Resource } from '../resource.ts'
import { named } from '../schema.ts'
import { UNKNOWN_AREA } from './area.ts'

const SIMILAR = named(
  'VergelijkbareGebieden',
  'Gebieden van hetzelfde niveau die er het meest op lijken.',
  z.strictObject({
    publicatie: z.string(),
    gebied: z.string(),
    vergelijkbareGebieden: z.array(
      z.strictObject({
        code: z.string(),
        naam: z.string(),
        afstand: z.number().describe('Over de kenmerken bij "methoden", elk in standaarddeviaties; 0 is hetzelfde.'),
      }),
    ),
  }),
)

export const similarAreas: Resource = {
  path: '/gebieden/{code}/vergelijkbaar',
  operation: 'vergelijkbareGebieden',
  tag: 'Gebieden',
  summary: 'Gebieden die erop lijken',
  description: 'Gebieden van hetzelfde niveau met bijna dezelfde openbare kenmerken, het meest gelijke eerst.',
  pathParameters: [AREA_PARAMETER],
  parameters: [],
  forms: ['application/json'],
  schema: SIMILAR,
  answer,
}

async function answer({ open, path }: Question): Promise<Answer> {
  const area = await readArea(open, path['code'] ?? '')
  if (area === undefined) return UNKNOWN_AREA
  const body: z.infer<typeof SIMILAR> = {
    publicatie: open.release.id,
    gebied: area.code,
    vergelijkbareGebieden: area.similar.map(({ code, name, distance }) => ({ code, naam: name, afstand: distance })),
  }
  return { kind: 'json', body }
}
