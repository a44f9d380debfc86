import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { html, type Markup } from '../../page/html.ts'
import { typefaceCss } from '../../page/typeface.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { drawLostValues } from './lost-values.ts'
import { drawMovedCounts } from './moved-counts.ts'
import { drawRemainingIntervals } from './remaining-intervals.ts'
import type { ReportData } from './report-data.ts'
import { type DrawSection, writeNumber, writeShare } from './section.ts'
import { drawWithheldGrid } from './withheld-grid.ts'

const SECTIONS: readonly DrawSection[] = [drawLostValues, drawMovedCounts, drawWithheldGrid, drawRemainingIntervals]

/**
 * The report of a protected table as one HTML file, in Dutch and English, for use inside: it tells which cells were
 * withheld for themselves. It asks nothing of any server, and its own rules forbid it to.
 */
export async function renderReport(data: ReportData): Promise<string> {
  const [sheet, behaviour, faces] = await Promise.all([
    readBeside('report.css'),
    readBeside('switch.js'),
    typefaceCss(),
  ])
  const style = `${faces}\n${sheet}`
  const rules = `default-src 'none'; script-src ${hashOf(behaviour)}; style-src ${hashOf(style)}; font-src data:; base-uri 'none'; form-action 'none'`
  const buttons = LANGUAGES.map(
    (language) =>
      html`<button type="button" data-language="${language}" lang="${language}" hidden="hidden">${WORDS[language].language}</button>`,
  )
  const page = html`<html lang="nl"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${rules}"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="referrer" content="no-referrer"/><meta name="robots" content="noindex"/><title>${titleOf(data, 'nl')}</title>
<style>${{ markup: style }}</style></head>
<body><header class="masthead"><strong>Zichtlijn</strong><nav class="languages" aria-label="Taal / Language">${buttons}</nav></header>
${LANGUAGES.map((language) => renderMain(data, language))}<script>${{ markup: behaviour }}</script></body></html>
`
  return `<!doctype html>\n${page.markup}`
}

function renderMain(data: ReportData, language: Language): Markup {
  const words = WORDS[language]
  const sections = SECTIONS.flatMap((draw) => draw(data, language) ?? [])
  const amount = (number: number) => writeNumber(number, language)
  const lead =
    data.roundedTo === undefined
      ? words.withheld(amount(data.sensitive), amount(data.secondary), amount(data.cost))
      : words.rounded(data.roundedTo)
  return html`<main lang="${language}" data-title="${titleOf(data, language)}"><h1>${titleOf(data, language)}</h1>
<p class="lead">${data.name}. ${lead}</p>
<p class="privacy">${words.inside}</p>
${sections.map(
  ({
    id,
    title,
    lead: says,
    body,
    notSaid,
  }) => html`<section id="${id}-${language}" aria-labelledby="${id}-${language}-title"><h2 id="${id}-${language}-title">${title}</h2>
<p>${says}</p>
${body}
<p class="not-said">${notSaid}</p></section>
`,
)}</main>
`
}

function titleOf({ cells, withheld, filled, roundedTo }: ReportData, language: Language): string {
  const amount = (number: number) => writeNumber(number, language)
  return roundedTo === undefined
    ? WORDS[language].title(amount(withheld), amount(filled), writeShare(withheld / Math.max(1, filled), language))
    : WORDS[language].roundedTitle(amount(cells))
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const readBeside = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8')

const DUTCH = {
  language: 'Nederlands',
  title: (withheld: string, filled: string, share: string) =>
    `${withheld} van de ${filled} gevulde cellen worden niet getoond (${share})`,
  roundedTitle: (cells: string) => `${cells} aantallen zijn afgerond, en tellen overal op`,
  withheld: (sensitive: string, secondary: string, cost: string) =>
    `${sensitive} cellen zeggen te veel over één persoon of bedrijf. Om die te beschermen zijn er ${secondary} andere weggelaten; dat kostte ${cost}. Daarna is geprobeerd de weggelaten waarden terug te rekenen: dat lukte bij geen enkele cel nauwkeuriger dan mag.`,
  rounded: (base: number) =>
    `Geen cel is weggelaten; alle aantallen zijn veelvouden van ${base}. Daarna is geprobeerd de echte aantallen terug te rekenen: dat lukte bij geen enkele cel nauwkeuriger dan mag.`,
  inside:
    'Dit verslag is voor binnen. Het laat zien welke cellen te veel zeggen, en wie dat weet kan gerichter zoeken. Naar buiten gaan alleen table.csv en table.parquet.',
}
const ENGLISH: typeof DUTCH = {
  language: 'English',
  title: (withheld, filled, share) => `${withheld} of the ${filled} filled cells are not shown (${share})`,
  roundedTitle: (cells) => `${cells} counts are rounded, and add up everywhere`,
  withheld: (sensitive, secondary, cost) =>
    `${sensitive} cells tell too much of one person or company. To protect those, ${secondary} others are left out, at a cost of ${cost}. Then it was tried to work out what was left out: for no cell did that come nearer than is allowed.`,
  rounded: (base) =>
    `No cell is left out; all counts are multiples of ${base}. Then it was tried to work out the true counts: for no cell did that come nearer than is allowed.`,
  inside:
    'This report stays inside. It shows which cells tell too much, and who knows that can search better. Only table.csv and table.parquet may leave.',
}
const WORDS: Readonly<Record<Language, typeof DUTCH>> = { nl: DUTCH, en: ENGLISH }
