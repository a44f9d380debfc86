import type { Missing } from '../../../publication/contract.ts'
import { type Shade, Swatch } from '../../design/swatch.tsx'
import { binsOf } from '../release/histogram.ts'
import type { View, ViewRow } from '../release/view.ts'
import { classWords, missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

const CLASSES = [0, 1, 2, 3, 4] as const
const MISSING: readonly Missing[] = ['withheld', 'not-measured', 'impossible']

/** What the colours mean, how many areas have each, and how the figures are spread. */
export function Legend({ view, marked }: { readonly view: View; readonly marked: ViewRow | undefined }) {
  const speech = useSpeech()
  const countOf = (shade: Shade) => view.rows.filter((row) => row.shade === shade).length
  const missing = MISSING.filter((kind) => countOf(kind) > 0)
  const entries = [
    ...CLASSES.slice(0, view.measured === 0 ? 0 : view.subject.breaks.length + 1).map((shade) => ({
      shade,
      words: classWords(shade, view, speech),
    })),
    ...missing.map((shade) => ({ shade, words: missingWord(shade, speech) })),
  ]
  return (
    <section className="legend" aria-label={speech.t('legend.title')}>
      <p className="legend-unit">{speech.say(view.subject.unit)}</p>
      <Histogram view={view} marked={marked} />
      <ul>
        {entries.map(({ shade, words }) => (
          <li key={shade} className={marked?.shade === shade ? 'legend-marked' : undefined}>
            <Swatch shade={shade} />
            <span>{words}</span>
            <span className="legend-count">
              {speech.t('legend.count', { count: countOf(shade), areas: speech.areas(view.map.level, countOf(shade)) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const WIDTH = 320
const HEIGHT = 64

/** How many areas have which figure; the list below it says the same in words. */
function Histogram({ view, marked }: { readonly view: View; readonly marked: ViewRow | undefined }) {
  const { bins, upTo } = binsOf(view)
  const highest = Math.max(1, ...bins.map((bin) => bin.count))
  const x = (value: number) => (Math.min(value, upTo) / upTo) * WIDTH
  const value = marked?.cell.value
  return (
    <svg className="histogram" viewBox={`0 -10 ${WIDTH} ${HEIGHT + 11}`} aria-hidden="true">
      {bins.map((bin) => {
        const height = (bin.count / highest) * HEIGHT
        return (
          <rect
            key={bin.from}
            className={`bar-${bin.shade}`}
            x={x(bin.from) + 0.5}
            y={HEIGHT - height}
            width={Math.max(x(bin.until) - x(bin.from) - 1, 1)}
            height={height}
          />
        )
      })}
      <line x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="histogram-floor" />
      {typeof value === 'number' && (
        <path d={`M${x(value)} ${HEIGHT}V-2M${x(value) - 5} -9h10l-5 8z`} className="histogram-mark" />
      )}
    </svg>
  )
}
