import type { Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeBits, writeNumber, writeShare } from '../../explanation/number-words.ts'
import { bitsAxis, shareAxis } from '../charts/axes.ts'
import { renderFigure } from '../charts/figure.ts'
import { curve, markedLine, pointable, renderPlot, strip } from '../charts/plot.ts'
import type { Unlinkables } from '../summary/link-summary.ts'
import type { DrawSection } from './section.ts'

/** Which share of the records holds too little to be linked, at every threshold. */
export const drawUnlinkableRecords: DrawSection = ({ summary }, language) => {
  const { unlinkables, records, threshold } = summary
  const points = sharesBelow(unlinkables)
  if (points.length === 0) return undefined
  const words = WORDS[language]
  return {
    id: 'unlinkables',
    name: words.name,
    title: words.title(
      (unlinkables.comparedOneIn > 1 ? words.about : '') + writeNumber(unlinkables.share * records, language),
      writeShare(unlinkables.share, language),
    ),
    lead: words.lead,
    body: renderFigure(
      {
        drawing: drawStairs(points, threshold.weight, language),
        hint: words.hint,
        table: {
          caption: words.name,
          columns: [{ name: words.bits }, { name: words.share, isNumber: true }],
          rows: points.map(({ weight, share }) => [writeBits(weight, language), writeShare(share, language)]),
        },
      },
      language,
    ),
    notSaid: words.notSaid,
  }
}

function drawStairs(points: readonly SharePoint[], threshold: number, language: Language): Markup {
  const words = WORDS[language]
  const x = bitsAxis([0, threshold, ...points.map(({ weight }) => weight)], { unit: words.bits, language })
  const y = shareAxis(words.share)
  const strips = points.map(({ weight, share }, place) =>
    pointable(
      words.says(writeBits(weight, language), writeShare(share, language)),
      place,
      strip(weight, points[place + 1]?.weight ?? weight, { x }),
    ),
  )
  const stairs = points.flatMap(({ weight, share }, place) => [
    [weight, points[place - 1]?.share ?? share] as const,
    [weight, share] as const,
  ])
  const marks = [curve(stairs, 'recall', { x, y }), markedLine(threshold, words.threshold, { x }), ...strips]
  return renderPlot({ label: words.name, x, y, marks })
}

interface SharePoint {
  readonly weight: number
  /** Of the records, how many have a lower weight with themselves. */
  readonly share: number
}

function sharesBelow({ steps }: Unlinkables): readonly SharePoint[] {
  const compared = steps.reduce((sum, { records }) => sum + records, 0)
  let below = 0
  const points = steps.map(({ weight, records: here }) => {
    const share = below / compared
    below += here
    return { weight, share }
  })
  const last = steps.at(-1)
  return last === undefined ? [] : [...points, { weight: last.weight + 1, share: 1 }]
}

const DUTCH = {
  name: 'Niet te koppelen',
  title: (count: string, share: string) => `${count} records (${share}) zeggen te weinig om ooit te koppelen.`,
  lead: 'Elk record is met zichzelf vergeleken. Blijft het zelfs dan onder de grens, dan staan er te weinig of te gewone waarden in. De lijn zegt voor elke grens welk deel van de records eronder blijft.',
  about: 'Ongeveer ',
  bits: 'grens in bits',
  share: 'aandeel van de records',
  threshold: 'de grens nu',
  says: (bits: string, share: string) => `Bij een grens van ${bits} bits is ${share} van de records niet te koppelen.`,
  hint: 'Wijs een plek aan, of loop langs de lijn met de pijltjestoetsen.',
  notSaid:
    'Wat dit niet zegt: dat de andere records een partner hebben. Het zegt alleen dat het model ze zou kunnen herkennen.',
}
const ENGLISH: typeof DUTCH = {
  name: 'Unlinkable',
  title: (count, share) => `${count} records (${share}) say too little ever to be linked.`,
  lead: 'Each record was compared with itself. If it stays below the threshold even then, it has too few values, or too ordinary ones. The line says for every threshold which share of the records stays below.',
  about: 'About ',
  bits: 'threshold in bits',
  share: 'share of the records',
  threshold: 'the threshold now',
  says: (bits, share) => `At a threshold of ${bits} bits, ${share} of the records cannot be linked.`,
  hint: 'Point at a place, or walk along the line with the arrow keys.',
  notSaid:
    'What this does not say: that the other records have a partner. It says only that the model could know them again.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
