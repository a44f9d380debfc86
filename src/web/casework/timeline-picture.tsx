import type { TimelineEvent } from '../../casework/contract.ts'
import { registerName } from '../../vocabulary/register-name.ts'
import { useWords } from './language.ts'
import { daysBetween } from './moment.ts'
import { type Span, type TimelineRow, yearTicks } from './timeline-rows.ts'

/** One axis for all registers: a line per event with its words beside it, gaps hatched, days as dots. */
export function TimelinePicture({ rows, span }: { readonly rows: readonly TimelineRow[]; readonly span: Span }) {
  const lanes = Map.groupBy(rows, ({ lane }) => lane)
  return (
    <div className="lanes">
      <svg className="definitions" width="0" height="0" aria-hidden="true">
        <pattern id="gap-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="hatch-paper" />
          <line x1="0" x2="0" y1="0" y2="6" className="hatch-line" />
        </pattern>
      </svg>
      {[...lanes].map(([lane, inLane]) => (
        <section key={lane} className="lane">
          <h3>
            <LaneName lane={lane} />
          </h3>
          {inLane.map((row) => (
            <Row key={row.key} row={row} span={span} />
          ))}
        </section>
      ))}
      <Axis span={span} />
    </div>
  )
}

/** What readers call a lane: the register, or the signals. */
export function LaneName({ lane }: { readonly lane: string }) {
  const { t, say } = useWords()
  return lane === 'signals' ? t('timeline.signals') : say(registerName(lane))
}

function Row({ row, span }: { readonly row: TimelineRow; readonly span: Span }) {
  const { say } = useWords()
  const words = [...new Set(row.events.map(({ says }) => say(says)))]
  return (
    <div className="event">
      <p>{words.length > 3 ? `${words.slice(0, 1).join()} … ${words.at(-1) ?? ''}` : words.join(' · ')}</p>
      <svg height="28" aria-hidden="true">
        <line x1="0" x2="100%" y1="14" y2="14" className="track" />
        {yearTicks(span).map((year) => (
          <line
            key={year}
            x1={at(`${year}-01-01`, span)}
            x2={at(`${year}-01-01`, span)}
            y1="0"
            y2="28"
            className="track"
          />
        ))}
        {row.events.map((event) => (
          <Mark key={`${event.from} ${event.until}`} event={event} span={span} />
        ))}
      </svg>
    </div>
  )
}

function Mark({ event, span }: { readonly event: TimelineEvent; readonly span: Span }) {
  const { kind, from, until, count } = event
  if (from !== null && until !== null && daysBetween(from, until) <= 1)
    return <circle cx={at(from, span)} cy="14" r="6" className={kind === 'signal' ? 'point signal-point' : 'point'} />
  const [left, right] = [shareOf(from ?? span.from, span), shareOf(until ?? span.until, span)]
  return (
    <>
      <rect x={`${left}%`} width={`${Math.max(0.4, right - left)}%`} y="6" height="16" className={`period ${kind}`} />
      {count !== null && right - left > 4 && (
        <text x={`${(left + right) / 2}%`} y="19" textAnchor="middle" className="inside">
          {count}
        </text>
      )}
    </>
  )
}

function Axis({ span }: { readonly span: Span }) {
  return (
    <div className="event axis-row">
      <span />
      <svg height="28" aria-hidden="true">
        <line x1="0" x2="100%" y1="1" y2="1" className="axis" />
        {yearTicks(span).map((year) => (
          <text key={year} x={at(`${year}-01-01`, span)} y="20" textAnchor="middle" className="tick">
            {year}
          </text>
        ))}
      </svg>
    </div>
  )
}

const at = (day: string, span: Span) => `${shareOf(day, span)}%`

/** Percent of the axis, from its beginning; what lies outside comes at the edge. */
function shareOf(day: string, { from, until }: Span): number {
  const length = Math.max(1, daysBetween(from, until))
  return Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / length))
}
