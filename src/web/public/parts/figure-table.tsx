import { Link } from '@tanstack/react-router'
import { Swatch } from '../../design/swatch.tsx'
import type { TableOrder } from '../address.ts'
import type { View, ViewRow } from '../release/view.ts'
import { intervalWords, missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

interface FigureTableProps {
  readonly view: View
  readonly pinned: string | undefined
  readonly order: TableOrder | undefined
  readonly onOrder: (order: TableOrder | undefined) => void
}

/** The twin of the map: the same areas, words and withheld cells. */
export function FigureTable(props: FigureTableProps) {
  const { view, pinned } = props
  const { t, say } = useSpeech()
  const rows = ordered(view.rows, props.order)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame table-frame" role="region" aria-label={t('table.label')} tabIndex={0}>
      <table className="figure-table">
        <caption>
          {say(view.subject.title)}, {view.period}
          {view.map.territory === 'voorbeeldregio' && ` (${t('madeUp.mark')})`}
        </caption>
        <TableHead {...props} />
        <tbody>
          {rows.map((row) => (
            <FigureRow key={row.area.code} row={row} view={view} pinned={row.area.code === pinned} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableHead({ view, order, onOrder }: FigureTableProps) {
  const { t, say } = useSpeech()
  const next: TableOrder = order === 'hoog' ? 'laag' : 'hoog'
  const figureSort = order === undefined ? 'none' : ({ hoog: 'descending', laag: 'ascending' } as const)[order]
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={order === undefined ? 'ascending' : 'none'}>
          <button type="button" onClick={() => onOrder(undefined)}>
            {t('table.area')}
          </button>
        </th>
        <th scope="col" className="number" aria-sort={figureSort}>
          <button type="button" onClick={() => onOrder(next)}>
            {t('table.figure')}
          </button>
        </th>
        <th scope="col">{t('table.interval')}</th>
        <th scope="col" className="number">
          {say(view.subject.numeratorName)}
        </th>
        <th scope="col" className="number">
          {say(view.subject.denominatorName)}
        </th>
        <th scope="col" className="number">
          {t('table.place')}
        </th>
      </tr>
    </thead>
  )
}

function FigureRow({ row, view, pinned }: { readonly row: ViewRow; readonly view: View; readonly pinned: boolean }) {
  const speech = useSpeech()
  const { area, cell, shade, rank } = row
  const count = (value: number | null) => (value === null ? '–' : speech.figure(value))
  const missing = missingWord(cell.missing ?? 'not-measured', speech)
  return (
    <tr className={pinned ? 'pinned' : undefined}>
      <th scope="row">
        <Link to="/$language/gebied/$area" params={{ language: speech.language, area: area.code }}>
          {area.name}
        </Link>
        {pinned && <span className="visually-hidden"> {speech.t('table.pinned')}</span>}
      </th>
      <td className="number figure">
        {cell.value === null ? missing : speech.figure(cell.value, view.subject.decimals)} <Swatch shade={shade} />
      </td>
      <td className="interval">{intervalWords(cell.low, cell.high, { decimals: view.subject.decimals, speech })}</td>
      <td className="number">{count(cell.numerator)}</td>
      <td className="number">{count(cell.denominator)}</td>
      <td className="number">{count(rank)}</td>
    </tr>
  )
}

/** Areas without a figure stay at the end, whichever way the figures run. */
function ordered(rows: readonly ViewRow[], order: TableOrder | undefined): readonly ViewRow[] {
  if (order === undefined) return rows
  const sign = order === 'hoog' ? -1 : 1
  return rows.toSorted((a, b) => {
    if (a.cell.value === null || b.cell.value === null)
      return Number(a.cell.value === null) - Number(b.cell.value === null)
    return sign * (a.cell.value - b.cell.value)
  })
}
