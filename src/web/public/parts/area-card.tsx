import type { ReactNode } from 'react'
import { areaSentence, missingSentence, standingSentence } from '../release/sentence.ts'
import { decimalsOf, unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import { AreaLink } from './area-link.tsx'
import { intervalWords } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

interface AreaCardProps {
  readonly view: View
  readonly row: ViewRow | undefined
  readonly pinned: boolean
  readonly onUnpin: () => void
  /** More that one can do with the pinned area. */
  readonly children?: ReactNode
}

/** The area under the pointer, or else the pinned one: name, figure, interval, place among equals. */
export function AreaCard({ view, row, pinned, onUnpin, children }: AreaCardProps) {
  const speech = useSpeech()
  const { t } = speech
  if (row === undefined) return <p className="area-card area-card-empty">{t('map.invitation')}</p>
  const { area, cell } = row
  return (
    <div className={pinned ? 'area-card area-card-pinned' : 'area-card'}>
      <p className="area-name">{area.name}</p>
      <p className="area-within">
        {area.within.join(' › ')}
        {view.map.territory === 'voorbeeldregio' && ` (${t('madeUp.mark')})`}
      </p>
      {cell.value === null ? (
        <p>{missingSentence(cell.missing ?? 'not-measured', area.name, speech)}</p>
      ) : (
        <>
          <p className="area-figure">
            <strong>{speech.figure(cell.value, decimalsOf(view))}</strong> {unitOf(view, speech)}{' '}
            <span>{intervalWords(cell.low, cell.high, { decimals: decimalsOf(view), speech })}</span>
          </p>
          <p>{standingSentence(row, view, speech)}</p>
        </>
      )}
      {pinned && (
        <p className="area-actions">
          <AreaLink code={area.code}>{t('map.open', { area: area.name })}</AreaLink>
          {children}
          <button type="button" onClick={onUnpin}>
            {t('map.unpin')}
          </button>
        </p>
      )}
    </div>
  )
}

/** Says the picked area aloud for who cannot see the map. */
export function AreaAnnouncement({ view, row }: { readonly view: View; readonly row: ViewRow | undefined }) {
  const speech = useSpeech()
  return (
    <p role="status" className="visually-hidden" data-testid="announcement">
      {row === undefined ? '' : `${areaSentence(row, view, speech)} ${standingSentence(row, view, speech) ?? ''}`}
    </p>
  )
}
