import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use, useMemo } from 'react'
import type { Missing, Release, ReleaseMap, SearchAreas, Subject } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import { useAddress } from '../choice/address-change.ts'
import { MarkingMap } from '../choice/marking-map.tsx'
import { useSubjectView } from '../combine/combined-views.ts'
import type { MapPicture } from '../map/map-picture.ts'
import { AgeLine, MadeUpMark, SourceLine } from '../parts/beside-figures.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { markedCode } from '../release/choice.ts'
import { openSearchAreas } from '../release/release-folder.ts'
import type { View } from '../release/view.ts'
import { TakeAlongFiles } from '../take-along/take-along-files.tsx'
import { useWholeAddress } from '../take-along/whole-address.ts'
import { foundFacts } from './found-facts.ts'
import type { ShownSearch } from './found-file.ts'
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
  const onMap = searched.maps[map.id] ?? { found: [], tested: 0 }
  const { found, tested } = onMap
  const picture = useMemo(
    () => ({ map, areas: view.areas, shading: foundShading(view, new Set(found.map(({ area }) => area))) }),
    [map, view, found],
  )
  const all = { tested: figure(tested), all: figure(view.rows.length), areas: areas(map.level, view.rows.length) }
  const some = { count: found.length, found: figure(found.length), areas: areas(map.level, found.length) }
  const seen = [
    tested === view.rows.length ? t('searchAreas.testedAll', all) : t('searchAreas.tested', all),
    found.length === 0 ? t('searchAreas.none') : t('searchAreas.found', some),
  ]
  const title = t('searchAreas.mapTitle', { subject: say(subject.title), period: searched.period })
  return (
    <>
      <MadeUpMark release={release} map={map} subjects={[subject]} />
      <Paragraph purpose="lead">
        {seen.join(' ')} <strong>{t('searchAreas.noProof')}</strong>
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
      <TakeAlongSearch
        release={release}
        shown={{ view, searched: onMap }}
        picture={picture}
        sentence={[...seen, t('searchAreas.noProof')].join(' ')}
      />
      <AgeLine release={release} subject={subject} period={searched.period} />
      <SourceLine release={release} subject={subject} period={searched.period} />
    </>
  )
}

interface TakeAlongSearchProps {
  readonly release: Release
  readonly shown: ShownSearch
  readonly picture: MapPicture
  readonly sentence: string
}

function TakeAlongSearch({ release, shown, picture, sentence }: TakeAlongSearchProps) {
  const speech = useSpeech()
  const { search } = useAddress()
  const { subject, map } = shown.view
  const permalink = useWholeAddress('zoekgebieden', { ...search, onderwerp: subject.id, niveau: map.level })
  const marked = markedCode(search.gebied, map.level)
  return (
    <TakeAlongFiles
      permalink={permalink}
      take={async () => {
        const { takenSearch } = await import('./taken-search.ts')
        return takenSearch({ shown, picture, sentence, marked, release, permalink }, speech)
      }}
      tables={['csv', 'xlsx', 'json-stat', 'geo-json']}
      picture="map"
      subjects={[subject]}
    />
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
