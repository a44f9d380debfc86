import type { GreyedIndicator } from '../../casework/contract.ts'
import { registerName } from '../../vocabulary/register-name.ts'
import { GREYED_WORDS } from '../../vocabulary/signal-words.ts'
import { useWords } from './language.ts'

/** The indicators that could not be asked or do not count now, with the reason: what this file is silent about. */
export function GreyedList({ greyed }: { readonly greyed: readonly GreyedIndicator[] }) {
  const { t, say } = useWords()
  if (greyed.length === 0) return null
  return (
    <details className="greyed">
      <summary>{t('greyed.title', { count: greyed.length })}</summary>
      <ul>
        {greyed.map(({ code, name, state, registers }) => (
          <li key={code}>
            {code} {say(name)}. {say(GREYED_WORDS[state])}{' '}
            {registers.length > 0 &&
              t('greyed.registers', { registers: registers.map((register) => say(registerName(register))).join(', ') })}
          </li>
        ))}
      </ul>
    </details>
  )
}
