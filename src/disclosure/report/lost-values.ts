import { html } from '../../page/html.ts'
import type { Loss } from './report-data.ts'
import { type DrawSection, writeShare } from './section.ts'

/** Bars of what each level of each dimension lost: the share of its cells, and of their value. */
export const drawLostValues: DrawSection = ({ losses, withheld }, language) => {
  if (losses.length === 0 || withheld === 0) return undefined
  const words = WORDS[language]
  const most = losses.reduce((worst, loss) => (loss.cells > worst.cells ? loss : worst))
  const share = (part: number) => writeShare(part, language)
  const rows = losses.map(
    (loss) => html`<tr><th scope="row">${loss.dimension}, ${words.level(loss.level)}</th>
<td class="number">${share(loss.cells)}</td><td>${bar(loss.cells, 'cells')}</td>
<td class="number">${share(loss.value)}</td><td>${bar(loss.value, 'value')}</td></tr>
`,
  )
  return {
    id: 'lost',
    title: words.title(nameOf(most, words.level), share(most.cells)),
    lead: words.lead,
    body: html`<div class="scroll" tabindex="0" role="region" aria-label="${words.caption}"><table><caption class="unseen">${words.caption}</caption>
<thead><tr><th scope="col">${words.part}</th><th scope="col" colspan="2">${words.cells}</th><th scope="col" colspan="2">${words.value}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`,
    notSaid: words.notSaid,
  }
}

const nameOf = (loss: Loss, level: (depth: number) => string): string => `${loss.dimension} (${level(loss.level)})`

const bar = (share: number, look: string) =>
  html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="${look}" width="${share * 100}" height="10"/></svg>`

const DUTCH = {
  level: (level: number) => (level === 0 ? 'totaal' : `niveau ${level}`),
  title: (part: string, share: string) => `Het meest ging verloren bij ${part}: ${share} van de cellen.`,
  lead: 'Per indeling en niveau: welk deel van de gevulde cellen, en van de waarde daarin, niet getoond wordt.',
  caption: 'Wat er verloren ging',
  part: 'Onderdeel',
  cells: 'Deel van de cellen',
  value: 'Deel van de waarde',
  notSaid: 'Een cel op een laag niveau kan ontbreken terwijl het totaal erboven gewoon getoond wordt.',
}
const ENGLISH: typeof DUTCH = {
  level: (level) => (level === 0 ? 'total' : `level ${level}`),
  title: (part, share) => `Most was lost in ${part}: ${share} of its cells.`,
  lead: 'Per dimension and level: which part of the filled cells, and of the value in them, is not shown.',
  caption: 'What was lost',
  part: 'Part',
  cells: 'Share of cells',
  value: 'Share of value',
  notSaid: 'A cell at a low level can be missing while the total above it is shown as usual.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
