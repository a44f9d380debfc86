import type { SignalCard } from '../../casework/contract.ts'
import { registerName } from '../../vocabulary/register-name.ts'
import { ROUTE_WORDS, SET_ASIDE_WORDS } from '../../vocabulary/signal-words.ts'
import { writeDay, writeNumber } from '../design/number-notation.ts'
import { BaseRateLens } from './base-rate-lens.tsx'
import { HitRateView } from './hit-rate-view.tsx'
import { useWords } from './language.ts'
import { ScrollFrame } from './scroll-frame.tsx'
import { ThresholdScale } from './threshold-scale.tsx'

/** A signal that explains itself; one that does not count is greyed with its reason, and opens on request. */
export function SignalCardView(signal: SignalCard) {
  const { say } = useWords()
  const name = <h3 className="nl-heading nl-heading--level-3">{say(signal.name)}</h3>
  if (signal.setAside === null)
    return (
      <article className="signal">
        {name}
        <Body {...signal} />
      </article>
    )
  return (
    <details className="signal set-aside">
      <summary>
        {name}
        <p className="aside-note">{say(SET_ASIDE_WORDS[signal.setAside])}</p>
      </summary>
      <Body {...signal} />
    </details>
  )
}

/** Says, does not say, inputs with dates, limit, base rate, measured hit rate. */
function Body(signal: SignalCard) {
  const { t, say } = useWords()
  return (
    <>
      <RouteNote {...signal} />
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
      <Definition {...signal} />
    </>
  )
}

function Definition(signal: SignalCard) {
  const { t, say, language } = useWords()
  return (
    <details className="definition">
      <summary>{t('signals.definition')}</summary>
      <p>
        {t('signals.code', { code: signal.code, version: signal.version })} {t(`evidence.${signal.evidence}`)}{' '}
        {t('signals.source', { source: say(signal.source) })}{' '}
        {t('signals.peildatum', { day: writeDay(signal.peildatum, language) })}{' '}
        {t('signals.records', { records: signal.evidenceRecords.join(', ') })}
      </p>
    </details>
  )
}

/** How the signal comes to this address, and on whom it stands when not on the address. */
function RouteNote({ routes, subject, happenedOn }: SignalCard) {
  const { t, say, language } = useWords()
  const happened = t('signals.happened', { day: writeDay(happenedOn, language) })
  if (subject === null)
    return (
      <p className="soft">
        {t('signals.direct')} {happened}
      </p>
    )
  const isNumber = /^\d{8}$/.test(subject)
  const named = isNumber ? t('signals.organisation', { number: subject }) : t('signals.branch', { code: subject })
  return (
    <p className="soft">
      {t('signals.route', { routes: routes.map((route) => say(ROUTE_WORDS[route])).join(', ') })}{' '}
      {t('signals.subject', { subject: named })} {happened}
    </p>
  )
}

function InputTable({ name, inputs }: SignalCard) {
  const { t, say, language } = useWords()
  const write = (value: SignalCard['inputs'][number]['value']) => {
    if (typeof value === 'number') return writeNumber(value, language, Number.isInteger(value) ? 0 : 1)
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value)) return writeDay(value, language)
    return value ?? t('unknown')
  }
  return (
    <ScrollFrame label={`${t('signals.inputs')}: ${say(name)}`}>
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
              <td>{say(registerName(source))}</td>
              <td>{writeDay(asOf, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
