import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import type { Release } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import { readingSteps } from '../guide/reading-steps.ts'
import { MadeUpMark } from '../parts/beside-figures.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { openRelease } from '../release/release-folder.ts'
import { areaSentence, overviewSentences } from '../release/sentence.ts'
import { PageTitle } from '../site/page-title.tsx'
import { highFigureFacts } from '../stories/high-figure-facts.ts'
import { IntervalFigure } from '../stories/interval-figure.tsx'
import { STORY_IDS } from '../stories/story-ids.ts'
import { useStoryView } from '../stories/story-view.ts'
import { storyWords } from '../stories/story-words.ts'

/** Guided reading for a first visit: how to read a map of this site, in five steps, with the figures of this release. */
export function GuidePage() {
  const release = use(openRelease())
  const speech = useSpeech()
  const { t, language } = speech
  return (
    <article className="guide">
      <PageTitle>{t('guide.title')}</PageTitle>
      <Heading level={1}>{t('guide.title')}</Heading>
      <Paragraph purpose="lead">{t('guide.lead')}</Paragraph>
      <ol className="guide-steps">
        {readingSteps(speech).map(({ id, title, text }) => (
          <li key={id} id={id}>
            <Heading level={2}>{title}</Heading>
            <Paragraph>{text}</Paragraph>
            {id === 'kleuren' && <Shades />}
            {id === 'niets' && <KindsOfNothing />}
            {id === 'zeker' && <Example release={release} />}
          </li>
        ))}
      </ol>
      <Heading level={2}>{t('guide.further')}</Heading>
      <ul>
        {STORY_IDS.map((story) => (
          <li key={story}>
            <Link to="/$language/verhalen/$story" params={{ language, story }}>
              {storyWords(story, speech).title}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/$language/methode" params={{ language }}>
            {t('methods.title')}
          </Link>
        </li>
      </ul>
    </article>
  )
}

function Shades() {
  const { t } = useSpeech()
  return (
    <p className="guide-shades">
      {t('guide.low')}{' '}
      {([0, 1, 2, 3, 4] as const).map((shade) => (
        <Swatch key={shade} shade={shade} />
      ))}{' '}
      {t('guide.high')}
    </p>
  )
}

function KindsOfNothing() {
  const speech = useSpeech()
  const { t } = speech
  const kinds = [
    { shade: 'withheld', says: t('about.withheld') },
    { shade: 'not-measured', says: t('about.notMeasured') },
    { shade: 'impossible', says: t('about.impossible') },
  ] as const
  return (
    <dl className="kinds-of-nothing">
      {kinds.map(({ shade, says }) => (
        <div key={shade}>
          <dt>
            <Swatch shade={shade} /> {missingWord(shade, speech)}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The first subject of the release, as an example to read aloud. */
function Example({ release }: { readonly release: Release }) {
  const subject = release.subjects.find(({ per }) => per !== null)
  return subject === undefined ? null : <ExampleOf release={release} subject={subject} />
}

function ExampleOf({ release, subject }: { readonly release: Release; readonly subject: Release['subjects'][number] }) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const view = useStoryView(release, subject, 'gemeente')
  const facts = highFigureFacts(view)
  const rows = [facts?.sure, facts?.unsure].filter((row) => row !== undefined)
  return (
    <div className="guide-example">
      <p className="theme">{t('guide.example', { subject: say(subject.title), period: view.period })}</p>
      <MadeUpMark release={release} map={view.map} subjects={[subject]} />
      <Paragraph>{overviewSentences(view, speech).join(' ')}</Paragraph>
      {rows.map((row) => (
        <Paragraph key={row.area.code}>{areaSentence(row, view, speech)}</Paragraph>
      ))}
      {rows.length > 0 && <IntervalFigure view={view} rows={rows} caption={t('stories.sureCaption')} />}
      <p>
        <Link to="/$language/kaart/$subject" params={{ language, subject: subject.id }}>
          {t('stories.onMap', { subject: say(subject.title) })}
        </Link>
      </p>
    </div>
  )
}
