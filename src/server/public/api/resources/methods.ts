import { z } from 'zod'
import type { Method, MethodIndicator, Methods, MethodValue } from '../../../../publication/contract.ts'
import type { Answer, Question, Resource } from '../resource.ts'
import { named } from '../schema.ts'

const VALUE = named(
  'MethodeWaarde',
  'Een getal dat een methode gebruikt, met de reden ervan.',
  z.strictObject({
    naam: z.string(),
    waarde: z.number(),
    eenheid: z.string(),
    reden: z.string(),
    eigenaar: z.string(),
    geldigVanaf: z.string(),
  }),
)

const METHOD = named(
  'Methode',
  'Een manier van werken.',
  z.strictObject({
    id: z.string(),
    titel: z.string(),
    inHetKort: z.string(),
    stappen: z.array(z.string()),
    kanNiet: z.array(z.string()),
    waarden: z.array(VALUE),
    bron: z.string(),
  }),
)

const INDICATOR = named(
  'Indicator',
  'Een indicator achter de signalen op adressen. Zelf wordt die nooit openbaar.',
  z.strictObject({
    code: z.string(),
    versie: z.string(),
    naam: z.string(),
    familie: z.string(),
    stadium: z.string(),
    zegt: z.string(),
    zegtNiet: z.array(z.string()),
    onschuldigeVerklaringen: z.array(z.string()),
    waarden: z.array(VALUE),
    bron: z.string(),
    grondkans: z
      .strictObject({ voorkomen: z.number(), gevoeligheid: z.number(), specificiteit: z.number(), bron: z.string() })
      .nullable()
      .describe(
        'Hoe vaak het voorkomt en hoe vaak de indicator gelijk heeft, tussen 0 en 1; null als dat niet is gemeten.',
      ),
  }),
)

const METHODS = named(
  'Methoden',
  'Hoe alles is gemeten.',
  z.strictObject({
    publicatie: z.string(),
    methoden: z.array(METHOD),
    indicatoren: z.array(INDICATOR),
    nietBerekend: z.array(z.strictObject({ code: z.string(), naam: z.string(), reden: z.string() })),
  }),
)

export const methods: Resource = {
  path: '/methoden',
  operation: 'methoden',
  tag: 'Publicaties',
  summary: 'Hoe alles is gemeten',
  description:
    'Wat er met cijfers gebeurt voordat iemand ze ziet, welke indicatoren er zijn, en wat niet is berekend en waarom.',
  pathParameters: [],
  parameters: [],
  forms: ['application/json'],
  schema: METHODS,
  answer,
}

async function answer(question: Question): Promise<Answer> {
  const { open, say } = question
  const told = await open.document<Methods>('methods.json')
  const body: z.infer<typeof METHODS> = {
    publicatie: open.release.id,
    methoden: told.methods.map((method) => toMethod(question, method)),
    indicatoren: told.indicators.map((indicator) => toIndicator(question, indicator)),
    nietBerekend: told.notComputed.map(({ code, name, reason }) => ({ code, naam: say(name), reden: say(reason) })),
  }
  return { kind: 'json', body }
}

function toMethod(question: Question, { id, title, inShort, steps, limits, values, source }: Method) {
  const { say } = question
  return {
    id,
    titel: say(title),
    inHetKort: say(inShort),
    stappen: steps.map(say),
    kanNiet: limits.map(say),
    waarden: values.map((value) => toValue(question, value)),
    bron: say(source),
  }
}

function toIndicator(question: Question, indicator: MethodIndicator) {
  const { say } = question
  return {
    code: indicator.code,
    versie: indicator.version,
    naam: say(indicator.name),
    familie: say(indicator.family),
    stadium: say(indicator.stage),
    zegt: say(indicator.says),
    zegtNiet: indicator.doesNotSay.map(say),
    onschuldigeVerklaringen: indicator.innocentExplanations.map(say),
    waarden: indicator.values.map((value) => toValue(question, value)),
    bron: say(indicator.source),
    grondkans: toBaseRate(question, indicator.baseRate),
  }
}

function toBaseRate({ say }: Question, rate: MethodIndicator['baseRate']) {
  if (rate === null) return null
  const { prevalence, sensitivity, specificity, source } = rate
  return { voorkomen: prevalence, gevoeligheid: sensitivity, specificiteit: specificity, bron: say(source) }
}

function toValue({ say }: Question, { name, value, unit, reason, owner, validFrom }: MethodValue) {
  return {
    naam: say(name),
    waarde: value,
    eenheid: say(unit),
    reden: say(reason),
    eigenaar: owner,
    geldigVanaf: validFrom,
  }
}
