import type { MapLevel, Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { levelOf, territoryOf } from '../../../vocabulary/area.ts'
import { useAddress } from '../choice/address-change.ts'
import { AreaChoice } from '../choice/area-choice.tsx'
import { Choice } from '../choice/choice.tsx'
import { subjectOptions } from '../choice/subject-options.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { jointMaps } from './joint-map.ts'
import { periodsBeside } from './joint-period.ts'

interface CombineChoicesProps {
  readonly release: Release
  readonly subjects: readonly [Subject, Subject, ...Subject[]]
  readonly map: ReleaseMap | undefined
}

const NONE = ''
const LEVELS: readonly MapLevel[] = ['gemeente', 'wijk', 'buurt']

/** Which subjects, which period and which areas. What cannot be laid on one map with the first cannot be chosen. */
export function CombineChoices({ release, subjects, map }: CombineChoicesProps) {
  const speech = useSpeech()
  const { t } = speech
  const { change } = useAddress()
  const [first, second, third] = subjects
  const besides = (others: readonly Subject[]) =>
    subjectOptions(
      release,
      speech,
      (entry) => !others.includes(entry) && jointMaps(release, [...others, entry]).length > 0,
    )
  const none = { id: NONE, name: t('combine.noThird') }
  return (
    <div className="choices">
      <Choice
        label={t('combine.first')}
        options={subjectOptions(release, speech, (entry) => entry !== second)}
        value={first.id}
        onChoose={(onderwerp) => change({ onderwerp, met: second.id, klas: undefined })}
      />
      <Choice
        label={t('combine.second')}
        options={besides([first])}
        value={second.id}
        onChoose={(met) => change({ onderwerp: first.id, met, klas: undefined })}
      />
      <Choice
        label={t('combine.third')}
        options={[none, ...besides([first, second])]}
        value={third?.id ?? NONE}
        onChoose={(id) => change({ onderwerp: first.id, met: second.id, ook: id === NONE ? undefined : id })}
      />
      {map !== undefined && <PlaceChoices release={release} subjects={subjects} map={map} />}
    </div>
  )
}

function PlaceChoices({ release, subjects, map }: CombineChoicesProps & { readonly map: ReleaseMap }) {
  const { t, areas } = useSpeech()
  const { search, change } = useAddress()
  const { choices, periods } = periodsBeside(subjects, search.jaar)
  const maps = jointMaps(release, subjects)
  const fits = (code: string) => levelOf(code) === map.level && territoryOf(code) === map.territory
  return (
    <>
      <Choice
        label={t('choice.level')}
        options={maps.map(({ level }) => ({ id: level, name: areas(level) }))}
        value={map.level}
        onChoose={(id) => change({ niveau: LEVELS.find((level) => level === id), gebied: undefined })}
      />
      {choices.length > 0 && (
        <Choice
          label={t('choice.period')}
          options={choices.map((period) => ({ id: period, name: period }))}
          value={periods[0] ?? ''}
          onChoose={(jaar) => change({ jaar })}
        />
      )}
      <AreaChoice
        label={t('choice.mark', { area: areas(map.level, 1) })}
        fits={fits}
        onChoose={(gebied) => change({ gebied })}
      />
    </>
  )
}
