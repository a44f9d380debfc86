import { Heading } from '@nl-design-system-candidate/heading-react'
import type { MethodBaseRate } from '../../../publication/contract.ts'
import type { Rates } from '../../../vocabulary/base-rate.ts'
import { useAddress } from '../choice/address-change.ts'
import { Choice } from '../choice/choice.tsx'
import { MethodLink } from '../choice/method-link.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { LensDots } from './lens-dots.tsx'
import {
  EXAMPLE_RATES,
  type LensCounts,
  lensCounts,
  percentText,
  RATE_NAMES,
  ratesOf,
  signedCounts,
} from './lens-rates.ts'
import { lensSentence } from './lens-sentence.ts'
import { RateInput } from './rate-input.tsx'

interface BaseRateLensProps {
  /** What was measured of an indicator; null to begin with an example. */
  readonly start: MethodBaseRate | null
}

/** What a sign is worth when what it is a sign of is rare: the reader turns the knobs, the premises are drawn. */
export function BaseRateLens({ start }: BaseRateLensProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const { search, change } = useAddress()
  const begin = start === null ? EXAMPLE_RATES : { ...start, rate: start.prevalence }
  const rates = ratesOf(search, begin)
  const set = (name: keyof Rates) => (percent: number) => {
    const text = percentText(percent)
    if (text !== undefined) change({ [RATE_NAMES[name]]: text }, { remember: false })
  }
  return (
    <section className="lens" aria-labelledby="lens-title">
      <Heading level={2} id="lens-title">
        {t('lens.title')}
      </Heading>
      <p>{t('lens.lead')}</p>
      <p className="note">{start === null ? t('lens.example') : say(start.source)}</p>
      <div className="lens-inputs">
        <RateInput
          label={t('lens.rate')}
          share={rates.rate}
          upTo={rates.rate > 0.2 ? 100 : 20}
          onChange={set('rate')}
        />
        <RateInput label={t('lens.sensitivity')} share={rates.sensitivity} upTo={100} onChange={set('sensitivity')} />
        <RateInput label={t('lens.specificity')} share={rates.specificity} upTo={100} onChange={set('specificity')} />
      </div>
      <p className="nl-paragraph nl-paragraph--lead" role="status">
        {lensSentence(rates, speech)}
      </p>
      <LensPicture rates={rates} />
      <p className="note">
        {t('lens.notSaid')} <MethodLink method="zeldzaamheid" />
      </p>
    </section>
  )
}

function LensPicture({ rates }: { readonly rates: Rates }) {
  const { t } = useSpeech()
  const { search, change } = useAddress()
  const all = search.stippen === '1000'
  const counts = all ? lensCounts(rates, 1000) : signedCounts(rates, 100)
  return (
    <>
      <div className="choices">
        <Choice
          label={t('lens.draw')}
          options={[
            { id: '100', name: t('lens.hundred') },
            { id: '1000', name: t('lens.thousand') },
          ]}
          value={all ? '1000' : '100'}
          onChoose={(id) => change({ stippen: id === '1000' ? '1000' : undefined })}
        />
      </div>
      <div className="lens-picture">
        <LensDots counts={counts} />
        <LensTable counts={counts} all={all} />
      </div>
    </>
  )
}

/** The twin of the dots, and their legend. */
function LensTable({ counts, all }: { readonly counts: LensCounts; readonly all: boolean }) {
  const { t, figure } = useSpeech()
  const rows = [
    { kind: 'right', words: t('lens.right'), count: counts.right },
    { kind: 'false-alarm', words: t('lens.falseAlarm'), count: counts.falseAlarm },
    ...(all
      ? [
          { kind: 'missed', words: t('lens.missed'), count: counts.missed },
          { kind: 'quiet', words: t('lens.quiet'), count: counts.quiet },
        ]
      : []),
  ]
  return (
    <table className="figure-table lens-table">
      <caption>{all ? t('lens.thousand') : t('lens.hundred')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lens.kind')}</th>
          <th scope="col" className="number">
            {t('lens.number')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, words, count }) => (
          <tr key={kind}>
            <th scope="row">
              <span className={`lens-mark lens-mark-${kind}`} aria-hidden="true" /> {words}
            </th>
            <td className="number">{figure(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
