import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { lazy, Suspense, use, useId, useState } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { openGemeente } from '../release/release-folder.ts'
import { areaSentence } from '../release/sentence.ts'
import type { View, ViewRow } from '../release/view.ts'
import { type HighFigureFacts, highFigureFacts, rateWith } from './high-figure-facts.ts'
import { IntervalFigure } from './interval-figure.tsx'
import { useStoryView } from './story-view.ts'

const StripPlot = lazy(async () => ({ default: (await import('../charts/strip-plot.tsx')).StripPlot }))

interface HighFigureStoryProps {
  readonly release: Release
  readonly subject: Subject
}

/** Why the highest figure of all is a question and no answer: who is counted, how sure it is, and who it is laid beside. */
export function HighFigureStory({ release, subject }: HighFigureStoryProps) {
  const view = useStoryView(release, subject, 'gemeente')
  const facts = highFigureFacts(view)
  const { t } = useSpeech()
  if (facts === undefined) return <Paragraph>{t('stories.noFigures')}</Paragraph>
  return (
    <>
      <Opening view={view} facts={facts} />
      <WhoIsCounted view={view} row={facts.top} />
      <HowSure view={view} facts={facts} />
      <Suspense>
        <WhoIsAlike view={view} row={facts.top} />
      </Suspense>
    </>
  )
}

interface PartProps {
  readonly view: View
  readonly facts: HighFigureFacts
}

function Opening({ view, facts: { top } }: PartProps) {
  const speech = useSpeech()
  const { t } = speech
  const sentence = areaSentence(top, view, speech)
  return (
    <section>
      <Heading level={2}>{t('stories.highOpening')}</Heading>
      <Paragraph>{sentence}</Paragraph>
      <Suspense fallback={<p className="waiting">{t('frame.waiting')}</p>}>
        <StripPlot view={view} marked={top} label={sentence} />
      </Suspense>
      <Paragraph>{t('stories.highNotSaid', { area: top.area.name })}</Paragraph>
    </section>
  )
}

const MOST_VISITORS = 4

/** Whoever comes by and does not live there is counted above the line and not below it. Try it. */
function WhoIsCounted({ view, row }: { readonly view: View; readonly row: ViewRow }) {
  const { t, say, figure } = useSpeech()
  const id = useId()
  const { numerator, denominator } = row.cell
  const [extra, setExtra] = useState(() => Math.round((denominator ?? 0) / 2))
  const { subject } = view
  const rate = rateWith(row, subject.per ?? 1, extra)
  return (
    <section>
      <Heading level={2}>{t('stories.countedTitle')}</Heading>
      <ul>
        {subject.innocentExplanations.map((words) => (
          <li key={words.nl}>{say(words)}</li>
        ))}
      </ul>
      {numerator !== null && denominator !== null && subject.denominatorName !== null && rate !== undefined && (
        <div className="reckoning">
          <Paragraph>
            {t('stories.counted', {
              area: row.area.name,
              numerator: figure(numerator),
              counted: say(subject.numeratorName).toLowerCase(),
              denominator: figure(denominator),
              of: say(subject.denominatorName).toLowerCase(),
            })}
          </Paragraph>
          <label htmlFor={id}>{t('stories.visitors')}</label>
          <input
            id={id}
            type="range"
            min={0}
            max={MOST_VISITORS * denominator}
            step={Math.max(1, Math.round(denominator / 20))}
            value={extra}
            aria-valuetext={figure(extra)}
            onChange={(event) => setExtra(Number(event.target.value))}
          />
          <output htmlFor={id}>
            {t('stories.withVisitors', {
              extra: figure(extra),
              rate: figure(rate, subject.decimals),
              per: figure(subject.per ?? 1),
            })}
          </output>
          <p className="note">{t('stories.reckoned')}</p>
        </div>
      )}
    </section>
  )
}

function HowSure({ view, facts: { unsure, sure } }: PartProps) {
  const { t } = useSpeech()
  const rows = [sure, unsure].filter((row) => row !== undefined)
  if (rows.length === 0) return null
  return (
    <section>
      <Heading level={2}>{t('stories.sureTitle')}</Heading>
      {sure !== undefined && <Paragraph>{t('stories.sure', { area: sure.area.name })}</Paragraph>}
      {unsure !== undefined && <Paragraph>{t('stories.unsure', { area: unsure.area.name })}</Paragraph>}
      <IntervalFigure view={view} rows={rows} caption={t('stories.sureCaption')} />
    </section>
  )
}

/** The areas that are most alike, with their figures: a harbour town beside harbour towns. */
function WhoIsAlike({ view, row }: { readonly view: View; readonly row: ViewRow }) {
  const { t } = useSpeech()
  const { areas } = use(openGemeente(row.area.code))
  const similar = areas.find(({ code }) => code === row.area.code)?.similar ?? []
  const rows = similar.flatMap(({ code }) => view.byCode.get(code) ?? [])
  const higher = rows.filter(({ cell }) => view.whole !== null && (cell.low ?? 0) > view.whole).length
  if (rows.length === 0) return null
  return (
    <section>
      <Heading level={2}>{t('stories.alikeTitle')}</Heading>
      <Paragraph>{t('stories.alike', { area: row.area.name, count: rows.length, higher })}</Paragraph>
      <IntervalFigure
        view={view}
        rows={[row, ...rows]}
        own={row.area.code}
        caption={t('stories.alikeCaption', { area: row.area.name })}
      />
      <Paragraph>{t('stories.alikeAsk', { area: row.area.name })}</Paragraph>
    </section>
  )
}
