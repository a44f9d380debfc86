import type { SignalCard } from '../../casework/contract.ts'
import { useWords } from './language.ts'

/** The file in a few plain sentences, made from what is in it. */
export function FileSentence({ signals }: { readonly signals: readonly SignalCard[] }) {
  const { t } = useWords()
  const counting = signals.filter(({ setAside }) => setAside === null).length
  const explained = signals.filter(({ setAside }) => setAside === 'explained').length
  const untested = signals.flatMap(({ explanations }) => explanations).filter(({ verdict }) => verdict === 'untested')
  return (
    <p className="nl-paragraph--lead">
      {t('sentence.signals', { count: signals.length })} {t('sentence.counting', { count: counting })}{' '}
      {t('sentence.explained', { count: explained })}{' '}
      {untested.length > 0 && t('sentence.untested', { count: untested.length })}
    </p>
  )
}
