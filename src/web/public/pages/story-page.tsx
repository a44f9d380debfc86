import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link, useParams } from '@tanstack/react-router'
import { type ComponentType, use } from 'react'
import type { Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { MadeUpMark, SourceLine } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { levelsOf } from '../release/choice.ts'
import { openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'
import { HighFigureStory } from '../stories/high-figure-story.tsx'
import { NoFigureStory } from '../stories/no-figure-story.tsx'
import { NobodyRegisteredStory } from '../stories/nobody-registered-story.tsx'
import { STORY_IDS, type StoryId, storyIdOf } from '../stories/story-ids.ts'
import { subjectFor } from '../stories/story-view.ts'
import { storyWords } from '../stories/story-words.ts'
import { MissingPage } from './missing-page.tsx'

interface StoryKind {
  /** What its subject is called, but for the territory. */
  readonly subject: string
  readonly Told: ComponentType<{ readonly release: Release; readonly subject: Subject }>
}

const STORIES: Readonly<Record<StoryId, StoryKind>> = {
  'een-hoog-cijfer': { subject: 'misdrijven-per-gemeente', Told: HighFigureStory },
  'niemand-ingeschreven': { subject: 'woningen-zonder-bewoner-per-buurt', Told: NobodyRegisteredStory },
  'geen-cijfer': { subject: 'doorsluiswoningen-per-buurt', Told: NoFigureStory },
}

/** A story: one question, answered step by step with the figures of this release. */
export function StoryPage() {
  const release = use(openRelease())
  const { story } = useParams({ strict: false })
  const id = storyIdOf(story)
  return id === undefined ? <MissingPage /> : <StoryView release={release} id={id} />
}

function StoryView({ release, id }: { readonly release: Release; readonly id: StoryId }) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const { subject: stem, Told } = STORIES[id]
  const subject = subjectFor(release, stem)
  const { title, lead } = storyWords(id, speech)
  const map: ReleaseMap | undefined = subject && levelsOf(release, subject)[0]?.map
  return (
    <article className="story-page">
      <PageTitle>{title}</PageTitle>
      <p className="theme">{t('stories.kind')}</p>
      <Heading level={1}>{title}</Heading>
      <Paragraph purpose="lead">{lead}</Paragraph>
      {subject === undefined || map === undefined ? (
        <Paragraph>{t('stories.noSubject')}</Paragraph>
      ) : (
        <>
          <MadeUpMark release={release} map={map} subjects={[subject]} />
          <Told release={release} subject={subject} />
          <section>
            <Heading level={2}>{t('caution.doesNotSay')}</Heading>
            <ul>
              {subject.doesNotSay.map((words) => (
                <li key={words.nl}>{say(words)}</li>
              ))}
            </ul>
          </section>
          <SourceLine release={release} subject={subject} period={subject.periods.at(-1) ?? ''} />
          <p>
            <Link to="/$language/kaart/$subject" params={{ language, subject: subject.id }}>
              {t('stories.onMap', { subject: say(subject.title) })}
            </Link>
          </p>
        </>
      )}
      <nav aria-label={t('stories.others')} className="story-others">
        <Heading level={2}>{t('stories.others')}</Heading>
        <ul>
          {STORY_IDS.filter((other) => other !== id).map((other) => (
            <li key={other}>
              <Link to="/$language/verhalen/$story" params={{ language, story: other }}>
                {storyWords(other, speech).title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </article>
  )
}
