import type { Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeBits, writeShare } from '../../explanation/number-words.ts'
import { bitsAxis, shareAxis } from '../charts/axes.ts'
import { renderFigure } from '../charts/figure.ts'
import { curve, curveLabel, markedLine, pointable, renderPlot, strip } from '../charts/plot.ts'
import { type CurvePoint, toCurve } from '../summary/threshold-points.ts'
import type { DrawSection } from './section.ts'

const LINES = ['precision', 'recall', 'f1'] as const

/** What another threshold would find and miss: measured when the truth is known, else by the model's own chances. */
export const drawThresholdCurve: DrawSection = ({ summary }, language) => {
  const { points, measured } = toCurve(summary)
  const [first] = points
  if (first === undefined || points.length < 2) return undefined
  const words = WORDS[language]
  return {
    id: 'threshold',
    name: words.name,
    ...wordsAround(summary.accuracy?.best ?? bestOf(points, first), measured, language),
    body: renderFigure(
      {
        drawing: drawCurves(points, summary.threshold.weight, language),
        hint: words.hint,
        table: {
          caption: words.name,
          columns: [{ name: words.bits }, ...LINES.map((line) => ({ name: words[line], isNumber: true }))],
          rows: points.map((point) => [
            writeBits(point.threshold, language),
            ...LINES.map((line) => writeShare(point[line], language)),
          ]),
        },
      },
      language,
    ),
  }
}

const bestOf = (points: readonly CurvePoint[], first: CurvePoint): CurvePoint =>
  points.reduce((one, other) => (other.f1 > one.f1 ? other : one), first)

function wordsAround({ threshold, f1 }: CurvePoint, measured: boolean, language: Language) {
  const words = WORDS[language]
  const bits = writeBits(threshold, language)
  return measured
    ? {
        title: words.measuredTitle(bits, writeShare(f1, language)),
        lead: words.measuredLead,
        notSaid: words.measuredNotSaid,
      }
    : { title: words.estimatedTitle(bits), lead: words.estimatedLead, notSaid: words.estimatedNotSaid }
}

function drawCurves(points: readonly CurvePoint[], threshold: number, language: Language): Markup {
  const words = WORDS[language]
  const x = bitsAxis([threshold, ...points.map((point) => point.threshold)], { unit: words.bits, language })
  const y = shareAxis(words.share)
  const lines = LINES.map((line) =>
    curve(
      points.map((point) => [point.threshold, point[line]] as const),
      line,
      { x, y },
    ),
  )
  const labels = LINES.flatMap((line, place) => {
    const point = points[Math.floor((points.length * (place + 1)) / (LINES.length + 1))]
    return point === undefined ? [] : [curveLabel([point.threshold, point[line]], words[line], { look: line, x, y })]
  })
  const strips = points.map((point, place) => {
    const share = (line: (typeof LINES)[number]) => writeShare(point[line], language)
    const figures = { precision: share('precision'), recall: share('recall'), f1: share('f1') }
    const until = points[place + 1]?.threshold ?? point.threshold
    return pointable(
      words.point(writeBits(point.threshold, language), figures),
      place,
      strip(point.threshold, until, { x }),
    )
  })
  const line = markedLine(threshold, words.threshold, { x })
  return renderPlot({ label: words.name, x, y, marks: [...lines, ...labels, line, ...strips] })
}

const DUTCH = {
  name: 'Een andere grens',
  measuredTitle: (bits: string, f1: string) => `De beste balans ligt bij ${bits} bits (F1 ${f1}).`,
  measuredLead:
    'Getoetst aan de waarheid die is meegegeven. Een hogere grens maakt minder fouten en mist meer; een lagere andersom. Wat de zoekregels misten, telt als gemist.',
  estimatedTitle: (bits: string) => `Volgens het model zelf ligt de beste balans bij ${bits} bits.`,
  estimatedLead:
    'De waarheid is niet bekend. Dit is geschat uit de kansen van het model, over de paren die zijn vergeleken.',
  bits: 'grens in bits',
  share: 'aandeel',
  precision: 'terecht (precisie)',
  recall: 'gevonden (recall)',
  f1: 'balans (F1)',
  threshold: 'de grens nu',
  point: (bits: string, { precision, recall, f1 }: Record<'precision' | 'recall' | 'f1', string>) =>
    `Bij ${bits} bits: ${precision} van de gekoppelde paren is terecht, ${recall} is gevonden, F1 ${f1}.`,
  hint: 'Wijs een plek aan, of loop langs de lijn met de pijltjestoetsen.',
  measuredNotSaid: 'Wat dit niet zegt: hoe het gaat met records waarvan de waarheid niet is meegegeven.',
  estimatedNotSaid:
    'Wat dit niet zegt: hoe goed het echt gaat. Een model dat te zeker van zichzelf is, ziet er hier beter uit dan het is. Paren die nooit zijn vergeleken, tellen niet mee.',
}
const ENGLISH: typeof DUTCH = {
  name: 'Another threshold',
  measuredTitle: (bits, f1) => `The best balance is at ${bits} bits (F1 ${f1}).`,
  measuredLead:
    'Measured against the truth that was given. A higher threshold makes fewer mistakes and misses more; a lower one the other way round. What the blocking rules missed counts as missed.',
  estimatedTitle: (bits) => `By the model itself, the best balance is at ${bits} bits.`,
  estimatedLead:
    'The truth is not known. This is estimated from the chances of the model, over the pairs that were compared.',
  bits: 'threshold in bits',
  share: 'share',
  precision: 'right (precision)',
  recall: 'found (recall)',
  f1: 'balance (F1)',
  threshold: 'the threshold now',
  point: (bits, { precision, recall, f1 }) =>
    `At ${bits} bits: ${precision} of the linked pairs are right, ${recall} are found, F1 ${f1}.`,
  hint: 'Point at a place, or walk along the line with the arrow keys.',
  measuredNotSaid: 'What this does not say: how well it goes with records of which the truth was not given.',
  estimatedNotSaid:
    'What this does not say: how well it really goes. A model that is too sure of itself looks better here than it is. Pairs that were never compared do not count.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
