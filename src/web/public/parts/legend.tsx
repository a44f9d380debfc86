import type { Missing } from '../../../publication/contract.ts'
import { type Shade, Swatch } from '../../design/swatch.tsx'
import { binsOf } from '../release/histogram.ts'
import { unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import { classWords, missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

const CLASSES = [0, 1, 2, 3, 4] as const
const MISSING: readonly Missing[] = ['withheld', 'not-measured', 'impossible']

/** What the colours mean, how many areas have each, and how the figures are spread. */
export function Legend({ view, marked }: { readonly view: View; readonly marked: ViewRow | undefined }) {
  const speech = useSpeech()
  const counts = Map.groupBy(view.rows, ({ shade }) => shade)
  const countOf = (shade: Shade) => counts.get(shade)?.length ?? 0
  const missing = MISSING.filter((kind) => countOf(kind) > 0)
  const entries = [
    ...CLASSES.slice(0, view.measured === 0 ? 0 : view.breaks.length + 1).map((shade) => ({
      shade,
      words: classWords(shade, view, speech),
    })),
    ...missing.map((shade) => ({ shade, words: missingWord(shade, speech) })),
  ]
  return (
    <section className="legend" aria-label={speech.t('legend.title')}>
      <div>
        <p className="legend-unit">{unitOf(view, speech)}</p>
        {view.measured > 0 && <Histogram view={view} marked={marked} />}
      </div>
      <ul>
        {entries.map(({ shade, words }) => (
          <li key={shade} className={marked?.shade === shade ? 'legend-marked' : undefined}>
            <Swatch shade={shade} />
            <span>{words}</span>
            <span className="legend-count">
              {speech.t('legend.count', {
                count: speech.figure(countOf(shade)),
                areas: speech.areas(view.map.level, countOf(shade)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const WIDTH = 320
const HEIGHT = 64

/** How many areas have which figure; the list beside it says the same in words. */
function Histogram({ view, marked }: { readonly view: View; readonly marked: ViewRow | undefined }) {
  const { bins, upTo } = binsOf(view)
  const highest = Math.max(1, ...bins.map((bin) => bin.count))
  const x = (value: number) => (Math.min(value, upTo) / upTo) * WIDTH
  const value = marked?.cell.value
  return (
    <svg className="histogram" viewBox={`0 -10 ${WIDTH} ${HEIGHT + 11}`} aria-hidden="true">
      {bins
        .filter(({ count }) => count > 0)
        .map((bin) => {
          const height = Math.max((bin.count / highest) * HEIGHT, 1)
          return (
            <rect
              key={bin.from}
              className={`bar-${bin.shade}`}
              x={Number((x(bin.from) + 0.5).toFixed(1))}
              y={Number((HEIGHT - height).toFixed(1))}
              width={Number(Math.max(x(bin.until) - x(bin.from) - 1, 1).toFixed(1))}
              height={Number(height.toFixed(1))}
            />
          )
        })}
      <line x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="histogram-floor" />
      {typeof value === 'number' && (
        <path d={`M${x(value).toFixed(1)} ${HEIGHT}V-2m-5 -7h10l-5 8z`} className="histogram-mark" />
      )}
    </svg>
  )
}
