import { type FormEvent, useState } from 'react'
import type { SampleAccounts } from '../../casework/contract.ts'
import { readSampleAccounts, signIn, useAnswer } from './api.ts'
import { useWords } from './language.ts'
import { ProblemText } from './problem-text.tsx'

/** Choosing a sample account and the purpose of the visit. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useWords()
  const answer = useAnswer(readSampleAccounts, undefined)
  return (
    <div className="sign-in">
      <h1 className="nl-heading nl-heading--level-1">{t('signIn.title')}</h1>
      <p className="nl-paragraph--lead">{t('signIn.lead')}</p>
      <p className="notice">{t('signIn.sample')}</p>
      {answer !== 'waiting' && 'problem' in answer && <ProblemText problem={answer.problem} />}
      {answer !== 'waiting' && 'value' in answer && <SignInForm {...answer.value} onSignedIn={onSignedIn} />}
    </div>
  )
}

function SignInForm({ accounts, onSignedIn }: SampleAccounts & { readonly onSignedIn: () => void }) {
  const { t, say } = useWords()
  const [accountId, setAccountId] = useState(accounts[0]?.id)
  const [chosen, setChosen] = useState<string>()
  const [failed, setFailed] = useState(false)
  const purposes = accounts.find(({ id }) => id === accountId)?.purposes ?? []
  const purpose = purposes.find(({ code }) => code === chosen) ?? purposes[0]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (accountId === undefined || purpose === undefined) return
    const result = await signIn(accountId, purpose.code)
    if ('value' in result) onSignedIn()
    else setFailed(true)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{t('signIn.who')}</legend>
        {accounts.map(({ id, name, role }) => (
          <label key={id} className="choice">
            <input type="radio" name="account" checked={id === accountId} onChange={() => setAccountId(id)} />
            <span>
              <strong>{name}</strong> <span className="sample">{t('sampleAccount')}</span>
              <br />
              {say(role)}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('signIn.why')}</legend>
        {purposes.map(({ code, name }) => (
          <label key={code} className="choice">
            <input type="radio" name="purpose" checked={code === purpose?.code} onChange={() => setChosen(code)} />
            <span>{say(name)}</span>
          </label>
        ))}
      </fieldset>
      <p className="soft">{t('signIn.logged')}</p>
      <button type="submit" className="nl-button nl-button--primary">
        {t('signIn.button')}
      </button>
      {failed && <ProblemText problem="broken" />}
    </form>
  )
}
