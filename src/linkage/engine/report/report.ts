import { createHash } from 'node:crypto'
import { html, type Markup } from '../../../page/html.ts'
import { LANGUAGES, type Language } from '../../../vocabulary/language.ts'
import type { Database } from '../../../warehouse/database.ts'
import { writeBits, writeNumber, writeShare } from '../explanation/number-words.ts'
import type { LinkModel } from '../model/link-model.ts'
import { readBehaviour, readStyle } from './page/inline-files.ts'
import { drawAttentionPoints } from './sections/attention-points.ts'
import { drawBlockingRules } from './sections/blocking-rules.ts'
import { drawClusterSizes } from './sections/cluster-sizes.ts'
import { drawDeliveredFiles } from './sections/delivered-files.ts'
import { drawJudgementOutcome } from './sections/judgement-outcome.ts'
import { drawMatchWeights } from './sections/match-weights.ts'
import type { DrawSection, ReportData, Section } from './sections/section.ts'
import { drawSinglePairs } from './sections/single-pairs.ts'
import { drawThresholdCurve } from './sections/threshold-curve.ts'
import { drawTrainingRounds } from './sections/training-rounds.ts'
import { drawUnlinkableRecords } from './sections/unlinkable-records.ts'
import { drawWeightDistribution } from './sections/weight-distribution.ts'
import type { LinkSummary } from './summary/link-summary.ts'
import { type SampleWish, samplePairs } from './summary/pair-sample.ts'

/** In the order of the questions of a reader: can I trust it, how sure is it, why, and what went in. */
const SECTIONS: readonly DrawSection[] = [
  drawAttentionPoints,
  drawJudgementOutcome,
  drawWeightDistribution,
  drawThresholdCurve,
  drawSinglePairs,
  drawMatchWeights,
  drawClusterSizes,
  drawBlockingRules,
  drawUnlinkableRecords,
  drawTrainingRounds,
  drawDeliveredFiles,
]

/** Draws a sample of the scored pairs from the tables of a run, and renders its report. */
export async function makeReport(
  database: Database,
  run: { readonly model: LinkModel; readonly summary: LinkSummary },
  wish: SampleWish,
): Promise<string> {
  const pairs = await samplePairs(database, run, wish)
  return renderReport({ ...run, pairs, withValues: wish.withValues })
}

/**
 * The report of a run as one HTML file, in Dutch and English. It asks nothing of any server, and its own rules forbid
 * it to; what records hold is in it only when `withValues` says so, and then it says so itself.
 */
export async function renderReport(data: ReportData): Promise<string> {
  const [style, behaviour] = await Promise.all([readStyle(), readBehaviour()])
  const rules = `default-src 'none'; script-src ${hashOf(behaviour)}; style-src ${hashOf(style)}; font-src data:; base-uri 'none'; form-action 'none'`
  const languageButtons = LANGUAGES.map(
    (language) =>
      html`<button type="button" data-language="${language}" lang="${language}" hidden="hidden">${WORDS[language].language}</button>`,
  )
  return `<!doctype html>
${
  html`<html lang="nl"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${rules}"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="referrer" content="no-referrer"/><meta name="robots" content="noindex"/><title>${WORDS.nl.title(data)}</title>
<style>${{ markup: style }}</style></head>
<body><header class="masthead"><strong>Zichtlijn</strong><nav class="languages" aria-label="Taal / Language">${languageButtons}</nav></header>
${LANGUAGES.map((language) => renderMain(data, language))}<script>${{ markup: behaviour }}</script></body></html>
`.markup
}`
}

function renderMain(data: ReportData, language: Language): Markup {
  const { summary, withValues } = data
  const words = WORDS[language]
  const sections = SECTIONS.flatMap((draw) => draw(data, language) ?? [])
  const places = sections.map(({ id, name }) => html`<li><a href="#${id}-${language}">${name}</a></li>`)
  const count = (amount: number) => writeNumber(amount, language)
  return html`<main lang="${language}" data-title="${words.title(data)}"><h1>${words.title(data)}</h1>
<p class="lead">${words.lead({
    pairs: count(summary.comparedPairs),
    possible: count(summary.possiblePairs),
    chance: writeShare(summary.threshold.probability, language),
    bits: writeBits(summary.threshold.weight, language),
  })}</p>
<p class="privacy">${withValues ? words.holdsValues : words.holdsNoValues} ${words.made(writeMoment(summary.madeAt, language))}</p>
<nav class="contents" aria-label="${words.contents}"><ul>${places}</ul></nav>
${sections.map((section) => renderSection(section, language))}</main>
`
}

function renderSection({ id, title, lead, body, notSaid }: Section, language: Language): Markup {
  const name = `${id}-${language}`
  const caveat = notSaid === undefined ? undefined : html`<p class="not-said">${notSaid}</p>`
  return html`<section class="question" id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${title}</h2><p>${lead}</p>
${body}${caveat}</section>
`
}

function writeMoment(iso: string, language: Language): string {
  const moment = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', moment).format(new Date(iso))
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

interface LeadFigures {
  readonly pairs: string
  readonly possible: string
  readonly chance: string
  readonly bits: string
}

const DUTCH = {
  language: 'Nederlands',
  title: ({ summary }: ReportData) =>
    `${writeNumber(summary.records, 'nl')} records vormen ${writeNumber(summary.clusters.clusters, 'nl')} groepen`,
  lead: ({ pairs, possible, chance, bits }: LeadFigures) =>
    `Elke groep is volgens het model één persoon of één zaak. Daarvoor zijn ${pairs} paren vergeleken, van de ${possible} die mogelijk zijn. Vanaf een kans van ${chance} (${bits} bits) zijn twee records gekoppeld.`,
  holdsValues:
    'Dit verslag toont waarden uit de records zelf, en kan dus persoonsgegevens bevatten. Geef het niet door, en gooi het weg als het niet meer nodig is.',
  holdsNoValues:
    'Dit verslag toont geen waarden uit de records: alleen aantallen, gewichten en de regels van het model. Geef het toch niet zomaar door.',
  made: (moment: string) => `Gemaakt op ${moment}.`,
  contents: 'Inhoud',
}
const ENGLISH: typeof DUTCH = {
  language: 'English',
  title: ({ summary }) =>
    `${writeNumber(summary.records, 'en')} records make ${writeNumber(summary.clusters.clusters, 'en')} groups`,
  lead: ({ pairs, possible, chance, bits }) =>
    `By the model, each group is one person or one thing. For this ${pairs} pairs were compared, of the ${possible} that are possible. From a chance of ${chance} (${bits} bits) two records are linked.`,
  holdsValues:
    'This report shows values of the records themselves, and so may hold personal data. Do not pass it on, and throw it away when it is no longer needed.',
  holdsNoValues:
    'This report shows no values of the records: only counts, weights and the rules of the model. Even so, do not pass it on lightly.',
  made: (moment) => `Made on ${moment}.`,
  contents: 'Contents',
}
const WORDS: Readonly<Record<Language, typeof DUTCH>> = { nl: DUTCH, en: ENGLISH }
