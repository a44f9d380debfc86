import { html, type Markup } from '../../page/html.ts'
import type { Language } from '../../vocabulary/language.ts'
import type { Interval } from './report-data.ts'
import { type DrawSection, writeNumber } from './section.ts'

const DRAWN = 40
const TOLD = 500
const WIDTH = 100

/** The narrowest intervals in which a reader can place a cell; never what its value truly is. */
export const drawRemainingIntervals: DrawSection = ({ intervals, unit, insiderPairs }, language) => {
  if (intervals.length === 0) return undefined
  const words = WORDS[language]
  const ordered = intervals.toSorted((one, other) => relativeWidth(one) - relativeWidth(other))
  const [narrowest] = ordered
  if (narrowest === undefined) return undefined
  const drawn = ordered.slice(0, DRAWN)
  const scale = logScale(drawn)
  const rows = drawn.map(
    (interval) => html`<tr><th scope="row">${interval.name}</th><td class="reach">${draw(interval, scale)}</td>
<td class="number">${words.between(writeNumber(interval.low, language), writeEnd(interval, language))}</td></tr>
`,
  )
  return {
    id: 'intervals',
    title: words.title(narrowest.name, writeNumber(narrowest.low, language), writeEnd(narrowest, language)),
    lead: words.lead(Math.min(DRAWN, intervals.length), intervals.length, unit),
    body: html`<div class="scroll" tabindex="0" role="region" aria-label="${words.caption}"><table><caption class="unseen">${words.caption}</caption><tbody>${rows}</tbody></table></div>${rest(ordered, language)}`,
    notSaid:
      insiderPairs === 0 ? words.notSaid : `${words.insiders(writeNumber(insiderPairs, language))} ${words.notSaid}`,
  }
}

function rest(ordered: readonly Interval[], language: Language): Markup | undefined {
  const words = WORDS[language]
  const others = ordered.slice(DRAWN, TOLD)
  if (others.length === 0) return undefined
  const rows = others.map(
    (interval) =>
      html`<tr><th scope="row">${interval.name}</th><td class="number">${words.between(writeNumber(interval.low, language), writeEnd(interval, language))}</td></tr>`,
  )
  return html`<details><summary>${words.more(others.length)}</summary><div class="scroll"><table><tbody>${rows}</tbody></table></div></details>`
}

const relativeWidth = ({ low, up }: Interval): number =>
  Number.isFinite(up) ? (up - low) / Math.max(1e-9, up) : Number.POSITIVE_INFINITY

type Scale = (amount: number) => number

/** From 0 on the left to the largest end on the right, by powers of ten, as amounts differ that much. */
function logScale(intervals: readonly Interval[]): Scale {
  const largest = Math.max(1, ...intervals.map(({ low, up }) => (Number.isFinite(up) ? up : low)))
  return (amount) => Math.min(WIDTH, (Math.log10(1 + Math.max(0, amount)) / Math.log10(1 + largest)) * WIDTH)
}

function draw({ low, up }: Interval, scale: Scale): Markup {
  const from = scale(low)
  const to = Number.isFinite(up) ? scale(up) : WIDTH
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${WIDTH}" height="10"/><rect class="cells" x="${from}" width="${Math.max(0.6, to - from)}" height="10"/></svg>`
}

function writeEnd({ up }: Interval, language: Language): string {
  return Number.isFinite(up) ? writeNumber(up, language) : WORDS[language].noEnd
}

const DUTCH = {
  title: (name: string, low: string, up: string) =>
    `Het dichtst komt een lezer bij ${name}: ergens tussen ${low} en ${up}.`,
  lead: (drawn: number, all: number, unit: string) =>
    `De ${drawn} smalste van ${all} intervallen${unit === '' ? '' : ` (${unit})`}. Een balk is alles wat er nog kan staan, voor wie alles uitrekent wat er uit te rekenen valt. De schaal gaat met machten van tien.`,
  caption: 'Welke intervallen overblijven',
  between: (low: string, up: string) => `${low} tot ${up}`,
  noEnd: 'zonder einde',
  more: (count: number) => `Nog ${count} intervallen`,
  insiders: (pairs: string) =>
    `Ook is in ${pairs} gevallen nagegaan wat iemand die zelf alleen in een cel zit, over een ander te weten kan komen.`,
  notSaid: 'Waar in de balk de echte waarde ligt, staat hier niet, en is uit dit plaatje niet af te leiden.',
}
const ENGLISH: typeof DUTCH = {
  title: (name, low, up) => `A reader gets nearest to ${name}: somewhere between ${low} and ${up}.`,
  lead: (drawn, all, unit) =>
    `The ${drawn} narrowest of ${all} intervals${unit === '' ? '' : ` (${unit})`}. A bar is all that can still be there, for who works out everything that can be worked out. The scale goes by powers of ten.`,
  caption: 'Which intervals remain',
  between: (low, up) => `${low} to ${up}`,
  noEnd: 'without end',
  more: (count) => `Another ${count} intervals`,
  insiders: (pairs) =>
    `In ${pairs} cases it was tried too what somebody who is alone in a cell can find out about another.`,
  notSaid: 'Where in its bar the true value lies is not told here, and does not follow from the picture.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
