import type { SignalCard } from '../../casework/contract.ts'
import { useWords } from './language.ts'

/** The file in two or three plain sentences, made from what is in it. */
export function FileSentence({ signals }: { readonly signals: readonly SignalCard[] }) {
  const { t } = useWords()
  const explained = signals.filter((signal) => signal.explained).length
  const untested = signals.flatMap(({ explanations }) => explanations).filter(({ verdict }) => verdict === 'untested')
  return (
    <p className="nl-paragraph--lead">
      {t('sentence.signals', { count: signals.length })}{' '}
      {t(explained === 0 ? 'sentence.unexplained' : 'sentence.explained', { count: explained })}{' '}
      {untested.length > 0 && t('sentence.untested', { count: untested.length })}
    </p>
  )
}
