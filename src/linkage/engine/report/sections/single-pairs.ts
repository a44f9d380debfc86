import { html, type Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { toRecordText } from '../../../judgements/record-name.ts'
import { type ExplainedStep, writeRemarks, writeSteps } from '../../explanation/explanation-words.ts'
import { writeBits, writeShare } from '../../explanation/number-words.ts'
import type { PairExplanation } from '../../explanation/pair-explanation.ts'
import { axisRow, barBetween, type Row, renderRows, verticalAt } from '../charts/rows.ts'
import { linearScale, type Scale } from '../charts/scale.ts'
import type { ComparedValue, PairValues, SampledPair } from '../summary/pair-sample.ts'
import type { DrawSection } from './section.ts'

interface Drawing {
  readonly scale: Scale
  readonly threshold: number
  readonly language: Language
}

/** Some pairs one by one: how the weight of each comes about, from what was known before to the total. */
export const drawSinglePairs: DrawSection = ({ summary, pairs }, language) => {
  if (pairs.length === 0) return undefined
  const words = WORDS[language]
  const totals = pairs.flatMap(({ explanation }) => runningTotals(writeSteps(explanation, language)))
  const scale = linearScale(
    Math.min(0, summary.threshold.weight, ...totals),
    Math.max(0, summary.threshold.weight, ...totals),
    6,
  )
  const drawing = { scale, threshold: summary.threshold.weight, language }
  const name = `pair-${language}`
  const isLinked = ({ explanation }: SampledPair) => explanation.weight >= summary.threshold.weight
  const choices = [pairs.filter(isLinked), pairs.filter((pair) => !isLinked(pair))].map((group, place) =>
    group.length === 0
      ? undefined
      : html`<fieldset><legend>${place === 0 ? words.above : words.below}</legend>${group.map((pair) => choice(pair, { name, place: pairs.indexOf(pair), language }))}</fieldset>`,
  )
  const panels = pairs.map((pair, place) => panel(pair, { id: `${name}-${place}`, place, drawing }))
  return {
    id: 'pairs',
    name: words.name,
    title: words.title(pairs.length),
    lead: words.lead,
    body: html`<div class="pairs" data-pairs=""><div class="pair-list">${choices}</div><div class="pair-panels">${panels}</div></div>`,
    notSaid: words.notSaid,
  }
}

function choice(
  { explanation }: SampledPair,
  { name, place, language }: { readonly name: string; readonly place: number; readonly language: Language },
): Markup {
  const checked = place === 0 ? html` checked="checked"` : undefined
  return html`<label class="choice"><input type="radio" name="${name}" value="${place}" aria-controls="${name}-${place}"${checked}/><span>${WORDS[language].pair(place + 1)}</span>${profile(explanation)}<span class="number">${writeBits(explanation.weight, language)}</span></label>
`
}

/** A small square per comparison: filled to the right for, to the left against, empty for missing. */
function profile({ parts }: PairExplanation): Markup {
  const squares = parts.map(({ gamma, weight }, place) => {
    const look = gamma === -1 ? 'none' : weight >= 0 ? 'for' : 'against'
    return html`<rect class="bar ${look}" x="${place * 9 + 0.5}" y="${look === 'against' ? 7.5 : 1.5}" width="7" height="7"/>`
  })
  return html`<svg class="profile" width="${parts.length * 9}" height="16" aria-hidden="true">${squares}</svg>`
}

function panel(
  { explanation, values }: SampledPair,
  { id, place, drawing }: { readonly id: string; readonly place: number; readonly drawing: Drawing },
): Markup {
  const { language } = drawing
  const words = WORDS[language]
  const remarks = writeRemarks(explanation, language, { named: values !== undefined }).map(
    (remark) => html`<li>${remark}</li>`,
  )
  const names =
    values === undefined
      ? undefined
      : html`<p class="soft">${toRecordText(values.one)} ↔ ${toRecordText(values.other)}</p>`
  return html`<section class="panel" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${words.panel(place + 1, writeBits(explanation.weight, language), writeShare(explanation.probability, language))}</h3>${names}
${renderRows([...waterfall(explanation, values, drawing), axisRow(drawing.scale, { unit: words.bits, language })], words.steps)}
<ul class="remarks">${remarks}</ul></section>
`
}

function waterfall(explanation: PairExplanation, values: PairValues | undefined, drawing: Drawing): readonly Row[] {
  const steps = writeSteps(explanation, drawing.language)
  const totals = runningTotals(steps)
  let comparison = -1
  return steps.map((step, place): Row => {
    if (step.kind === 'comparison') comparison += 1
    const from = step.kind === 'total' || step.kind === 'prior' ? 0 : (totals[place - 1] ?? 0)
    const compared = step.kind === 'comparison' ? values?.compared[comparison] : undefined
    return {
      label: html`<b>${step.name}</b> ${step.says}${compared?.map((value) => renderValue(value, drawing.language))}<span class="means">${step.means}</span>`,
      bar: html`${verticalAt(0, drawing.scale, 'zero')}${verticalAt(drawing.threshold, drawing.scale, 'threshold')}${connectors(totals, place, drawing.scale)}${barBetween(from, totals[place] ?? 0, { scale: drawing.scale, look: lookOf(step) })}`,
      value: writeBits(step.weight, drawing.language),
      ...(step.kind === 'total' ? { look: 'total' } : {}),
    }
  })
}

/** From the middle of the step before to the middle of this one, and on to the next. */
function connectors(totals: readonly number[], place: number, scale: Scale): Markup {
  const [before, after] = [totals[place - 1], totals[place + 1] === undefined ? undefined : totals[place]]
  const line = (total: number, from: string, to: string) =>
    html`<line class="step" x1="${scale(total)}%" x2="${scale(total)}%" y1="${from}" y2="${to}"/>`
  return html`${before === undefined ? undefined : line(before, '0', '50%')}${after === undefined ? undefined : line(after, '50%', '100%')}`
}

/** What is reached after each step; the last step is the total itself. */
function runningTotals(steps: readonly ExplainedStep[]): readonly number[] {
  let total = 0
  return steps.map(({ kind, weight }) => {
    total = kind === 'total' ? weight : total + weight
    return total
  })
}

function lookOf({ kind, weight }: ExplainedStep): string {
  if (kind === 'total') return 'sum'
  if (kind === 'prior') return 'undecided'
  const side = weight >= 0 ? 'for' : 'against'
  return kind === 'frequency' ? `${side} rarity` : side
}

function renderValue({ one, other }: ComparedValue, language: Language): Markup {
  const written = (value: string | null) =>
    value === null ? html`<i>${WORDS[language].empty}</i>` : html`<q>${value}</q>`
  return html`<span class="values">${written(one)} ↔ ${written(other)}</span>`
}

const DUTCH = {
  name: 'Losse paren',
  title: (count: number) => `Zo komt het gewicht van een paar tot stand: ${count} voorbeelden.`,
  lead: html`Kies een paar. Lees van boven naar beneden: elke stap begint waar de vorige ophield. De <b class="threshold-word">stippellijn</b> is de grens. De voorbeelden zijn met een vaste trekking gekozen, van zeker wel tot zeker niet.`,
  empty: 'leeg',
  above: 'Boven de grens',
  below: 'Onder de grens',
  pair: (place: number) => `Paar ${place}`,
  panel: (place: number, bits: string, chance: string) => `Paar ${place}: ${bits} bits, kans ${chance}`,
  steps: 'Van vooraf tot samen',
  bits: 'bits',
  notSaid:
    'Wat dit niet zegt: dat deze paren gewoon zijn voor het geheel. Rond de grens zijn er met opzet meer gekozen.',
}
const ENGLISH: typeof DUTCH = {
  name: 'Single pairs',
  title: (count) => `This is how the weight of a pair comes about: ${count} examples.`,
  lead: html`Choose a pair. Read from top to bottom: each step begins where the one before ended. The <b class="threshold-word">dashed line</b> is the threshold. The examples were drawn in a fixed way, from surely so to surely not.`,
  empty: 'empty',
  above: 'Above the threshold',
  below: 'Below the threshold',
  pair: (place) => `Pair ${place}`,
  panel: (place, bits, chance) => `Pair ${place}: ${bits} bits, chance ${chance}`,
  steps: 'From beforehand to together',
  bits: 'bits',
  notSaid:
    'What this does not say: that these pairs are typical of the whole. More were drawn near the threshold on purpose.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
