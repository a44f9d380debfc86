import { Link } from '@tanstack/react-router'
import { useSpeech } from '../parts/speech-context.tsx'
import type { View, ViewRow } from '../release/view.ts'

interface IntervalListProps {
  readonly view: View
  readonly rows: readonly ViewRow[]
  readonly caption: string
}

/** A few areas below each other: the figure as a dot, how far it can lie as a line, the whole as a mark. The words are the twin. */
export function IntervalList({ view, rows, caption }: IntervalListProps) {
  const { t, language, figure } = useSpeech()
  const { decimals } = view.subject
  const upTo = Math.max(view.whole ?? 0, ...rows.map(({ cell }) => cell.high ?? cell.value ?? 0))
  const at = (value: number) => Math.round((980 * value) / (upTo || 1)) + 10
  return (
    <table className="interval-list">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('stories.area')}</th>
          <th scope="col">{t('stories.figure')}</th>
          <th scope="col">{t('stories.range')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, cell }) => (
          <tr key={area.code}>
            <th scope="row">
              <Link to="/$language/gebied" params={{ language }} search={{ gebied: area.code }}>
                {area.name}
              </Link>
            </th>
            <td className="number">{cell.value === null ? '' : figure(cell.value, decimals)}</td>
            <td>
              <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
                {view.whole !== null && <path className="interval-whole" d={`M${at(view.whole)} 0V40`} />}
                <path className="interval-line" d={`M${at(cell.low ?? 0)} 20H${at(cell.high ?? 0)}`} />
                <path className="interval-dot" d={`M${at(cell.value ?? 0)} 20h0`} />
              </svg>
              {cell.low !== null && cell.high !== null && (
                <span>
                  {t('stories.between', { low: figure(cell.low, decimals), high: figure(cell.high, decimals) })}
                </span>
              )}
            </td>
          </tr>
        ))}
        {view.whole !== null && (
          <tr className="interval-of-whole">
            <th scope="row">{t('stories.whole')}</th>
            <td className="number">{figure(view.whole, decimals)}</td>
            <td>{t('stories.wholeMark')}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
