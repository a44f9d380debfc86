import { Link, useParams, useSearch } from '@tanstack/react-router'
import { use, useMemo } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { readView } from '../address.ts'
import { StillMap } from '../map/still-map.tsx'
import { pictureOf } from '../map/view-picture.ts'
import { MadeUpMark, SourceLine } from '../parts/beside-figures.tsx'
import { Legend } from '../parts/legend.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { subjectNamed, useView } from '../parts/view-hook.ts'
import { choiceOf, embeddedChoice, markedCode } from '../release/choice.ts'
import { openRelease } from '../release/release-folder.ts'
import { areaSentence, overviewSentences } from '../release/sentence.ts'
import { PageTitle } from '../site/page-title.tsx'
import { viewTitle } from '../take-along/view-about.ts'
import { MissingPage } from './missing-page.tsx'

/** One view to show within another site: sentence, map, legend, what it does not say, source, and the way to the whole. */
export function EmbedPage() {
  const release = use(openRelease())
  const { subject: id } = useParams({ strict: false })
  const subject = subjectNamed(release, id)
  return subject === undefined ? <MissingPage /> : <EmbeddedView release={release} subject={subject} />
}

function EmbeddedView({ release, subject }: { readonly release: Release; readonly subject: Subject }) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const { view: search } = readView(useSearch({ strict: false }))
  const choice = embeddedChoice(release, subject, search)
  const asked = choiceOf(release, subject, search).map.level
  const view = useView(subject, choice)
  const pinned = markedCode(search.gebied, choice.map.level)
  const marked = pinned === undefined ? undefined : view.byCode.get(pinned)
  const sentence = marked === undefined ? overviewSentences(view, speech).join(' ') : areaSentence(marked, view, speech)
  const picture = useMemo(() => pictureOf(view), [view])
  return (
    <article className="embed">
      <PageTitle>{viewTitle(view, speech)}</PageTitle>
      <h1>{say(subject.title)}</h1>
      <MadeUpMark release={release} map={view.map} subjects={[subject]} />
      <p className="embed-sentence">{sentence}</p>
      {asked !== view.map.level && (
        <p className="note">{t('embed.larger', { areas: speech.areas(view.map.level), asked: speech.areas(asked) })}</p>
      )}
      <div className="embed-map">
        <StillMap picture={picture} title={viewTitle(view, speech)} desc={sentence} pinned={pinned} />
      </div>
      <Legend view={view} marked={marked} />
      <p className="embed-caution">
        <strong>{t('caution.doesNotSay')}:</strong> {subject.doesNotSay.map(say).join(' ')}
      </p>
      <SourceLine release={release} subject={subject} period={view.period} />
      <p>
        <Link to="/$language/kaart/$subject" params={{ language, subject: subject.id }} search={search} target="_blank">
          {t('embed.whole')}
        </Link>
      </p>
    </article>
  )
}
