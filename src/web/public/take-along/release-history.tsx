import { Heading } from '@nl-design-system-candidate/heading-react'
import type { PastRelease, Release } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'

/** What changed from one release to the next, the newest first. */
export function ReleaseHistory({ release }: { readonly release: Release }) {
  const { t, say, day } = useSpeech()
  const { history } = release
  const titles = new Map(release.subjects.map(({ id, title }) => [id, say(title)]))
  function changeOf({ changed }: PastRelease, place: number): string {
    if (place === history.length - 1 && release.previous === null) return t('takePage.historyFirst')
    if (changed.length === 0) return t('takePage.historyNone')
    return t('takePage.historyChanged', { subjects: changed.map((id) => titles.get(id) ?? id).join(', ') })
  }
  return (
    <section>
      <Heading level={2}>{t('takePage.history')}</Heading>
      <dl className="take-history">
        {history.map((past, place) => (
          <div key={past.id}>
            <dt>
              {day(past.publishedOn)}
              {past.id === release.id && ` (${t('takePage.historyNow')})`}
            </dt>
            <dd>
              {changeOf(past, place)} <code>{past.id}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
