import { useId } from 'react'

export interface Option {
  readonly id: string
  readonly name: string
  readonly group?: string
  readonly disabled?: boolean
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChoose: (id: string) => void
}

/** One thing out of a list, with its label above it; grouped where the options say so. */
export function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const id = useId()
  const groups = [...Map.groupBy(options, ({ group }) => group ?? '')]
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {groups.map(([group, inside]) =>
          group === '' ? (
            <Options key="" options={inside} />
          ) : (
            <optgroup key={group} label={group}>
              <Options options={inside} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map(({ id, name, disabled = false }) => (
    <option key={id} value={id} disabled={disabled}>
      {name}
    </option>
  ))
}
