import type { Explanation, SignalCard } from '../../casework/contract.ts'
import { useWords } from './language.ts'

const ORDER: Readonly<Record<Explanation['verdict'], number>> = { holds: 0, fails: 1, untested: 2 }

/** The innocent explanations of a signal, with what the test said; what speaks for the address comes first. */
export function ExplanationList({ signal, named }: { readonly signal: SignalCard; readonly named: boolean }) {
  const { t, say } = useWords()
  const list = signal.explanations.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict])
  const tested = list.filter(({ verdict }) => verdict !== 'untested').length
  const holding = list.filter(({ verdict }) => verdict === 'holds').length
  return (
    <>
      {named && <h3 className="nl-heading nl-heading--level-3">{say(signal.name)}</h3>}
      <p>
        {t('explanations.tested', { tested, count: list.length })} {t('explanations.holding', { count: holding })}
      </p>
      <ul className="explanations">
        {list.map(({ says, verdict, untestedBecause }) => (
          <li key={says.nl} className={`explanation ${verdict}`}>
            <VerdictMark verdict={verdict} />
            <p>
              <b>{t(`explanations.${verdict}`)}.</b> {say(says)}{' '}
              {untestedBecause !== null && <span className="soft">{say(untestedBecause)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Three shapes, so that nobody needs a colour to tell them apart. The words stand beside it. */
function VerdictMark({ verdict }: { readonly verdict: Explanation['verdict'] }) {
  return (
    <svg className="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" className={verdict} />
      {verdict === 'holds' && <path d="m6 10.5 3 3 5.5-6.5" />}
      {verdict === 'fails' && <path d="M6 10h8" />}
    </svg>
  )
}
