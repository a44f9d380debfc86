import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use, useMemo } from 'react'
import type { Missing, Release, ReleaseMap, SearchAreas, Subject } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import { MarkingMap } from '../choice/marking-map.tsx'
import { useSubjectView } from '../combine/combined-views.ts'
import { AgeLine, MadeUpMark, SourceLine } from '../parts/beside-figures.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { openSearchAreas } from '../release/release-folder.ts'
import type { View } from '../release/view.ts'
import { foundFacts } from './found-facts.ts'
import { foundShading } from './found-shading.ts'
import { FoundTable } from './found-table.tsx'

interface FoundAreasProps {
  readonly release: Release
  readonly subject: Subject
  readonly map: ReleaseMap
}

/** The search areas of a subject on a map: innocent explanations first, then where, then which. */
export function FoundAreas(props: FoundAreasProps) {
  const { t } = useSpeech()
  const opened = openSearchAreas(props.subject)
  const searched = opened === null ? undefined : use(opened)
  return searched === undefined ? <p>{t('searchAreas.nothing')}</p> : <FoundOn {...props} searched={searched} />
}

function FoundOn({ release, subject, map, searched }: FoundAreasProps & { readonly searched: SearchAreas }) {
  const speech = useSpeech()
  const { t, say, areas, figure } = speech
  const view = useSubjectView({ subject, period: searched.period }, map)
  const { found, tested } = searched.maps[map.id] ?? { found: [], tested: 0 }
  const picture = useMemo(
    () => ({ map, areas: view.areas, shading: foundShading(view, new Set(found.map(({ area }) => area))) }),
    [map, view, found],
  )
  const all = { tested: figure(tested), all: figure(view.rows.length), areas: areas(map.level, view.rows.length) }
  const some = { count: found.length, found: figure(found.length), areas: areas(map.level, found.length) }
  const title = t('searchAreas.mapTitle', { subject: say(subject.title), period: searched.period })
  return (
    <>
      <MadeUpMark release={release} map={map} subjects={[subject]} />
      <Paragraph purpose="lead">
        {t('searchAreas.tested', all)} {found.length === 0 ? t('searchAreas.none') : t('searchAreas.found', some)}{' '}
        <strong>{t('searchAreas.noProof')}</strong>
      </Paragraph>
      <div className="found-areas">
        <div className="innocent-first">
          <Heading level={2}>{t('searchAreas.innocentFirst')}</Heading>
          <ul>
            {subject.innocentExplanations.map((words) => (
              <li key={words.nl}>{say(words)}</li>
            ))}
          </ul>
          <Heading level={3}>{t('combine.caution')}</Heading>
          <ul>
            {subject.doesNotSay.map((words) => (
              <li key={words.nl}>{say(words)}</li>
            ))}
          </ul>
        </div>
        <div>
          <MarkingMap picture={picture} label={title} factsOf={(code) => foundFacts({ code, view, found }, speech)} />
          <FoundLegend view={view} />
        </div>
      </div>
      {found.length > 0 && <FoundTable found={found} view={view} />}
      <p className="note">{t('searchAreas.how', { tested: figure(tested) })}</p>
      <AgeLine release={release} subject={subject} period={searched.period} />
      <SourceLine release={release} subject={subject} period={searched.period} />
    </>
  )
}

function FoundLegend({ view }: { readonly view: View }) {
  const speech = useSpeech()
  const reasons: readonly Missing[] = ['withheld', 'not-measured', 'impossible']
  const present = reasons.filter((reason) => view.rows.some(({ shade }) => shade === reason))
  return (
    <ul className="found-legend">
      <li>
        <Swatch shade={4} /> {speech.t('searchAreas.more')}
      </li>
      <li>
        <Swatch shade={0} /> {speech.t('searchAreas.ordinary')}
      </li>
      {present.map((reason) => (
        <li key={reason}>
          <Swatch shade={reason} /> {missingWord(reason, speech)}
        </li>
      ))}
    </ul>
  )
}
