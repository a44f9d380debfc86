import { useId, useState } from 'react'
import type { AreaNames } from '../../../publication/contract.ts'
import { levelOf } from '../../../vocabulary/area.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { holdersOf } from '../release/map-area.ts'
import { openAreaNames } from '../release/release-folder.ts'
import { namedLike } from './named-area.ts'

interface AreaChoiceProps {
  readonly label: string
  /** Which areas can be chosen, by their code. */
  readonly fits: (code: string) => boolean
  readonly onChoose: (code: string) => void
}

const MOST_SHOWN = 12

/** One area by its name, with suggestions while one types. The names are asked for when somebody comes to type one. */
export function AreaChoice({ label, fits, onChoose }: AreaChoiceProps) {
  const speech = useSpeech()
  const id = useId()
  const [text, setText] = useState('')
  const [names, setNames] = useState<AreaNames>()
  const found = names === undefined ? [] : namedLike(names, text, { fits, atMost: MOST_SHOWN })
  const options = found.map(({ code, name }) => ({ code, name: `${name}, ${placeWords(code, names, speech.areas)}` }))
  const choose = (given: string) => {
    setText(given)
    const chosen = options.find(({ name }) => name === given)
    if (chosen === undefined) return
    setText('')
    onChoose(chosen.code)
  }
  return (
    <form
      className="choice"
      onSubmit={(event) => {
        event.preventDefault()
        choose(options[0]?.name ?? text)
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        list={`${id}-names`}
        autoComplete="off"
        spellCheck={false}
        placeholder={speech.t('choice.areaExample')}
        value={text}
        onFocus={() => void openAreaNames().then(setNames)}
        onChange={(event) => choose(event.target.value)}
      />
      <datalist id={`${id}-names`}>
        {options.map(({ code, name }) => (
          <option key={code} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {names !== undefined && text !== '' && options.length === 0 && (
        <p className="choice-nothing" role="status">
          {speech.t('choice.noArea')}
        </p>
      )}
    </form>
  )
}

/** "buurt in Waterdam": names of areas are not their own. */
function placeWords(
  code: string,
  names: AreaNames | undefined,
  nounOf: (level: 'gemeente' | 'wijk' | 'buurt', count: number) => string,
): string {
  const level = levelOf(code)
  const noun = level === undefined || level === 'land' ? '' : nounOf(level, 1)
  const gemeente = holdersOf(code)[0]
  const place = gemeente === undefined ? -1 : (names?.codes.indexOf(gemeente) ?? -1)
  const holder = names?.names[place]
  return holder === undefined ? noun : `${noun}, ${holder}`
}
