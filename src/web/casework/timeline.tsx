import { useState } from 'react'
import type { Moment } from '../../casework/contract.ts'
import { writeDay, writeNumber } from '../design/number-notation.ts'
import { useWords } from './language.ts'
import { daysBetween, readToday } from './moment.ts'
import { ScrollFrame } from './scroll-frame.tsx'

/** Which register was looked at on which day. Between those days nothing is known, and that is drawn as a gap. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  const { t, language } = useWords()
  const [asTable, setAsTable] = useState(false)
  const last = moments.at(-1)
  const today = readToday()
  return (
    <section aria-labelledby="timeline" className="timeline">
      <h2 id="timeline" className="nl-heading nl-heading--level-2">
        {t('timeline.title')}
      </h2>
      {last !== undefined && (
        <p>{t('timeline.sentence', { day: writeDay(last.day, language), count: daysBetween(last.day, today) })}</p>
      )}
      <button type="button" className="nl-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {t(asTable ? 'timeline.asPicture' : 'timeline.asTable')}
      </button>
      {asTable ? (
        <TimelineTable moments={moments} today={today} />
      ) : (
        <TimelinePicture moments={moments} today={today} />
      )}
      <p className="soft">{t('timeline.doesNotSay')}</p>
    </section>
  )
}

interface Span {
  readonly moments: readonly Moment[]
  readonly today: string
}

function TimelinePicture({ moments, today }: Span) {
  const { t, language } = useWords()
  const first = moments[0]?.day ?? today
  const length = Math.max(1, daysBetween(first, today))
  // Room on the left and right, so that a day at an end keeps its mark whole.
  const at = (day: string) => `${2 + (96 * daysBetween(first, day)) / length}%`
  const sources = [...new Set(moments.map(({ source }) => source))].sort()
  return (
    <figure className="lanes" aria-label={t('timeline.picture')}>
      {sources.map((source) => {
        const days = moments.filter((moment) => moment.source === source).map(({ day }) => day)
        return (
          <div key={source} className="lane">
            <span className="lane-name">{source}</span>
            <svg height="48">
              <line x1="2%" x2="98%" y1="16" y2="16" className="gap" />
              {days.map((day) => (
                <g key={day}>
                  <circle cx={at(day)} cy="16" r="6" className="point" />
                  <text x={at(day)} y="40" textAnchor={anchorOf(daysBetween(first, day) / length)} className="here">
                    {writeDay(day, language)}
                  </text>
                </g>
              ))}
            </svg>
          </div>
        )
      })}
      <div className="lane">
        <span className="lane-name" />
        <svg height="28">
          <line x1="2%" x2="98%" y1="1" y2="1" className="axis" />
          <text x="98%" y="20" textAnchor="end" className="tick">
            {t('timeline.today')}
          </text>
        </svg>
      </div>
    </figure>
  )
}

function TimelineTable({ moments, today }: Span) {
  const { t, language } = useWords()
  const untilNext = (place: number) => {
    const moment = moments[place]
    const next = moments.find(({ day, source }) => source === moment?.source && day > (moment?.day ?? ''))
    return moment === undefined ? 0 : daysBetween(moment.day, next?.day ?? today)
  }
  return (
    <ScrollFrame label={t('timeline.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('timeline.day')}</th>
            <th scope="col">{t('timeline.register')}</th>
            <th scope="col">{t('timeline.after')}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map(({ day, source }, place) => (
            <tr key={`${day} ${source}`}>
              <td>{writeDay(day, language)}</td>
              <td>{source}</td>
              <td>
                {t('timeline.unknownDays', { count: untilNext(place), days: writeNumber(untilNext(place), language) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function anchorOf(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.2) return 'start'
  return share > 0.8 ? 'end' : 'middle'
}
