import { z } from 'zod'
import type { ReleaseMap, SearchArea, SearchAreas } from '../../../../publication/contract.ts'
import { readMapAreas } from '../cells.ts'
import { chosenMap, subjectOf, UNKNOWN_SUBJECT } from '../choice.ts'
import { chosenPage, onPage, PAGE_PARAMETERS, toPaging } from '../page.ts'
import { LEVEL_PARAMETER, MAP_PARAMETER, SUBJECT_PARAMETER } from '../parameters.ts'
import type { Answer, Page, Question, Resource } from '../resource.ts'
import { named, PAGED } from '../schema.ts'

const SEARCH_AREAS = named(
  'Zoekgebieden',
  'Gebieden met meer dan door toeval te verklaren is. Dat zegt waar het zin heeft te kijken, en niets over wie er woont.',
  z.strictObject({
    ...PAGED,
    onderwerp: z.string(),
    kaart: z.string(),
    jaar: z.string(),
    getoetst: z.int().describe('Hoeveel gebieden samen zijn getoetst.'),
    zoekgebieden: z.array(
      z.strictObject({
        gebied: z.string(),
        naam: z.string(),
        aantal: z.number().describe('Het gepubliceerde aantal.'),
        verwacht: z.number().describe('Het aantal als het gebied was zoals alle samen.'),
        kans: z.number().describe('De kans op zoveel of meer door toeval.'),
        kansGecorrigeerd: z.number().describe('Dezelfde, gecorrigeerd voor het aantal getoetste gebieden (Holm 1979).'),
      }),
    ),
  }),
)

export const searchAreas: Resource = {
  path: '/onderwerpen/{onderwerp}/zoekgebieden',
  operation: 'zoekgebieden',
  tag: 'Cijfers',
  summary: 'Waar meer is dan toeval verklaart',
  description:
    'De gebieden van één kaart met meer dan door toeval te verklaren is, in het nieuwste jaar, het minst toevallige eerst.',
  pathParameters: [SUBJECT_PARAMETER],
  parameters: [MAP_PARAMETER, LEVEL_PARAMETER, ...PAGE_PARAMETERS],
  forms: ['application/json'],
  schema: SEARCH_AREAS,
  answer,
}

const NOT_TESTED = {
  kind: 'unknown',
  says: {
    nl: 'Dit onderwerp heeft geen zoekgebieden: er is niets om te toetsen.',
    en: 'This subject has no search areas: there is nothing to test.',
  },
} as const

async function answer(question: Question): Promise<Answer> {
  const { open, complain } = question
  const subject = subjectOf(question)
  if (subject === undefined) return UNKNOWN_SUBJECT
  if (subject.searchAreas === null) return NOT_TESTED
  const { period, maps } = await open.document<SearchAreas>(subject.searchAreas)
  const map = chosenMap(question, subject)
  if (map === undefined) return undefined
  const searched = map === 'land' ? undefined : maps[map.id]
  if (map === 'land' || searched === undefined) {
    const known = Object.keys(maps).join(', ')
    complain({ nl: `Getoetst zijn de kaarten: ${known}.`, en: `The maps that were tested: ${known}.` })
    return undefined
  }
  const page = chosenPage(question, searched.found.length)
  if (page === undefined) return undefined
  const head = { onderwerp: subject.id, kaart: map.id, jaar: period, getoetst: searched.tested }
  const zoekgebieden = await toItems(question, map, onPage(searched.found, page))
  return { kind: 'json', body: bodyOf(question, page, { ...head, zoekgebieden }), page }
}

type Body = z.infer<typeof SEARCH_AREAS>

function bodyOf({ open }: Question, page: Page, rest: Omit<Body, keyof typeof PAGED>): Body {
  return { publicatie: open.release.id, ...toPaging(page), ...rest }
}

async function toItems(
  { open }: Question,
  map: ReleaseMap,
  found: readonly SearchArea[],
): Promise<Body['zoekgebieden']> {
  const { places, names } = await readMapAreas(open, map)
  return found.map(({ area, count, expected, p, adjusted }) => ({
    gebied: area,
    naam: names[places.get(area) ?? -1] ?? area,
    aantal: count,
    verwacht: expected,
    kans: p,
    kansGecorrigeerd: adjusted,
  }))
}
