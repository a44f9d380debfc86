import { useId } from 'react'
import { type MapLevel, type Release, type Subject, TOTAL } from '../../../publication/contract.ts'
import { type Choice, levelsOf } from '../release/choice.ts'
import { useSpeech } from './speech-context.tsx'

/** What a reader may choose; nothing that the subject has not. */
export interface Picks {
  readonly onSubject: (id: string) => void
  readonly onPeriod: (period: string) => void
  readonly onLevel: (level: MapLevel) => void
  /** `dimension.category`, or nothing for the totals. */
  readonly onPart: (part: string | undefined) => void
}

interface PickersProps extends Picks {
  readonly release: Release
  readonly subject: Subject
  readonly choice: Choice
}

/** Which subject, which areas, which period, which category. Changing one keeps the marked area. */
export function Pickers({ release, subject, choice, onSubject, onPeriod, onLevel, onPart }: PickersProps) {
  const { t, areas } = useSpeech()
  const levels = levelsOf(release, subject).map(({ map }) => map.level)
  return (
    <div className="pickers">
      <SubjectSelect release={release} subject={subject} onSubject={onSubject} />
      <PartSelect subject={subject} choice={choice} onPart={onPart} />
      {levels.length > 1 && (
        <Options
          title={t('picker.level')}
          options={levels.map((level) => ({ value: level, name: areas(level) }))}
          chosen={choice.map.level}
          onChoose={onLevel}
        />
      )}
      {subject.periods.length > 1 && (
        <Options
          title={t('picker.period')}
          options={subject.periods.map((period) => ({ value: period, name: period }))}
          chosen={choice.period}
          onChoose={onPeriod}
        />
      )}
    </div>
  )
}

interface SubjectSelectProps extends Pick<Picks, 'onSubject'> {
  readonly release: Release
  readonly subject: Subject
}

function SubjectSelect({ release, subject, onSubject }: SubjectSelectProps) {
  const { t, say } = useSpeech()
  const id = useId()
  const byTheme = Map.groupBy(release.subjects, ({ theme }) => theme)
  return (
    <p className="picker">
      <label htmlFor={id}>{t('picker.subject')}</label>
      <select id={id} value={subject.id} onChange={(event) => onSubject(event.target.value)}>
        {release.themes.map((theme) => (
          <optgroup key={theme.id} label={say(theme.title)}>
            {(byTheme.get(theme.id) ?? []).map((entry) => (
              <option key={entry.id} value={entry.id}>
                {say(entry.title)}
                {isInvented(release, entry) && ` (${t('madeUp.mark')})`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  )
}

function isInvented(release: Release, subject: Subject): boolean {
  return levelsOf(release, subject).some(({ map }) => map.territory === 'voorbeeldregio')
}

interface PartSelectProps extends Pick<Picks, 'onPart'> {
  readonly subject: Subject
  readonly choice: Choice
}

function PartSelect({ subject, choice: { part }, onPart }: PartSelectProps) {
  const { t, say } = useSpeech()
  const id = useId()
  const dimensions = subject.dimensions.filter(({ mapped }) => mapped)
  if (dimensions.length === 0) return null
  const value = part.dimension === TOTAL ? '' : `${part.dimension}.${part.category}`
  return (
    <p className="picker">
      <label htmlFor={id}>{t('picker.part')}</label>
      <select id={id} value={value} onChange={(event) => onPart(event.target.value || undefined)}>
        <option value="">{t('picker.wholePart')}</option>
        {dimensions.map((dimension) => (
          <optgroup key={dimension.id} label={say(dimension.title)}>
            {dimension.categories.map((category) => (
              <option key={category.id} value={`${dimension.id}.${category.id}`}>
                {say(category.title)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  )
}

interface OptionsProps<T extends string> {
  readonly title: string
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}

/** A few choices side by side, of which one holds. */
function Options<T extends string>({ title, options, chosen, onChoose }: OptionsProps<T>) {
  const id = useId()
  return (
    <fieldset className="options">
      <legend>{title}</legend>
      {options.map(({ value, name }) => (
        <label key={value}>
          <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
