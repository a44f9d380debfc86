import { z } from 'zod'
import type { GemeenteArea } from '../../../../publication/contract.ts'
import { levelOf, territoryOf } from '../../../../vocabulary/area.ts'
import { finestBoundaries, readBoundaries } from '../boundaries.ts'
import { gemeenteOf, readGemeente, readMapAreas } from '../cells.ts'
import { AREA_PARAMETER } from '../parameters.ts'
import { mapOf, readArea, readAreaList, type WholeTerritory, wholeOf, wholesOf } from '../places.ts'
import type { Answer, Question, Resource } from '../resource.ts'
import { AREA_REFERENCE, LEVEL, named } from '../schema.ts'

const AREA = named(
  'Gebied',
  'Een gebied, wat het omvat en wat eraan grenst.',
  z.strictObject({
    publicatie: z.string(),
    code: z.string(),
    naam: z.string(),
    niveau: LEVEL,
    ligtIn: z.array(AREA_REFERENCE).describe('Wat het omvat, van klein naar groot.'),
    bestaatUit: z.array(AREA_REFERENCE).describe('De gebieden van het volgende niveau erbinnen.'),
    buren: z.array(AREA_REFERENCE).describe('Gebieden van hetzelfde niveau die eraan grenzen.'),
    punt: z.array(z.number()).length(2).nullable().describe('Een punt erbinnen: lengte en breedte, WGS84.'),
    cijfers: z.string().describe('Waar de cijfers staan, gezien vanaf dit adres.'),
  }),
)

type AreaBody = z.infer<typeof AREA>

/** The answer for an area that the release does not have. */
export const UNKNOWN_AREA = {
  kind: 'unknown',
  says: {
    nl: 'De publicatie heeft geen gebied met deze code. Zoeken op naam kan met gebieden?naam=.',
    en: 'The release has no area of this code. Searching by name goes with gebieden?naam=.',
  },
} as const

export const area: Resource = {
  path: '/gebieden/{code}',
  operation: 'gebied',
  tag: 'Gebieden',
  summary: 'Eén gebied',
  description: 'Waar het in ligt, waar het uit bestaat en wat eraan grenst. Als GeoJSON: de grens, in WGS84.',
  pathParameters: [AREA_PARAMETER],
  parameters: [],
  forms: ['application/json', 'application/geo+json'],
  schema: AREA,
  answer,
}

async function answer(question: Question): Promise<Answer> {
  const { open, path, form } = question
  const code = path['code'] ?? ''
  const whole = wholeOf(open, code)
  const found = whole === undefined ? await readArea(open, code) : undefined
  if (whole === undefined && found === undefined) return UNKNOWN_AREA
  const body = found === undefined ? await wholeBody(question, code, whole) : await areaBody(question, found)
  if (form === 'application/json') return { kind: 'json', body }
  const geometry = await boundaryOf(question, code)
  return { kind: 'json', body: { type: 'Feature', id: code, geometry, properties: body } }
}

async function boundaryOf({ open }: Question, code: string) {
  const level = levelOf(code)
  const map = level === undefined ? undefined : mapOf(open, level, territoryOf(code))
  if (map === undefined) return null
  const boundaries = await readBoundaries(open, finestBoundaries(map, gemeenteOf(code)), [code])
  return boundaries.get(code) ?? null
}

async function wholeBody(question: Question, code: string, whole: WholeTerritory | undefined): Promise<AreaBody> {
  const { open, say } = question
  const { areas } = await readAreaList(open)
  const own = areas.filter(({ code: one, level }) => level === 'gemeente' && territoryOf(one) === whole?.territory)
  return {
    publicatie: open.release.id,
    code,
    naam: whole === undefined ? code : say(whole.name),
    niveau: 'land',
    ligtIn: [],
    bestaatUit: own.map((one) => ({ code: one.code, naam: one.name })),
    buren: [],
    punt: null,
    cijfers: question.refer(`v1/gebieden/${code}/cijfers`),
  }
}

async function areaBody(question: Question, found: GemeenteArea): Promise<AreaBody> {
  const { open, refer } = question
  const family = (await readGemeente(open, gemeenteOf(found.code))) ?? []
  return {
    publicatie: open.release.id,
    code: found.code,
    naam: found.name,
    niveau: found.level,
    ligtIn: holdersOf(question, found, family),
    bestaatUit: family.filter(({ parent }) => parent === found.code).map(toReference),
    ...(await surroundings(question, found)),
    cijfers: refer(`v1/gebieden/${found.code}/cijfers`),
  }
}

function toReference({ code, name }: GemeenteArea) {
  return { code, naam: name }
}

function holdersOf(
  question: Question,
  { code, parent }: GemeenteArea,
  family: readonly GemeenteArea[],
): AreaBody['ligtIn'] {
  const holder = family.find((one) => one.code === parent)
  if (holder !== undefined) return [toReference(holder), ...holdersOf(question, holder, family)]
  const whole = wholesOf(question.open).find(({ territory }) => territory === territoryOf(code))
  return whole === undefined ? [] : [{ code: whole.code, naam: question.say(whole.name) }]
}

/** An area that is on no map has no neighbours and no point. */
async function surroundings(
  { open }: Question,
  { code, level }: GemeenteArea,
): Promise<Pick<AreaBody, 'buren' | 'punt'>> {
  const map = mapOf(open, level, territoryOf(code))
  if (map === undefined) return { buren: [], punt: null }
  const { places, codes, names, neighbours, points } = await readMapAreas(open, map)
  const place = places.get(code)
  if (place === undefined) return { buren: [], punt: null }
  const beside = (neighbours[place] ?? []).flatMap((other) => {
    const neighbour = codes[other]
    return neighbour === undefined ? [] : [{ code: neighbour, naam: names[other] ?? neighbour }]
  })
  return { buren: beside, punt: [...(points[place] ?? [])] }
}
