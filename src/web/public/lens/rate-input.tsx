import { useId } from 'react'

interface RateInputProps {
  readonly label: string
  /** Between 0 and 1; shown in percent. */
  readonly share: number
  /** Where the slider ends, in percent; the box takes up to 100. */
  readonly upTo: number
  readonly onChange: (percent: number) => void
}

/** A share as a box for those who know the number and a slider for those who want to see what it does. */
export function RateInput({ label, share, upTo, onChange }: RateInputProps) {
  const id = useId()
  const percent = Number((share * 100).toFixed(2))
  const change = (text: string) => onChange(text === '' ? Number.NaN : Number(text))
  return (
    <div className="rate-input">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          type="range"
          aria-label={label}
          min={0}
          max={upTo}
          step={upTo === 100 ? 1 : 0.1}
          value={percent}
          onChange={(event) => change(event.target.value)}
        />
        <input
          id={id}
          type="number"
          min={0}
          max={100}
          step="any"
          inputMode="decimal"
          value={percent}
          onChange={(event) => change(event.target.value)}
        />
        <span aria-hidden="true">%</span>
      </div>
    </div>
  )
}
