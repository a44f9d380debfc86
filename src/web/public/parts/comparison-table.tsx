import { Link } from '@tanstack/react-router'
import { nameOrder } from '../../design/number-notation.ts'
import type { View, ViewRow } from '../release/view.ts'
import { intervalWords, missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

/** Where on the line from zero to the highest bound a value lies, in percent. */
type Scale = (value: number) => number

/** The area, its neighbours by name, and the whole: each a dot with its interval. Picture and table in one. */
export function ComparisonTable({ view, row }: { readonly view: View; readonly row: ViewRow }) {
  const speech = useSpeech()
  const neighbours = row.area.neighbours
    .flatMap((code) => view.byCode.get(code) ?? [])
    .sort((a, b) => nameOrder.compare(a.area.name, b.area.name))
  const whole = view.subject.whole[view.period] ?? null
  const scale = scaleOf([row, ...neighbours], whole)
  const { decimals } = view.subject
  const label = `${speech.t('area.besideNeighbours')}: ${speech.say(view.subject.title)}`
  return (
    <div className="scroll-frame" role="region" aria-label={label}>
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">{speech.t('table.area')}</th>
            <th scope="col" className="number">
              {speech.t('table.figure')}
            </th>
            <th scope="col">{speech.t('area.line')}</th>
            <th scope="col">{speech.t('table.interval')}</th>
          </tr>
        </thead>
        <tbody>
          {[row, ...neighbours].map((entry) => (
            <ComparisonRow
              key={entry.area.code}
              entry={entry}
              own={entry === row}
              whole={whole}
              scale={scale}
              decimals={decimals}
            />
          ))}
          <tr className="comparison-whole">
            <th scope="row">{speech.placeOf(view.map)}</th>
            <td className="number">
              {whole === null ? missingWord('withheld', speech) : speech.figure(whole, decimals)}
            </td>
            <td>{whole !== null && <DotLine scale={scale} whole={whole} />}</td>
            <td>–</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

interface ComparisonRowProps {
  readonly entry: ViewRow
  readonly own: boolean
  readonly whole: number | null
  readonly scale: Scale
  readonly decimals: number
}

function ComparisonRow({ entry, own, whole, scale, decimals }: ComparisonRowProps) {
  const speech = useSpeech()
  const { area, cell } = entry
  return (
    <tr className={own ? 'comparison-own' : undefined}>
      <th scope="row">
        {own ? (
          area.name
        ) : (
          <Link to="/$language/gebied/$area" params={{ language: speech.language, area: area.code }}>
            {area.name}
          </Link>
        )}
      </th>
      <td className="number">
        {cell.value === null
          ? missingWord(cell.missing ?? 'not-measured', speech)
          : speech.figure(cell.value, decimals)}
      </td>
      <td>{cell.value !== null && <DotLine scale={scale} whole={whole} cell={cell} />}</td>
      <td className="interval">{intervalWords(cell.low, cell.high, { decimals, speech })}</td>
    </tr>
  )
}

interface DotLineProps {
  readonly scale: Scale
  readonly whole: number | null
  readonly cell?: ViewRow['cell']
}

function DotLine({ scale, whole, cell }: DotLineProps) {
  const at = (value: number) => `${scale(value)}%`
  return (
    <svg className="dot-line" aria-hidden="true">
      {whole !== null && <line className="whole" x1={at(whole)} x2={at(whole)} y1="0" y2="100%" />}
      {cell?.value != null && (
        <>
          <line
            className="interval"
            x1={at(cell.low ?? cell.value)}
            x2={at(cell.high ?? cell.value)}
            y1="50%"
            y2="50%"
          />
          <circle cx={at(cell.value)} cy="50%" r="5" />
        </>
      )}
    </svg>
  )
}

function scaleOf(rows: readonly ViewRow[], whole: number | null): Scale {
  const highest = Math.max(whole ?? 0, ...rows.map(({ cell }) => cell.high ?? cell.value ?? 0))
  return (value) => 2 + (highest === 0 ? 0 : (value / highest) * 96)
}
