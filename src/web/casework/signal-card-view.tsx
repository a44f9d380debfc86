import type { SignalCard } from '../../casework/contract.ts'
import { writeDay, writeNumber } from '../design/number-notation.ts'
import { BaseRateLens } from './base-rate-lens.tsx'
import { HitRateView } from './hit-rate-view.tsx'
import { useWords } from './language.ts'
import { ScrollFrame } from './scroll-frame.tsx'
import { ThresholdScale } from './threshold-scale.tsx'

/** A signal that explains itself: says, does not say, inputs with dates, limit, base rate, measured hit rate. */
export function SignalCardView(signal: SignalCard) {
  const { t, say, language } = useWords()
  return (
    <article className="signal">
      <header>
        <h3 className="nl-heading nl-heading--level-3">{say(signal.name)}</h3>
        {signal.explained && <p className="explained-note">{t('signals.explained')}</p>}
      </header>
      <div className="sides">
        <div>
          <h4>{t('signals.says')}</h4>
          <p>{say(signal.says)}</p>
          <ThresholdScale {...signal} />
        </div>
        <div>
          <h4>{t('signals.doesNotSay')}</h4>
          <ul>
            {signal.doesNotSay.map((words) => (
              <li key={words.nl}>{say(words)}</li>
            ))}
          </ul>
        </div>
      </div>
      <h4>{t('signals.inputs')}</h4>
      <InputTable {...signal} />
      <div className="sides">
        <BaseRateLens {...signal.baseRate} />
        <HitRateView hitRate={signal.trackRecord} />
      </div>
      <details>
        <summary>{t('signals.definition')}</summary>
        <p>
          {t('signals.code', { code: signal.code, version: signal.version })} {t(`evidence.${signal.evidence}`)}{' '}
          {t('signals.source', { source: say(signal.source) })}{' '}
          {t('signals.peildatum', { day: writeDay(signal.peildatum, language) })}
        </p>
      </details>
    </article>
  )
}

function InputTable({ inputs }: SignalCard) {
  const { t, say, language } = useWords()
  const write = (value: SignalCard['inputs'][number]['value']) => {
    if (typeof value === 'number') return writeNumber(value, language, Number.isInteger(value) ? 0 : 1)
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    return value ?? t('unknown')
  }
  return (
    <ScrollFrame label={t('signals.inputs')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('inputs.what')}</th>
            <th scope="col" className="figure">
              {t('inputs.value')}
            </th>
            <th scope="col">{t('inputs.source')}</th>
            <th scope="col">{t('inputs.asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ says, value, source, asOf }) => (
            <tr key={says.nl}>
              <th scope="row">{say(says)}</th>
              <td className="figure">{write(value)}</td>
              <td>{source}</td>
              <td>{writeDay(asOf, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
