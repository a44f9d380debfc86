import type { SignalCard } from '../../casework/contract.ts'
import { writeNumber } from '../design/number-notation.ts'
import { useWords } from './language.ts'

const CELLS = Array.from({ length: 100 }, (_, place) => place)

/** A hundred addresses with this signal, and how many of them are expected to be right: the base rate made visible. */
export function BaseRateLens({ rate, rightPer100, source }: SignalCard['baseRate']) {
  const { t, say, language } = useWords()
  const oneIn = rate === 0 ? null : writeNumber(Math.round(1 / rate), language)
  return (
    <div>
      <h4>{t('baseRate.title')}</h4>
      {rightPer100 === null ? <p>{t('baseRate.unknown')}</p> : <Hundred right={Math.round(rightPer100)} />}
      <p className="soft">
        {oneIn !== null && t('baseRate.rate', { oneIn })} {t('baseRate.source', { source: say(source) })}
      </p>
    </div>
  )
}

function Hundred({ right }: { readonly right: number }) {
  const { t } = useWords()
  const sentence = t('baseRate.sentence', { count: right, others: 100 - right })
  return (
    <figure className="hundred">
      <figcaption>{sentence}</figcaption>
      <svg viewBox="0 0 260 68" role="img" aria-label={sentence}>
        {CELLS.map((place) => (
          <rect
            key={place}
            x={(place % 20) * 13 + 1}
            y={Math.floor(place / 20) * 13 + 1}
            width="10"
            height="10"
            className={place < right ? 'right' : 'other'}
          />
        ))}
      </svg>
    </figure>
  )
}
