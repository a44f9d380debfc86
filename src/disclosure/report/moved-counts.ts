import { html } from '../../page/html.ts'
import { type DrawSection, writeNumber } from './section.ts'

const HEIGHT = 120
const BAR = 22

/** How far rounding moved the counts: a column for each distance. */
export const drawMovedCounts: DrawSection = ({ moved, roundedTo }, language) => {
  if (roundedTo === undefined || moved.length === 0) return undefined
  const words = WORDS[language]
  const counts = new Map<number, number>()
  for (const distance of moved) counts.set(distance, (counts.get(distance) ?? 0) + 1)
  const distances = [...counts.keys()].sort((one, other) => one - other)
  const most = Math.max(...counts.values())
  const farthest = moved.reduce((far, distance) => Math.max(far, Math.abs(distance)), 0)
  const columns = distances.map((distance, at) => {
    const count = counts.get(distance) ?? 0
    const height = (count / most) * (HEIGHT - 30)
    return html`<g><title>${words.column(distance, writeNumber(count, language))}</title><rect class="cells" x="${at * BAR + 2}" y="${HEIGHT - 18 - height}" width="${BAR - 4}" height="${height}"/><text class="code" x="${at * BAR + BAR / 2}" y="${HEIGHT - 4}" text-anchor="middle">${distance}</text></g>`
  })
  const mean = moved.reduce((sum, distance) => sum + Math.abs(distance), 0) / moved.length
  const width = distances.length * BAR
  return {
    id: 'moved',
    title: words.title(writeNumber(mean, language), farthest),
    lead: words.lead(roundedTo),
    body: html`<div class="scroll"><svg class="grid" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${words.caption}">${columns}</svg></div>`,
    notSaid: words.notSaid,
  }
}

const DUTCH = {
  title: (mean: string, farthest: number) => `Aantallen schoven gemiddeld ${mean} op, en nooit meer dan ${farthest}.`,
  lead: (base: number) => `Elk aantal is een veelvoud van ${base} geworden, zo dat alles overal nog optelt.`,
  caption: 'Hoe ver de aantallen opschoven',
  column: (distance: number, count: string) => `${distance}: ${count} cellen`,
  notSaid: 'Welk aantal welke kant op ging, staat hier niet.',
}
const ENGLISH: typeof DUTCH = {
  title: (mean, farthest) => `Counts moved by ${mean} on average, and never by more than ${farthest}.`,
  lead: (base) => `Every count became a multiple of ${base}, so that everything still adds up everywhere.`,
  caption: 'How far the counts moved',
  column: (distance, count) => `${distance}: ${count} cells`,
  notSaid: 'Which count went which way is not told here.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
