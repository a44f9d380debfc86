import { useState } from 'react'
import type { Timeline as Told } from '../../casework/contract.ts'
import { writeDay } from '../design/number-notation.ts'
import { useWords } from './language.ts'
import { TimelinePicture } from './timeline-picture.tsx'
import { spanOf, toRows } from './timeline-rows.ts'
import { TimelineTable } from './timeline-table.tsx'

const RECENT_YEARS = 5

/** What the registers tell of the address, on one axis; what they know nothing of is drawn as a gap. */
export function Timeline({ timeline }: { readonly timeline: Told }) {
  const { t, say, language } = useWords()
  const [asTable, setAsTable] = useState(false)
  const [recent, setRecent] = useState(true)
  const span = spanOf(timeline.events, timeline.peildatum, recent ? RECENT_YEARS : null)
  const rows = toRows(timeline.events, span)
  const gaps = rows.flatMap(({ events }) => events).filter(({ kind }) => kind === 'gap')
  const day = (iso: string | null) => (iso === null ? t('unknown') : writeDay(iso, language))
  const named = gaps.map(({ says, from }) => t('timeline.gap', { says: say(says).toLowerCase(), from: day(from) }))
  return (
    <section aria-labelledby="timeline" className="timeline">
      <h2 id="timeline" className="nl-heading nl-heading--level-2">
        {t('timeline.title')}
      </h2>
      <p>
        {t('timeline.sentence', { day: day(timeline.peildatum), count: gaps.length, gaps: named.join('; ') })}{' '}
        {timeline.events.length === 0 && t('timeline.empty')}
      </p>
      <p className="choices">
        <button type="button" className="nl-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'timeline.asPicture' : 'timeline.asTable')}
        </button>
        <button type="button" className="nl-button" aria-pressed={!recent} onClick={() => setRecent(!recent)}>
          {t(recent ? 'timeline.whole' : 'timeline.recent')}
        </button>
      </p>
      {asTable ? <TimelineTable rows={rows} /> : <TimelinePicture rows={rows} span={span} />}
      <p className="soft">{t('timeline.doesNotSay')}</p>
    </section>
  )
}
