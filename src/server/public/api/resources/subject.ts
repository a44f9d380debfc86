import { z } from 'zod'
import type { Subject } from '../../../../publication/contract.ts'
import { mapsOf, subjectOf, UNKNOWN_SUBJECT } from '../choice.ts'
import { SUBJECT_PARAMETER } from '../parameters.ts'
import type { Answer, Question, Resource } from '../resource.ts'
import { LEVEL, named } from '../schema.ts'

const REMARKS = z.array(z.strictObject({ jaar: z.string(), tekst: z.string() }))

const SUBJECT = named(
  'Onderwerp',
  'Iets dat per gebied is gemeten, met alles wat een lezer erbij moet weten.',
  z.strictObject({
    publicatie: z.string(),
    id: z.string(),
    thema: z.string(),
    titel: z.string(),
    eenheid: z.string(),
    teller: z.string().describe('Wat er is geteld.'),
    noemer: z.string().nullable().describe('Waardoor is gedeeld; null als er niet is gedeeld.'),
    per: z.number().nullable(),
    zegt: z.string(),
    zegtNiet: z.array(z.string()),
    onschuldigeVerklaringen: z.array(z.string()),
    definitie: z.string(),
    bronnen: z.array(
      z.strictObject({
        naam: z.string(),
        leverancier: z.string(),
        stand: z.string().describe('De dag waar de levering over gaat.'),
        licentie: z.string().nullable(),
        verzonnen: z.boolean().describe('Waar voor cijfers die verzonnen zijn, om te oefenen.'),
      }),
    ),
    kaarten: z.array(
      z.strictObject({
        id: z.string(),
        titel: z.string(),
        niveau: LEVEL,
        klassengrenzen: z.array(z.number()),
        geheel: z.record(z.string(), z.number().nullable()).describe('Per jaar: alle gemeten gebieden samen.'),
      }),
    ),
    jaren: z.array(z.string()),
    opmerkingen: REMARKS,
    reeksbreuken: REMARKS.describe('Vanaf dat jaar is anders geteld: leg de jaren ervoor en erna niet naast elkaar.'),
    jarenVanDeNoemer: z.record(z.string(), z.string()),
    decimalen: z.int(),
    afgerondOp: z.number().describe('Elk aantal is hier een veelvoud van.'),
    hoogstensErnaast: z.record(z.string(), z.number()).describe('Per jaar: zo ver kan een echt aantal ernaast liggen.'),
    indelingen: z.array(
      z.strictObject({
        id: z.string(),
        titel: z.string(),
        opKaart: z.boolean(),
        oververtegenwoordiging: z.boolean(),
        categorieen: z.array(z.strictObject({ deel: z.string(), titel: z.string() })),
      }),
    ),
    bestanden: z.record(z.string(), z.string()).describe('Waar de hele tabel te halen is, gezien vanaf dit adres.'),
    heeftBedragen: z.boolean(),
    heeftStromen: z.boolean(),
    heeftZoekgebieden: z.boolean(),
  }),
)

export const subject: Resource = {
  path: '/onderwerpen/{onderwerp}',
  operation: 'onderwerp',
  tag: 'Onderwerpen',
  summary: 'Eén onderwerp',
  description:
    'Wat het zegt en niet zegt, welke onschuldige verklaringen er zijn, hoe het is geteld en waar het vandaan komt.',
  pathParameters: [SUBJECT_PARAMETER],
  parameters: [],
  forms: ['application/json'],
  schema: SUBJECT,
  answer,
}

async function answer(question: Question): Promise<Answer> {
  const found = subjectOf(question)
  if (found === undefined) return UNKNOWN_SUBJECT
  const body: z.infer<typeof SUBJECT> = {
    publicatie: question.open.release.id,
    ...meaning(question, found),
    ...counting(question, found),
    ...shape(question, found),
  }
  return { kind: 'json', body }
}

function meaning({ say, open }: Question, found: Subject) {
  return {
    id: found.id,
    thema: found.theme,
    titel: say(found.title),
    eenheid: say(found.unit),
    zegt: say(found.says),
    zegtNiet: found.doesNotSay.map(say),
    onschuldigeVerklaringen: found.innocentExplanations.map(say),
    definitie: say(found.definition),
    bronnen: open.release.sources
      .filter(({ id }) => found.sources.includes(id))
      .map(({ name, supplier, asOf, licence, madeUp }) => ({
        naam: name,
        leverancier: supplier,
        stand: asOf,
        licentie: licence,
        verzonnen: madeUp,
      })),
  }
}

function counting({ say }: Question, found: Subject) {
  return {
    teller: say(found.numeratorName),
    noemer: found.denominatorName === null ? null : say(found.denominatorName),
    per: found.per,
    jaren: [...found.periods],
    opmerkingen: Object.entries(found.periodNotes).map(([jaar, words]) => ({ jaar, tekst: say(words) })),
    reeksbreuken: found.seriesBreaks.map(({ period, says }) => ({ jaar: period, tekst: say(says) })),
    jarenVanDeNoemer: { ...found.denominatorPeriods },
    decimalen: found.decimals,
    afgerondOp: found.roundedTo,
    hoogstensErnaast: { ...found.within },
  }
}

function shape(question: Question, found: Subject) {
  const { say, refer } = question
  const levels = new Map(found.levels.map((level) => [level.map, level]))
  return {
    kaarten: mapsOf(question, found).map(({ id, title, level }) => ({
      id,
      titel: say(title),
      niveau: level,
      klassengrenzen: [...(levels.get(id)?.breaks ?? [])],
      geheel: { ...levels.get(id)?.whole },
    })),
    indelingen: found.dimensions.map(({ id, title, categories, overRepresentation, mapped }) => ({
      id,
      titel: say(title),
      opKaart: mapped,
      oververtegenwoordiging: overRepresentation,
      categorieen: categories.map((category) => ({ deel: `${id}.${category.id}`, titel: say(category.title) })),
    })),
    bestanden: Object.fromEntries(
      Object.entries(found.downloads).map(([kind, path]) => [kind, refer(`release/${path}`)]),
    ),
    heeftBedragen: found.amounts !== null,
    heeftStromen: found.flows !== null,
    heeftZoekgebieden: found.searchAreas !== null,
  }
}
