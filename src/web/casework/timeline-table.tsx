import type { TimelineEvent } from '../../casework/contract.ts'
import { writeDay } from '../design/number-notation.ts'
import { useWords } from './language.ts'
import { daysBetween } from './moment.ts'
import { ScrollFrame } from './scroll-frame.tsx'
import { LaneName } from './timeline-picture.tsx'
import type { TimelineRow } from './timeline-rows.ts'

/** The twin of the picture: the same events in the same order and the same words. */
export function TimelineTable({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const { t } = useWords()
  return (
    <ScrollFrame label={t('timeline.table')}>
      <table>
        <caption className="visually-hidden">{t('timeline.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.register')}</th>
            <th scope="col">{t('timeline.what')}</th>
            <th scope="col">{t('timeline.from')}</th>
            <th scope="col">{t('timeline.until')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ key, events }) =>
            events.map((event, place) => <EventRow key={`${key} ${place}`} {...event} />),
          )}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function EventRow({ lane, says, kind, from, until }: TimelineEvent) {
  const { t, say, language } = useWords()
  const moment = from !== null && until !== null && daysBetween(from, until) <= 1
  return (
    <tr className={kind}>
      <td>
        <LaneName lane={lane} />
      </td>
      <th scope="row">{say(says)}</th>
      <td>{from === null ? t('unknown') : writeDay(from, language)}</td>
      <td>{moment ? '' : until === null ? t('timeline.lasts') : writeDay(until, language)}</td>
    </tr>
  )
}
