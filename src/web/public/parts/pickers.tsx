import { useId } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { useSpeech } from './speech-context.tsx'

interface PickersProps {
  readonly release: Release
  readonly subject: Subject
  readonly period: string
  readonly onSubject: (id: string) => void
  readonly onPeriod: (period: string) => void
}

/** Which subject and which period. Changing either keeps the pinned area. */
export function Pickers({ release, subject, period, onSubject, onPeriod }: PickersProps) {
  const { t, say } = useSpeech()
  const id = useId()
  const isInvented = (entry: Subject) =>
    release.maps.some((map) => map.id === entry.map && map.territory === 'voorbeeldregio')
  const themes = Map.groupBy(release.subjects, (entry) => say(entry.theme))
  return (
    <div className="pickers">
      <label htmlFor={id}>{t('picker.subject')}</label>
      <select id={id} value={subject.id} onChange={(event) => onSubject(event.target.value)}>
        {[...themes].map(([theme, subjects]) => (
          <optgroup key={theme} label={theme}>
            {subjects.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {say(entry.title)}
                {isInvented(entry) && ` (${t('madeUp.mark')})`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <div className="periods" role="radiogroup" aria-labelledby={`${id}-periods`}>
        <span id={`${id}-periods`}>{t('picker.period')}</span>
        {subject.periods.map((entry) => (
          <label key={entry}>
            <input type="radio" name={`${id}-period`} checked={entry === period} onChange={() => onPeriod(entry)} />
            <span>{entry}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
