import type { HitRate } from '../../casework/contract.ts'
import { writeNumber } from '../design/number-notation.ts'
import { useWords } from './language.ts'

/** How often the signal was right when someone went to look, with the interval drawn; or that nobody did yet. */
export function HitRateView({ hitRate }: { readonly hitRate: HitRate | null }) {
  const { t } = useWords()
  return (
    <div>
      <h4>{t('hitRate.title')}</h4>
      {hitRate === null ? <p className="not-measured">{t('hitRate.none')}</p> : <Interval {...hitRate} />}
    </div>
  )
}

function Interval({ visited, confirmed, rate, low, high }: HitRate) {
  const { t, language } = useWords()
  const sentence = t('hitRate.sentence', {
    count: confirmed,
    visited: writeNumber(visited, language),
    rate: percent(rate),
    low: percent(low),
    high: percent(high),
  })
  return (
    <figure className="interval">
      <figcaption>{sentence}</figcaption>
      <svg height="52" role="img" aria-label={sentence}>
        <line x1="0" x2="100%" y1="20" y2="20" className="axis" />
        <line x1={`${100 * low}%`} x2={`${100 * high}%`} y1="20" y2="20" className="range" />
        <circle cx={`${100 * rate}%`} cy="20" r="6" className="point" />
        <text x="0" y="46" className="tick">
          0
        </text>
        <text x="50%" y="46" textAnchor="middle" className="tick">
          50
        </text>
        <text x="100%" y="46" textAnchor="end" className="tick">
          {t('hitRate.ofHundred')}
        </text>
      </svg>
    </figure>
  )
}

const percent = (share: number) => Math.round(100 * share)
