import type { SplitCell, Subject } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { type Crossing, figureIn } from './crossing.ts'

interface CrossingTableProps {
  readonly crossing: Crossing
  readonly subject: Subject
  readonly caption: string
  /** Shares instead of counts. */
  readonly asRate: boolean
  /** Name of what the rows are. */
  readonly corner: string
}

/** The published cells in rows and columns; what was not published says so. */
export function CrossingTable({ crossing, subject, caption, asRate, corner }: CrossingTableProps) {
  const { rows, columns, cellAt } = crossing
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="figure-table crossing-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, name, total }) => (
              <th key={key} scope="col" className={total ? 'number crossing-total' : 'number'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.total ? 'crossing-total' : undefined}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => (
                <td key={column.key} className={column.total ? 'number crossing-total' : 'number'}>
                  <CellFigure cell={cellAt(row, column)} subject={subject} asRate={asRate} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellFigureProps {
  readonly cell: SplitCell | undefined
  readonly subject: Subject
  readonly asRate: boolean
}

function CellFigure({ cell, subject, asRate }: CellFigureProps) {
  const speech = useSpeech()
  if (cell === undefined) return <span className="crossing-absent">{speech.t('crossTable.absent')}</span>
  const figure = figureIn(cell, asRate)
  if (figure !== null) return speech.figure(figure, asRate ? subject.decimals : 0)
  if (cell.missing === null) return <span className="crossing-absent">{speech.t('crossTable.noRate')}</span>
  return (
    <span className="crossing-missing">
      {missingWord(cell.missing, speech)} <Swatch shade={cell.missing} />
    </span>
  )
}
