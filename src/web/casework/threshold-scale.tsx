import type { SignalCard } from '../../casework/contract.ts'
import { writeNumber } from '../design/number-notation.ts'
import { useWords } from './language.ts'

/** The measured value beside the limit, on one line that starts at zero. */
export function ThresholdScale({ value, threshold, unit }: SignalCard) {
  const { t, say, language } = useWords()
  const end = Math.max(value, threshold) * 1.25
  const at = (figure: number) => `${end === 0 ? 0 : (100 * figure) / end}%`
  const write = (figure: number) => writeNumber(figure, language, Number.isInteger(figure) ? 0 : 1)
  const sentence = t('signals.value', { value: write(value), unit: say(unit), threshold: write(threshold) })
  return (
    <figure className="scale">
      <figcaption>{sentence}</figcaption>
      <svg height="56" role="img" aria-label={sentence}>
        <line x1="0" x2="100%" y1="28" y2="28" className="axis" />
        <rect x="0" y="23" width={at(value)} height="10" className="bar" />
        <line x1={at(threshold)} x2={at(threshold)} y1="14" y2="42" className="limit" />
        <text x="0" y="52" className="tick">
          0
        </text>
        <text x={at(threshold)} y="10" textAnchor="middle" className="tick">
          {t('signals.limit', { threshold: write(threshold) })}
        </text>
        <text x={at(value)} y="52" textAnchor="middle" className="here">
          {write(value)}
        </text>
      </svg>
    </figure>
  )
}
