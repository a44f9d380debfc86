import { Link } from '@tanstack/react-router'
import type { SearchArea } from '../../../publication/contract.ts'
import { useAddress } from '../choice/address-change.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { markedCode } from '../release/choice.ts'
import type { View } from '../release/view.ts'
import { chanceFigure, chanceWords, timesExpected } from './chance-words.ts'

interface FoundTableProps {
  readonly found: readonly SearchArea[]
  readonly view: View
}

/** The areas that were found, those that chance explains least first. */
export function FoundTable({ found, view }: FoundTableProps) {
  const { t, say } = useSpeech()
  const caption = t('searchAreas.table', { subject: say(view.subject.title), period: view.period })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="figure-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('searchAreas.area')}</th>
            <th scope="col" className="number">
              {say(view.subject.numeratorName)}
            </th>
            <th scope="col" className="number">
              {t('searchAreas.expected')}
            </th>
            <th scope="col" className="number">
              {t('searchAreas.times')}
            </th>
            <th scope="col">{t('searchAreas.chance')}</th>
            <th scope="col">{t('searchAreas.corrected')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((entry) => (
            <FoundLine key={entry.area} entry={entry} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FoundLine({ entry, view }: { readonly entry: SearchArea; readonly view: View }) {
  const speech = useSpeech()
  const { t, figure } = speech
  const { search } = useAddress()
  const area = view.byCode.get(entry.area)?.area
  const times = timesExpected(entry)
  const marked = markedCode(search.gebied, view.map.level) === entry.area
  return (
    <tr className={marked ? 'pinned' : undefined}>
      <th scope="row">
        <Link to="." search={{ ...search, gebied: entry.area }} resetScroll={false}>
          {area?.name ?? entry.area}
        </Link>
        {area !== undefined && area.within.length > 0 && <small> {area.within.at(-1)}</small>}
        {marked && <span className="visually-hidden"> {t('combine.marked')}</span>}
      </th>
      <td className="number">{figure(entry.count)}</td>
      <td className="number">{figure(entry.expected, 1)}</td>
      <td className="number">{times === null ? '–' : t('searchAreas.timesFigure', { times: figure(times, 1) })}</td>
      <td>
        {chanceWords(entry.p, speech)} <small>{chanceFigure(entry.p, speech)}</small>
      </td>
      <td>
        {chanceWords(entry.adjusted, speech)} <small>{chanceFigure(entry.adjusted, speech)}</small>
      </td>
    </tr>
  )
}
