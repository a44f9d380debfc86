import type { Missing } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import type { Combination, PairClass } from './combination.ts'
import { type BoundedThird, thirdName, thirdWords } from './third-words.ts'

interface BivariateLegendProps {
  readonly combination: Combination
  readonly chosen: PairClass | undefined
  readonly onChoose: (kind: PairClass | undefined) => void
}

const MISSING: readonly Missing[] = ['withheld', 'not-measured', 'impossible']
const UPWARDS = [3, 2, 1] as const
const ACROSS = [1, 2, 3] as const

/** What the nine colours mean, as nine buttons: one marks its areas in map, scatter and table. */
export function BivariateLegend(props: BivariateLegendProps) {
  const { combination } = props
  const speech = useSpeech()
  const { t, say } = speech
  const { first, second, counts } = combination
  const missing = MISSING.filter((reason) => (counts.get(reason) ?? 0) > 0)
  return (
    <section className="bivariate-legend" aria-label={t('combine.legend')}>
      <p className="note">{t('combine.legendHint')}</p>
      <div className="bivariate-square">
        <p className="bivariate-up" aria-hidden="true">
          {t('combine.axis', { subject: say(first.subject.title) })}
        </p>
        <div className="bivariate-grid" role="group" aria-label={t('combine.classes')}>
          {UPWARDS.flatMap((up) =>
            ACROSS.map((across) => <ClassButton key={`${up}${across}`} kind={`${up}${across}`} {...props} />),
          )}
        </div>
        <p className="bivariate-across" aria-hidden="true">
          {t('combine.axis', { subject: say(second.subject.title) })}
        </p>
      </div>
      <ThirdList of={{ view: first, thirds: combination.thirdsOfFirst }} />
      <ThirdList of={{ view: second, thirds: combination.thirdsOfSecond }} />
      {missing.length > 0 && (
        <ul className="bivariate-missing">
          {missing.map((reason) => (
            <li key={reason}>
              <Swatch shade={reason} /> {missingWord(reason, speech)}:{' '}
              {t('combine.count', {
                areas: speech.areas(first.map.level, counts.get(reason) ?? 0),
                number: speech.figure(counts.get(reason) ?? 0),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ClassButton({ kind, combination, chosen, onChoose }: BivariateLegendProps & { readonly kind: PairClass }) {
  const speech = useSpeech()
  const { first, second, counts } = combination
  const count = counts.get(kind) ?? 0
  const label = speech.t('combine.class', {
    first: speech.say(first.subject.title),
    second: speech.say(second.subject.title),
    ofFirst: thirdName(kind[0], speech),
    ofSecond: thirdName(kind[1], speech),
    number: speech.figure(count),
    areas: speech.areas(first.map.level, count),
  })
  return (
    <button
      type="button"
      className={`bivariate-button bivariate-${kind}`}
      aria-pressed={chosen === kind}
      aria-label={label}
      title={label}
      onClick={() => onChoose(chosen === kind ? undefined : kind)}
    >
      {speech.figure(count)}
    </button>
  )
}

/** "laag: minder dan 12", "midden: 12 tot 20", "hoog: 20 of meer". */
function ThirdList({ of }: { readonly of: BoundedThird }) {
  const speech = useSpeech()
  const { subject } = of.view
  return (
    <p className="bivariate-bounds">
      <strong>{speech.say(subject.title)}</strong> ({speech.say(subject.unit)}):{' '}
      {ACROSS.flatMap((third) => thirdWords(third, of, speech) ?? []).join(', ')}
    </p>
  )
}
