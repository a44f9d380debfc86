import { Suspense, use, useState } from 'react'
import { type AmountCell, type Subject, type SubjectAmounts, TOTAL } from '../../../publication/contract.ts'
import type { AreaSubjectFigures } from '../release/area-summary.ts'
import { openAmounts } from '../release/release-folder.ts'
import { missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

interface AreaAmountsProps {
  readonly area: { readonly code: string; readonly name: string }
  readonly figures: AreaSubjectFigures
}

/** Sums of money of an area, one step away: they are fetched when someone asks. */
export function AreaAmounts({ area, figures: { subject } }: AreaAmountsProps) {
  const { t, say } = useSpeech()
  const [asked, setAsked] = useState(false)
  if (subject.amounts === null) return null
  return (
    <details className="area-categories" onToggle={(event) => setAsked(asked || event.currentTarget.open)}>
      <summary>{say(subject.amounts.title)}</summary>
      {asked && (
        <Suspense fallback={<p className="waiting">{t('frame.waiting')}</p>}>
          <AmountsOf code={area.code} subject={subject} amounts={subject.amounts} />
        </Suspense>
      )}
    </details>
  )
}

interface AmountsOfProps {
  readonly code: string
  readonly subject: Subject
  readonly amounts: SubjectAmounts
}

function AmountsOf({ code, subject, amounts }: AmountsOfProps) {
  const { t, say } = useSpeech()
  const opened = openAmounts(subject)
  const cells = opened === null ? [] : use(opened).filter(({ area }) => area === code)
  const period = cells
    .map((cell) => cell.period)
    .sort()
    .at(-1)
  if (period === undefined) return <p>{t('area.noAmounts')}</p>
  return (
    <table className="category-table">
      <caption>
        {say(amounts.title)}, {period}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('picker.part')}</th>
          <th scope="col" className="number">
            {say(amounts.unit)}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells
          .filter((cell) => cell.period === period)
          .map((cell) => (
            <tr key={cell.category}>
              <th scope="row">
                <CategoryName subject={subject} category={cell.category} />
              </th>
              <td className="number">
                <Amount cell={cell} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function CategoryName({ subject, category }: { readonly subject: Subject; readonly category: string }) {
  const { t, say } = useSpeech()
  const known = subject.dimensions.flatMap(({ categories }) => categories).find(({ id }) => id === category)
  if (known !== undefined) return say(known.title)
  return category === TOTAL ? t('picker.wholePart') : category
}

function Amount({ cell }: { readonly cell: AmountCell }) {
  const speech = useSpeech()
  return cell.amount === null ? missingWord(cell.missing ?? 'not-measured', speech) : speech.figure(cell.amount)
}
