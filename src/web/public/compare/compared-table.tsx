import { Link } from '@tanstack/react-router'
import type { Subject } from '../../../publication/contract.ts'
import { useAddress } from '../choice/address-change.ts'
import { intervalWords, missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { differenceWords } from './compare-sentence.ts'
import type { Compared } from './comparison.ts'
import { WHOLE_CODE } from './others.ts'

interface ComparedTableProps {
  readonly compared: readonly Compared[]
  readonly own: string
  readonly subject: Subject
  readonly period: string
}

/** The twin of the picture: the same figures in the same order, with the difference in words. */
export function ComparedTable({ compared, own, subject, period }: ComparedTableProps) {
  const { t, say } = useSpeech()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame" role="region" aria-label={t('compare.table')} tabIndex={0}>
      <table className="figure-table">
        <caption>
          {say(subject.title)}, {period} ({say(subject.unit)})
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.area')}</th>
            <th scope="col" className="number">
              {t('compare.figure')}
            </th>
            <th scope="col">{t('compare.interval')}</th>
            <th scope="col">{t('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((entry) => (
            <ComparedLine key={entry.code} entry={entry} own={entry.code === own} decimals={subject.decimals} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ComparedLineProps {
  readonly entry: Compared
  readonly own: boolean
  readonly decimals: number
}

function ComparedLine({ entry, own, decimals }: ComparedLineProps) {
  const speech = useSpeech()
  const { search } = useAddress()
  const { cell, code, name } = entry
  const isArea = code !== WHOLE_CODE
  return (
    <tr className={own ? 'pinned' : undefined}>
      <th scope="row">
        {isArea && !own ? (
          <Link to="." search={{ ...search, ander: code }} resetScroll={false}>
            {name}
          </Link>
        ) : (
          name
        )}
        {own && <span className="visually-hidden"> {speech.t('combine.marked')}</span>}
      </th>
      <td className="number figure">
        {cell.value === null
          ? missingWord(cell.missing ?? 'not-measured', speech)
          : speech.figure(cell.value, decimals)}
      </td>
      <td className="interval">{isArea && intervalWords(cell.low, cell.high, { decimals, speech })}</td>
      <td>{differenceWords(entry, speech)}</td>
    </tr>
  )
}
