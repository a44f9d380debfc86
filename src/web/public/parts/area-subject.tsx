import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, use, useMemo } from 'react'
import type { MapArea, Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { openAreas, openCells } from '../release/release-folder.ts'
import { areaSentence, standingSentence } from '../release/sentence.ts'
import { type ViewRow, viewOf } from '../release/view.ts'
import { Caution, Downloads, Origin, SourceLine } from './beside-figures.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { intervalWords, missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

const StripPlot = lazy(async () => ({ default: (await import('../charts/strip-plot.tsx')).StripPlot }))
const TrendPlot = lazy(async () => ({ default: (await import('../charts/trend-plot.tsx')).TrendPlot }))

interface AreaSubjectProps {
  readonly release: Release
  readonly map: ReleaseMap
  readonly subject: Subject
  readonly area: MapArea
}

/** One subject on the page of an area, in the newest period. */
export function AreaSubject({ release, map, subject, area }: AreaSubjectProps) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const [asked, askedCells] = [openAreas(map), openCells(subject)]
  const areas = use(asked)
  const cells = use(askedCells)
  const period = subject.periods.at(-1) ?? ''
  const view = useMemo(() => viewOf({ subject, map, period, areas, cells }), [subject, map, period, areas, cells])
  const own = useMemo(
    () => cells.filter((cell) => cell.area === area.code).sort((a, b) => a.period.localeCompare(b.period)),
    [cells, area],
  )
  const row = view.byCode.get(area.code)
  if (row === undefined) return null
  const sentence = areaSentence(row, view, speech)
  return (
    <section className="area-subject" aria-labelledby={`subject-${subject.id}`}>
      <header>
        <p className="theme">{say(subject.theme)}</p>
        <Heading level={2} id={`subject-${subject.id}`}>
          {say(subject.title)}
        </Heading>
        <BigFigure row={row} subject={subject} period={period} />
        <p>
          {sentence} {standingSentence(row, view, speech)}
        </p>
        <SourceLine release={release} subject={subject} period={period} />
      </header>
      <div className="area-pictures">
        <Heading level={3}>{t('area.amongEquals', { areas: speech.areas(map.level) })}</Heading>
        <Suspense fallback={<p className="waiting">{t('frame.waiting')}</p>}>
          <StripPlot
            view={view}
            marked={row}
            label={`${t('strip.label', { subject: say(subject.title), period })} ${sentence}`}
          />
        </Suspense>
        <Heading level={3}>{t('area.besideNeighbours')}</Heading>
        <ComparisonTable view={view} row={row} />
        {own.filter((cell) => cell.value !== null).length > 1 && (
          <>
            <Heading level={3}>{t('area.overYears')}</Heading>
            <Suspense fallback={<p className="waiting">{t('frame.waiting')}</p>}>
              <TrendPlot
                subject={subject}
                cells={own}
                areaName={area.name}
                wholeName={speech.placeOf(map)}
                label={trendLabel(own, t('area.trendLabel', { area: area.name }), (value) =>
                  speech.figure(value, subject.decimals),
                )}
              />
            </Suspense>
          </>
        )}
      </div>
      <aside className="beside" aria-label={t('caution.ofSubject', { subject: say(subject.title) })}>
        <Caution subject={subject} />
        <p>
          <Link
            to="/$language/kaart/$subject"
            params={{ language, subject: subject.id }}
            search={{ gebied: area.code }}
          >
            {t('area.subjectOnMap', { area: area.name })}
          </Link>
        </p>
        <Downloads release={release} subject={subject} />
        <Origin release={release} subject={subject} />
      </aside>
    </section>
  )
}

function trendLabel(
  cells: readonly { period: string; value: number | null }[],
  label: string,
  figure: (value: number) => string,
): string {
  const told = cells.flatMap(({ period, value }) => (value === null ? [] : [`${period}: ${figure(value)}`]))
  return `${label} ${told.join('; ')}.`
}

function BigFigure({
  row,
  subject,
  period,
}: {
  readonly row: ViewRow
  readonly subject: Subject
  readonly period: string
}) {
  const speech = useSpeech()
  const { cell } = row
  const missing = missingWord(cell.missing ?? 'not-measured', speech)
  return (
    <p className="big-figure">
      <strong>{cell.value === null ? missing : speech.figure(cell.value, subject.decimals)}</strong>
      <span>
        {speech.say(subject.unit)}, {period}{' '}
        {intervalWords(cell.low, cell.high, { decimals: subject.decimals, speech })}
      </span>
    </p>
  )
}
