import { z } from 'zod'
import { type Postcodes, postcodesPath } from '../../../../publication/contract.ts'
import { gemeenteOf } from '../cells.ts'
import { chosenPage, onPage, PAGE_PARAMETERS, toPaging } from '../page.ts'
import { LEVEL_PARAMETER, NAME_PARAMETER, POSTCODE_PARAMETER, WITHIN_PARAMETER } from '../parameters.ts'
import { type AreaList, folded, type NamedArea, readAreaList, wholesOf } from '../places.ts'
import type { Answer, Question, Resource } from '../resource.ts'
import { AREA_REFERENCE, LEVEL, named, PAGED } from '../schema.ts'

const AREAS = named(
  'Gebieden',
  'Een bladzijde gebieden.',
  z.strictObject({
    ...PAGED,
    gebieden: z.array(
      z.strictObject({
        code: z.string(),
        naam: z.string(),
        niveau: LEVEL,
        gemeente: AREA_REFERENCE.nullable().describe('De gemeente waar een wijk of buurt in ligt.'),
        adres: z.string().describe('Waar alles over dit gebied staat, gezien vanaf dit adres.'),
      }),
    ),
  }),
)

export const areas: Resource = {
  path: '/gebieden',
  operation: 'gebieden',
  tag: 'Gebieden',
  summary: 'Gebieden zoeken',
  description:
    'Zoekt gebieden op naam, niveau, gemeente of postcode. Namen die zo beginnen staan voor namen waar het verderop in staat.',
  pathParameters: [],
  parameters: [NAME_PARAMETER, LEVEL_PARAMETER, WITHIN_PARAMETER, POSTCODE_PARAMETER, ...PAGE_PARAMETERS],
  forms: ['application/json'],
  schema: AREAS,
  answer,
}

async function answer(question: Question): Promise<Answer> {
  const { open } = question
  const list = await readAreaList(open)
  const found = byName(question, await chosenAreas(question, list))
  const page = chosenPage(question, found.length)
  if (page === undefined) return undefined
  const body: z.infer<typeof AREAS> = {
    publicatie: open.release.id,
    ...toPaging(page),
    gebieden: onPage(found, page).map((area) => toItem(question, list, area)),
  }
  return { kind: 'json', body, page }
}

async function chosenAreas(question: Question, list: AreaList): Promise<readonly NamedArea[]> {
  const { query } = question
  const [level, within, postcode] = [query.get('niveau'), query.get('binnen'), query.get('postcode')]
  if (level === undefined && within === undefined && postcode === undefined) return [...wholes(question), ...list.areas]
  const here = postcode === undefined ? undefined : await buurtenWith(question, postcode)
  return [...wholes(question), ...list.areas].filter(
    ({ code, level: own }) =>
      (level === undefined || own === level) &&
      (within === undefined || (own !== 'land' && gemeenteOf(code) === within)) &&
      (here === undefined || here.has(code)),
  )
}

function wholes({ open, say }: Question): readonly NamedArea[] {
  return wholesOf(open).map(({ code, name }) => ({
    code,
    name: say(name),
    level: 'land',
    folded: folded(say(name)),
  }))
}

/** A postcode that nobody delivered is in no buurt: an empty list. */
async function buurtenWith({ open }: Question, postcode: string): Promise<ReadonlySet<string>> {
  const written = postcode.replace(' ', '').toUpperCase()
  const path = postcodesPath(written)
  if (!open.files.has(path)) return new Set()
  return new Set((await open.document<Postcodes>(path))[written])
}

function byName({ query }: Question, list: readonly NamedArea[]): readonly NamedArea[] {
  const wanted = query.get('naam')
  if (wanted === undefined) return list
  const name = folded(wanted)
  if (name === '') return []
  const found = list.filter(({ folded: own }) => own.includes(name))
  const rank = ({ folded: own }: NamedArea) => (own === name ? 0 : own.startsWith(name) ? 1 : 2)
  return found.toSorted((one, other) => rank(one) - rank(other))
}

function toItem({ refer }: Question, { byCode }: AreaList, { code, name, level }: NamedArea) {
  const gemeente = gemeenteOf(code)
  const isPart = level === 'wijk' || level === 'buurt'
  return {
    code,
    naam: name,
    niveau: level,
    gemeente: isPart ? { code: gemeente, naam: byCode.get(gemeente)?.name ?? gemeente } : null,
    adres: refer(`v1/gebieden/${code}`),
  }
}
