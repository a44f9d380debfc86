import { useMemo } from 'react'
import type { AddressList, SignedIn } from '../../casework/contract.ts'
import { writeNumber } from '../design/number-notation.ts'
import { AccessNote } from './access-note.tsx'
import { readAddressList, useAnswer } from './api.ts'
import { useWords } from './language.ts'
import type { Place } from './place.ts'
import { ProblemText } from './problem-text.tsx'
import { ScrollFrame } from './scroll-frame.tsx'
import { UsePurposes } from './use-purpose.tsx'

/** The addresses with a signal, by street and number: no order of importance and no colour. */
export function AddressListPage(props: {
  readonly signedIn: SignedIn
  readonly page: number
  readonly stackedOnly: boolean
  readonly go: (place: Place) => void
}) {
  const { t, language } = useWords()
  const { stackedOnly, page } = props
  const question = useMemo(() => ({ page, stackedOnly }), [page, stackedOnly])
  const answer = useAnswer(readAddressList, question)
  if (answer === 'waiting') return <output>{t('waiting')}</output>
  if ('problem' in answer) return <ProblemText problem={answer.problem} />
  const { total, addresses } = answer.value
  return (
    <>
      <div className="head">
        <div>
          <h1 className="nl-heading nl-heading--level-1">
            {t(stackedOnly ? 'list.stacks' : 'list.title', { count: total, total: writeNumber(total, language) })}
          </h1>
          <p className="nl-paragraph--lead">{t('list.lead')}</p>
          <label className="only">
            <input
              type="checkbox"
              checked={stackedOnly}
              onChange={() => props.go({ page: 'list', listPage: 1, stackedOnly: !stackedOnly })}
            />
            {t('list.only')}
          </label>
          <p className="soft">{t('list.onlyMeaning')}</p>
        </div>
        <AccessNote {...props.signedIn.access} />
      </div>
      {addresses.length === 0 ? <p>{t('list.none')}</p> : <AddressTable addresses={addresses} go={props.go} />}
      <Pages list={answer.value} stackedOnly={stackedOnly} go={props.go} />
    </>
  )
}

function AddressTable(props: { readonly addresses: AddressList['addresses']; readonly go: (place: Place) => void }) {
  const { t, say } = useWords()
  return (
    <ScrollFrame label={t('list.caption')}>
      <table className="addresses">
        <caption className="visually-hidden">{t('list.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.address')}</th>
            <th scope="col">{t('list.use')}</th>
            <th scope="col">{t('list.signals')}</th>
          </tr>
        </thead>
        <tbody>
          {props.addresses.map(({ objectId, line, usePurposes, signals, stacked }) => (
            <tr key={objectId}>
              <th scope="row">
                <button type="button" className="link" onClick={() => props.go({ page: 'file', objectId })}>
                  {line}
                </button>
                {stacked && <span className="tag">{t('list.stacked')}</span>}
              </th>
              <td>
                <UsePurposes codes={usePurposes} />
              </td>
              <td>
                <ul className="plain">
                  {signals.map(({ name, setAside }) => (
                    <li key={`${name.nl} ${setAside}`}>
                      {say(name)}
                      {setAside !== null && <span className="soft"> · {t('list.asideNote')}</span>}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function Pages({
  list,
  stackedOnly,
  go,
}: {
  readonly list: AddressList
  readonly stackedOnly: boolean
  readonly go: (place: Place) => void
}) {
  const { t } = useWords()
  const last = Math.ceil(list.total / list.pageSize)
  if (last <= 1) return null
  const step = (listPage: number) => go({ page: 'list', listPage, stackedOnly })
  return (
    <nav aria-label={t('pages.label')} className="pages">
      <button type="button" className="nl-button" disabled={list.page === 1} onClick={() => step(list.page - 1)}>
        {t('pages.before')}
      </button>
      <span>{t('pages.here', { page: list.page, last })}</span>
      <button type="button" className="nl-button" disabled={list.page === last} onClick={() => step(list.page + 1)}>
        {t('pages.after')}
      </button>
    </nav>
  )
}
