import type { AddressFacts, AddressFile } from '../../casework/contract.ts'
import { writeDay, writeNumber } from '../design/number-notation.ts'
import { AccessNote } from './access-note.tsx'
import { readAddressFile, useAnswer } from './api.ts'
import { ExplanationList } from './explanation-list.tsx'
import { FileSentence } from './file-sentence.tsx'
import { GreyedList } from './greyed-list.tsx'
import { useWords } from './language.ts'
import { LettingChains } from './letting-chain.tsx'
import type { Place } from './place.ts'
import { ProblemText } from './problem-text.tsx'
import { SignalCardView } from './signal-card-view.tsx'
import { StackView } from './stack-view.tsx'
import { Timeline } from './timeline.tsx'
import { UsePurposes } from './use-purpose.tsx'

/** The file of one address: first what would explain it innocently, then what comes together, the signals, what happened when. */
export function AddressFilePage(props: { readonly objectId: string; readonly go: (place: Place) => void }) {
  const { t } = useWords()
  const answer = useAnswer(readAddressFile, props.objectId)
  const back = (
    <p className="back">
      <button
        type="button"
        className="link"
        onClick={() => props.go({ page: 'list', listPage: 1, stackedOnly: false })}
      >
        {t('file.back')}
      </button>
    </p>
  )
  if (answer === 'waiting') return <output>{t('waiting')}</output>
  return (
    <>
      {back}
      {'problem' in answer ? <ProblemText problem={answer.problem} /> : <File {...answer.value} />}
    </>
  )
}

function File({ address, access, stack, signals, timeline, lettingChains, greyed }: AddressFile) {
  const { t } = useWords()
  return (
    <article>
      <div className="head">
        <div>
          <h1 className="nl-heading nl-heading--level-1">{address.line}</h1>
          <Facts {...address} />
          <FileSentence signals={signals} />
        </div>
        <AccessNote {...access} />
      </div>
      <section aria-labelledby="explanations">
        <h2 id="explanations" className="nl-heading nl-heading--level-2">
          {t('explanations.title')}
        </h2>
        {innocentFirst(signals).map((signal) => (
          <ExplanationList
            key={`${signal.code} ${signal.subject} ${signal.peildatum}`}
            signal={signal}
            named={signals.length > 1}
          />
        ))}
      </section>
      <StackView stack={stack} />
      <section aria-labelledby="signals">
        <h2 id="signals" className="nl-heading nl-heading--level-2">
          {t('signals.title', { count: signals.length })}
        </h2>
        {signals.map((signal) => (
          <SignalCardView key={`${signal.code} ${signal.subject} ${signal.peildatum}`} {...signal} />
        ))}
      </section>
      <Timeline timeline={timeline} />
      <LettingChains chains={lettingChains} />
      <GreyedList greyed={greyed} />
    </article>
  )
}

/** What is explained comes first; the order of the codes stays. */
function innocentFirst(signals: AddressFile['signals']): AddressFile['signals'] {
  return signals.toSorted((a, b) => Number(b.setAside === 'explained') - Number(a.setAside === 'explained'))
}

function Facts(address: AddressFacts) {
  const { t, language } = useWords()
  const { floorAreaSquareMetres: area, buildingYear: year } = address
  return (
    <dl className="facts">
      <div>
        <dt>{t('facts.use')}</dt>
        <dd>
          <UsePurposes codes={address.usePurposes} />
        </dd>
      </div>
      <div>
        <dt>{t('facts.area')}</dt>
        <dd>{area === null ? t('unknown') : `${writeNumber(area, language)} m²`}</dd>
      </div>
      <div>
        <dt>{t('facts.year')}</dt>
        <dd>{year ?? t('unknown')}</dd>
      </div>
      <div>
        <dt>{t('facts.status')}</dt>
        <dd>{address.status}</dd>
      </div>
      <div>
        <dt>{t('facts.asOf')}</dt>
        <dd>{writeDay(address.bagAsOf, language)}</dd>
      </div>
    </dl>
  )
}
