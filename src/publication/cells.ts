import { mustWithhold, shownWhole, type ThresholdRule } from '../disclosure/threshold.ts'
import type { Figure } from '../statistics/contract.ts'
import type { Cell, Missing } from './contract.ts'
import { poissonInterval } from './interval.ts'

const PER = 1000

/** The published cells of a subject: protected, with their intervals. The only way from a figure to a cell. */
export function protectedCells(figures: readonly Figure[], rule: ThresholdRule): Cell[] {
  return figures.map((figure) => {
    const { numerator, denominator } = figure
    const place = { area: figure.area_code, period: figure.period }
    if (figure.missing !== null) return emptyCell(place, parseMissing(figure.missing))
    if (numerator === null || denominator === null)
      throw new TypeError(`${figure.area_code} ${figure.period} has no figure and does not say why`)
    if (mustWithhold({ numerator, denominator }, rule)) return emptyCell(place, 'withheld')
    const { low, high } = poissonInterval(numerator)
    return {
      ...place,
      value: perThousand(numerator, denominator),
      missing: null,
      numerator,
      denominator,
      low: perThousand(low, denominator),
      high: perThousand(high, denominator),
    }
  })
}

/** The value of all shown areas together per period; null when none is shown. */
export function wholePerPeriod(figures: readonly Figure[], rule: ThresholdRule): Record<string, number | null> {
  const periods = [...new Set(figures.map(({ period }) => period))].sort()
  return Object.fromEntries(
    periods.map((period) => {
      const counts = figures.flatMap((figure) =>
        figure.period === period && figure.missing === null && figure.numerator !== null && figure.denominator !== null
          ? [{ numerator: figure.numerator, denominator: figure.denominator }]
          : [],
      )
      const whole = shownWhole(counts, rule)
      return [period, whole === undefined ? null : perThousand(whole.numerator, whole.denominator)]
    }),
  )
}

function emptyCell(place: { area: string; period: string }, missing: Missing): Cell {
  return { ...place, value: null, missing, numerator: null, denominator: null, low: null, high: null }
}

function parseMissing(text: string): Missing {
  if (text === 'withheld' || text === 'not-measured' || text === 'impossible') return text
  throw new TypeError(`"${text}" is no reason for a figure to be missing`)
}

/** Per 1,000 of the denominator, to four decimals: what is shown and what is downloaded are one number. */
function perThousand(numerator: number, denominator: number): number {
  return Number(((numerator * PER) / denominator).toFixed(4))
}
