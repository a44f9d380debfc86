import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link, useParams } from '@tanstack/react-router'
import { use } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { QuantileStrip } from '../charts/quantile-strip.tsx'
import { AgeLine } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { stripWords } from '../parts/strip-words.ts'
import { ThemeList } from '../parts/theme-list.tsx'
import { openRelease, openSpreads } from '../release/release-folder.ts'
import { newestSpread, type SpreadOfSubject, spreadSentences } from '../release/spread-sentence.ts'
import { PageTitle } from '../site/page-title.tsx'
import { MissingPage } from './missing-page.tsx'

/** A way in for who has no area in mind: a question, and what each of its subjects shows of the whole. */
export function ThemePage() {
  const release = use(openRelease())
  const spreads = use(openSpreads())
  const { t, say } = useSpeech()
  const { theme: id } = useParams({ strict: false })
  const theme = release.themes.find((entry) => entry.id === id)
  if (theme === undefined) return <MissingPage />
  const subjects = release.subjects.filter((subject) => subject.theme === theme.id)
  return (
    <article className="theme-page">
      <PageTitle>{say(theme.title)}</PageTitle>
      <p className="theme">{say(theme.title)}</p>
      <Heading level={1}>{say(theme.question)}</Heading>
      <Paragraph purpose="lead">{say(theme.lead)}</Paragraph>
      <ul className="theme-subjects">
        {subjects.flatMap((subject) => {
          const newest = newestSpread(release, subject, spreads)
          return newest === undefined
            ? []
            : [
                <li key={subject.id}>
                  <ThemeSubject release={release} newest={newest} />
                </li>,
              ]
        })}
      </ul>
      <p className="note">{t('theme.strip')}</p>
      <NotSaid subjects={subjects} />
      <Heading level={2}>{t('theme.others')}</Heading>
      <ThemeList themes={release.themes.filter((entry) => entry !== theme)} />
    </article>
  )
}

function ThemeSubject({ release, newest }: { readonly release: Release; readonly newest: SpreadOfSubject }) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const { subject, map, level, period, spread } = newest
  const sentences = spreadSentences(newest, speech)
  const link = { to: '/$language/kaart/$subject', params: { language, subject: subject.id } } as const
  return (
    <section className="theme-subject">
      <div>
        <Heading level={2} appearance="level-3">
          <Link {...link}>{say(subject.title)}</Link>{' '}
          {map.territory === 'voorbeeldregio' && <span className="made-up-tag">{t('madeUp.mark')}</span>}
        </Heading>
        <p>{sentences.join(' ')}</p>
        <AgeLine release={release} subject={subject} period={period} />
      </div>
      <Link {...link} className="strip-link" tabIndex={-1} aria-hidden="true">
        {spread !== undefined && spread.quantiles.length > 0 && (
          <>
            <QuantileStrip spread={spread} whole={level.whole[period] ?? null} />
            <span className="note">
              {stripWords(spread, map.level, speech)}: {say(subject.unit)}
            </span>
          </>
        )}
      </Link>
    </section>
  )
}

/** What no figure of the theme says, each once. */
function NotSaid({ subjects }: { readonly subjects: readonly Subject[] }) {
  const { t, say } = useSpeech()
  const said = [...new Map(subjects.flatMap(({ doesNotSay }) => doesNotSay).map((words) => [words.nl, words])).values()]
  return (
    <section className="caution">
      <Heading level={2}>{t('theme.notSaid')}</Heading>
      <ul>
        {said.map((words) => (
          <li key={words.nl}>{say(words)}</li>
        ))}
      </ul>
    </section>
  )
}
