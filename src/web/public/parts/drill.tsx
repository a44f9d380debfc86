import { Link } from '@tanstack/react-router'
import type { MapLevel, Release, Subject } from '../../../publication/contract.ts'
import type { ViewSearch } from '../address.ts'
import { type Choice, gemeenteOf, levelsOf } from '../release/choice.ts'
import type { View } from '../release/view.ts'
import { AreaTrail } from './area-trail.tsx'
import { useSpeech } from './speech-context.tsx'

interface DrillProps {
  readonly release: Release
  readonly subject: Subject
  readonly search: ViewSearch
  /** Code of the area of which one may see the parts. */
  readonly area: string
  readonly name: string
}

/** From an area to the map of its parts: "Toon de wijken van Waterdam", "Toon de buurten …". */
export function DrillLinks({ release, subject, search, area, name }: DrillProps) {
  const { t, areas, language } = useSpeech()
  const gemeente = gemeenteOf(area)
  return levelsOf(release, subject)
    .filter(({ map }) => map.parts.includes(gemeente))
    .filter(({ map }) => search.binnen !== gemeente || search.niveau !== map.level)
    .map(({ map }) => (
      <Link
        key={map.id}
        to="/$language/kaart/$subject"
        params={{ language, subject: subject.id }}
        search={{ ...search, niveau: map.level, binnen: gemeente, gebied: area }}
        resetScroll={false}
      >
        {t('drill.into', { areas: areas(map.level), area: name })}
      </Link>
    ))
}

interface DrillTrailProps {
  readonly view: View
  readonly choice: Choice
  readonly search: ViewSearch
  readonly largest: MapLevel
}

/** The way back from the parts of a gemeente to all areas. */
export function DrillTrail({ view, choice, search, largest }: DrillTrailProps) {
  const { t, areas, language, placeOf } = useSpeech()
  if (choice.within === undefined) return null
  const { binnen: _, ...outside } = search
  const name = view.within?.name ?? choice.within
  const params = { language, subject: view.subject.id }
  const back = (niveau: MapLevel, words: string) => (
    <Link to="/$language/kaart/$subject" params={params} search={{ ...outside, niveau }} resetScroll={false}>
      {words}
    </Link>
  )
  return (
    <AreaTrail
      steps={[
        { key: 'all', content: back(largest, t('drill.all', { areas: areas(largest), place: placeOf(view.map) })) },
        {
          key: 'level',
          content: back(view.map.level, t('drill.allOf', { areas: areas(view.map.level), place: placeOf(view.map) })),
        },
        { key: 'here', content: t('drill.here', { areas: areas(view.map.level), area: name }) },
      ]}
    />
  )
}
