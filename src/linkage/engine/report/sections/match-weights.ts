import { html, type Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeOdds } from '../../explanation/explanation-words.ts'
import { levelMeaning } from '../../explanation/level-meaning.ts'
import { writeLevel } from '../../explanation/level-words.ts'
import { writeBits, writeNumber, writeShare } from '../../explanation/number-words.ts'
import { gammasOf } from '../../model/gamma.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { chancesOf, priorWeight, weightsOf } from '../../model/match-weight.ts'
import { renderFigure, type Table } from '../charts/figure.ts'
import { axisRow, bitsBar, headingRow, type Row, renderRows } from '../charts/rows.ts'
import { linearScale } from '../charts/scale.ts'
import type { LinkSummary } from '../summary/link-summary.ts'
import type { DrawSection } from './section.ts'

interface DrawnLevel {
  readonly comparison: string
  readonly words: string
  readonly label: string
  readonly weight: number
  readonly m: number
  readonly u: number
  readonly isTrained: boolean
  readonly pairs: number
}

/** What each level of each comparison is worth. */
export const drawMatchWeights: DrawSection = ({ summary, model }, language) => {
  const words = WORDS[language]
  const levels = drawnLevels(model, summary, language)
  const [first] = levels
  if (first === undefined) return undefined
  const strongest = levels.reduce((one, other) => (other.weight > one.weight ? other : one), first)
  return {
    id: 'match-weights',
    name: words.name,
    title: words.title(strongest.comparison, writeBits(strongest.weight, language)),
    lead: words.lead,
    body: renderFigure(
      { drawing: drawBars(levels, priorWeight(model), language), hint: words.hint, table: tableOf(levels, language) },
      language,
    ),
    notSaid: words.notSaid,
  }
}

function drawBars(levels: readonly DrawnLevel[], prior: number, language: Language): Markup {
  const words = WORDS[language]
  const weights = [0, prior, ...levels.map(({ weight }) => weight)]
  const scale = linearScale(Math.min(...weights), Math.max(...weights), 6)
  const bars = levels.flatMap((level, place): Row[] => [
    ...(levels[place - 1]?.comparison === level.comparison ? [] : [headingRow(level.comparison, scale)]),
    {
      label: html`${level.words}${level.isTrained ? undefined : html` <em class="soft">${words.untrained}</em>`}`,
      bar: bitsBar(level.weight, scale),
      value: writeBits(level.weight, language),
      says: sentenceOf(level, language),
    },
  ])
  const start: Row = {
    label: words.prior,
    bar: bitsBar(prior, scale),
    value: writeBits(prior, language),
    says: words.priorSays,
    look: 'total',
  }
  return renderRows([start, ...bars, axisRow(scale, { unit: words.bits, language })], words.name)
}

function sentenceOf({ comparison, words, m, u, weight }: DrawnLevel, language: Language): string {
  const chances = WORDS[language].chances(writeShare(m, language), writeShare(u, language))
  return `${comparison}: ${words} ${chances} ${writeOdds(weight, language)}`
}

function tableOf(levels: readonly DrawnLevel[], language: Language): Table {
  const words = WORDS[language]
  const figures = ['m', 'u', words.bits, words.seen].map((name) => ({ name, isNumber: true }))
  return {
    caption: words.name,
    columns: [{ name: words.comparison }, { name: words.level }, { name: words.label }, ...figures],
    rows: levels.map((level) => [
      level.comparison,
      level.words,
      level.label,
      writeShare(level.m, language),
      writeShare(level.u, language),
      writeBits(level.weight, language),
      writeNumber(level.pairs, language),
    ]),
  }
}

function drawnLevels(model: LinkModel, summary: LinkSummary, language: Language): readonly DrawnLevel[] {
  return model.comparisons.flatMap((comparison) => {
    const [gammas, weights, chances] = [gammasOf(comparison), weightsOf(comparison), chancesOf(comparison)]
    return comparison.levels.flatMap((level, place): DrawnLevel[] => {
      const chance = chances[place]
      if (chance === undefined) return []
      const count = summary.levels.find((one) => one.comparison === comparison.name && one.gamma === gammas[place])
      return [
        {
          ...chance,
          comparison: comparison.name,
          words: writeLevel({ name: comparison.name, meaning: levelMeaning(level), label: level.label }, language),
          label: level.label,
          weight: weights[place] ?? 0,
          isTrained: level.m !== undefined && level.u !== undefined,
          pairs: count?.pairs ?? 0,
        },
      ]
    })
  })
}

const DUTCH = {
  name: 'Wat elke vergelijking waard is',
  title: (comparison: string, bits: string) => `Het meest zegt ${comparison}: tot ${bits} bits.`,
  lead: html`Naar rechts spreekt het <b class="for-word">voor</b> dat twee records bij elkaar horen, naar links <b class="against-word">ertegen</b>. Een paar telt bij de eerste trap die past, van streng naar ruim.`,
  bits: 'bits',
  untrained: 'niet geleerd; een vaste aanname',
  prior: 'Vooraf, voor elk paar',
  priorSays: 'Hiermee begint elk paar: twee willekeurige records horen zelden bij elkaar.',
  chances: (m: string, u: string) => `Zo is ${m} van de paren die bij elkaar horen (m), en ${u} van de andere (u).`,
  hint: 'Wijs een staaf aan, of loop erlangs met de pijltjestoetsen, voor m en u.',
  comparison: 'Vergelijking',
  level: 'Trap',
  label: 'Naam in het model',
  seen: 'Paren',
  notSaid:
    'Wat dit niet zegt: hoe zeldzaam een waarde is. Waar het model dat meeweegt, komt het per paar erbij of gaat het eraf. Ontbreekt een waarde, dan weegt de vergelijking niets.',
}
const ENGLISH: typeof DUTCH = {
  name: 'What each comparison is worth',
  title: (comparison, bits) => `${comparison} says the most: up to ${bits} bits.`,
  lead: html`To the right it speaks <b class="for-word">for</b> two records belonging together, to the left <b class="against-word">against</b> it. A pair is at the first level that fits, from strict to loose.`,
  bits: 'bits',
  untrained: 'not trained; a fixed assumption',
  prior: 'Beforehand, for every pair',
  priorSays: 'Every pair starts with this: two records drawn at random seldom belong together.',
  chances: (m, u) => `So are ${m} of the pairs that belong together (m), and ${u} of the others (u).`,
  hint: 'Point at a bar, or walk along them with the arrow keys, for m and u.',
  comparison: 'Comparison',
  level: 'Level',
  label: 'Name in the model',
  seen: 'Pairs',
  notSaid:
    'What this does not say: how rare a value is. Where the model weighs that too, it is added or taken off pair by pair. When a value is missing, the comparison weighs nothing.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
