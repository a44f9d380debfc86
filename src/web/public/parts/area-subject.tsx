import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import type { Spread } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import { QuantileStrip } from '../charts/quantile-strip.tsx'
import { TrendSpark } from '../charts/trend-spark.tsx'
import type { AreaSubjectFigures } from '../release/area-summary.ts'
import { comparedSentence, missingSentence, trendSentences } from '../release/sentence.ts'
import { placeSentence } from '../release/spread-sentence.ts'
import { trendOf } from '../release/trend.ts'
import { roundingWords } from '../release/unit.ts'
import { intervalWords, missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'
import { stripWords } from './strip-words.ts'

interface AreaSubjectProps {
  readonly area: { readonly code: string; readonly name: string }
  readonly figures: AreaSubjectFigures
  readonly spread: Spread | undefined
}

/** One subject on the page of an area: its figure, where it lies among its equals, in words, and over the periods. */
export function AreaSubject({ area, figures, spread }: AreaSubjectProps) {
  const speech = useSpeech()
  const { say, language } = speech
  const { subject, map, newest, whole } = figures
  const [notSaid] = subject.doesNotSay
  const marked = newest.value === null ? undefined : { value: newest.value, low: newest.low, high: newest.high }
  return (
    <section className="area-subject">
      <div className="area-subject-title">
        <Heading level={3}>
          <Link
            to="/$language/kaart/$subject"
            params={{ language, subject: subject.id }}
            search={{ niveau: map.level, gebied: area.code }}
          >
            {say(subject.title)}
          </Link>
        </Heading>
        <Figure figures={figures} />
      </div>
      <div className="area-subject-strip">
        {spread !== undefined && spread.quantiles.length > 0 && (
          <>
            <QuantileStrip spread={spread} whole={whole} {...(marked === undefined ? {} : { marked })} />
            <span className="note">{stripWords(spread, map.level, speech)}</span>
          </>
        )}
      </div>
      <div className="area-subject-words">
        <InWords area={area} figures={figures} spread={spread} />
        {notSaid !== undefined && <p className="note">{say(notSaid)}</p>}
      </div>
      <div className="area-subject-trend">
        <Trend figures={figures} />
      </div>
    </section>
  )
}

function Figure({ figures: { subject, newest } }: Pick<AreaSubjectProps, 'figures'>) {
  const speech = useSpeech()
  const { decimals } = subject
  const unit = `${speech.say(subject.unit)}, ${newest.period}`
  if (newest.value === null) {
    const missing = newest.missing ?? 'not-measured'
    return (
      <p className="big-figure">
        <strong className="big-nothing">
          <Swatch shade={missing} /> {missingWord(missing, speech)}
        </strong>
        <span>{unit}</span>
      </p>
    )
  }
  return (
    <p className="big-figure">
      <strong>{speech.figure(newest.value, decimals)}</strong>
      <span>
        {unit}
        {subject.per === null
          ? `, ${roundingWords(subject.roundedTo, speech)}`
          : `, ${intervalWords(newest.low, newest.high, { decimals, speech })}`}
      </span>
    </p>
  )
}

/** What the figure says beside the whole, among its equals, and over the periods; or why there is none. */
function InWords({ area, figures, spread }: AreaSubjectProps) {
  const speech = useSpeech()
  const { subject, map, newest, whole, comparison, cells } = figures
  if (newest.value === null) return <p>{missingSentence(newest.missing ?? 'not-measured', area.name, speech)}</p>
  const beside = { place: speech.placeOf(map), whole: speech.figure(whole ?? 0, subject.decimals) }
  const sentences = [
    comparison === undefined ? undefined : comparedSentence(comparison, beside, speech),
    placeSentence(newest, { spread, map, speech }),
    ...trendSentences(trendOf(subject, cells), subject.decimals, speech),
  ]
  return <p>{sentences.filter((sentence) => sentence !== undefined).join(' ')}</p>
}

function Trend({ figures: { subject, cells } }: Pick<AreaSubjectProps, 'figures'>) {
  const { t, figure, say } = useSpeech()
  const measured = cells.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
  const [first, last] = [subject.periods[0], subject.periods.at(-1)]
  if (measured.length < 2) return null
  const told = measured.map(({ period, value }) => `${period}: ${figure(value, subject.decimals)}`).join('; ')
  return (
    <>
      <TrendSpark
        subject={subject}
        cells={cells}
        label={`${t('area.trendLabel', { subject: say(subject.title) })} ${told}.`}
      />
      <span className="note spark-years" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </span>
    </>
  )
}
