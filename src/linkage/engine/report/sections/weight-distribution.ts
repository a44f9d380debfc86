import type { Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeBits, writeNumber, writeShare } from '../../explanation/number-words.ts'
import { toProbability } from '../../model/match-weight.ts'
import { bitsAxis, countAxis } from '../charts/axes.ts'
import { renderFigure } from '../charts/figure.ts'
import { markedLine, pointable, renderPlot, uprightBar } from '../charts/plot.ts'
import type { LinkSummary, WeightBin } from '../summary/link-summary.ts'
import type { DrawSection } from './section.ts'

/** More bars than this cannot be told apart on a telephone. */
const MOST_BARS = 60

/** How the weights of all scored pairs are spread, with the threshold among them. */
export const drawWeightDistribution: DrawSection = ({ summary }, language) => {
  if (summary.weights.length === 0) return undefined
  const words = WORDS[language]
  const wide = wideBins(summary.weights)
  return {
    id: 'weights',
    name: words.name,
    title: words.title(writeNumber(summary.linkedPairs, language), writeNumber(summary.comparedPairs, language)),
    lead: words.lead(writeBits(summary.threshold.weight, language)),
    body: renderFigure(
      {
        drawing: drawBars(wide, summary.threshold, language),
        hint: words.hint,
        table: {
          caption: words.name,
          columns: [
            { name: words.from },
            { name: words.chance, isNumber: true },
            { name: words.pairs, isNumber: true },
          ],
          rows: wide.bins.map(({ from, pairs }) => [
            writeBits(from, language),
            writeShare(toProbability(from), language),
            writeNumber(pairs, language),
          ]),
        },
      },
      language,
    ),
    notSaid: words.notSaid,
  }
}

interface WideBins {
  readonly bins: readonly WeightBin[]
  /** In bits. */
  readonly width: number
}

function drawBars({ bins, width }: WideBins, threshold: LinkSummary['threshold'], language: Language): Markup {
  const words = WORDS[language]
  const ends = [threshold.weight, ...bins.flatMap(({ from }) => [from, from + width])]
  const x = bitsAxis(ends, { unit: words.bits, language })
  const y = countAxis(Math.max(...bins.map(({ pairs }) => pairs)), { unit: words.pairs, language })
  const bars = bins.map(({ from, pairs }, place) => {
    const look = from + width / 2 >= threshold.weight ? 'for' : 'undecided'
    return pointable(
      words.bar(writeBits(from, language), writeBits(from + width, language), writeNumber(pairs, language)),
      place,
      uprightBar({ from, to: from + width * 0.92, amount: pairs, look }, { x, y }),
    )
  })
  const line = markedLine(threshold.weight, words.threshold(writeShare(threshold.probability, language)), { x })
  return renderPlot({ label: words.name, x, y, marks: [...bars, line] })
}

/** Bins of one bit, or of as many as it takes. */
function wideBins(bins: readonly WeightBin[]): WideBins {
  const reach = (bins.at(-1)?.from ?? 0) - (bins[0]?.from ?? 0)
  const width = Math.max(1, Math.ceil(reach / MOST_BARS))
  const groups = Map.groupBy(bins, ({ from }) => Math.floor(from / width) * width)
  return {
    width,
    bins: [...groups].map(([from, group]) => ({
      from,
      pairs: group.reduce((sum, { pairs }) => sum + pairs, 0),
      expectedMatches: group.reduce((sum, { expectedMatches }) => sum + expectedMatches, 0),
    })),
  }
}

const DUTCH = {
  name: 'Verdeling van de gewichten',
  title: (linked: string, all: string) => `Van de ${all} vergeleken paren liggen er ${linked} boven de grens.`,
  lead: (bits: string) =>
    `Hoe verder naar rechts, hoe meer er voor spreekt dat twee records bij elkaar horen. De grens ligt bij ${bits} bits. Elke bit erbij maakt het twee keer zo waarschijnlijk.`,
  bits: 'gewicht in bits',
  pairs: 'paren (elke lijn is tien keer zo veel)',
  threshold: (chance: string) => `grens: kans ${chance}`,
  bar: (from: string, to: string, pairs: string) => `Van ${from} tot ${to} bits: ${pairs} paren.`,
  hint: 'Wijs een staaf aan, of loop erlangs met de pijltjestoetsen.',
  from: 'Vanaf (bits)',
  chance: 'Kans volgens het model',
  notSaid:
    'Wat dit niet zegt: of het model gelijk heeft. Twee duidelijke bergen met een dal ertussen is een goed teken; ligt de grens midden in een berg, bekijk dan hieronder losse paren.',
}
const ENGLISH: typeof DUTCH = {
  name: 'Spread of the weights',
  title: (linked, all) => `Of the ${all} pairs that were compared, ${linked} lie above the threshold.`,
  lead: (bits) =>
    `The further to the right, the more there is to say that two records belong together. The threshold is at ${bits} bits. Every bit more is twice as likely.`,
  bits: 'weight in bits',
  pairs: 'pairs (each line is ten times as many)',
  threshold: (chance) => `threshold: chance ${chance}`,
  bar: (from, to, pairs) => `From ${from} to ${to} bits: ${pairs} pairs.`,
  hint: 'Point at a bar, or walk along them with the arrow keys.',
  from: 'From (bits)',
  chance: 'Chance by the model',
  notSaid:
    'What this does not say: whether the model is right. Two clear hills with a valley between them is a good sign; when the threshold is in the middle of a hill, look at single pairs below.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
