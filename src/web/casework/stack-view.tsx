import type { Contribution, Stack } from '../../casework/contract.ts'
import { registerName } from '../../vocabulary/register-name.ts'
import { FAMILY_WORDS } from '../../vocabulary/signal-words.ts'
import { writeNumber } from '../design/number-notation.ts'
import { useWords } from './language.ts'
import { ScrollFrame } from './scroll-frame.tsx'

/** What counts together here: how many families and sources, what each adds, and how the order of addresses is made. */
export function StackView({ stack }: { readonly stack: Stack | null }) {
  const { t, say } = useWords()
  return (
    <section aria-labelledby="stack" className="stack">
      <h2 id="stack" className="nl-heading nl-heading--level-2">
        {t('stack.title')}
      </h2>
      {stack === null ? (
        <p>{t('stack.none')}</p>
      ) : (
        <>
          <p className="stack-sentence">
            {t('stack.families', { count: stack.families.length })} ·{' '}
            {t('stack.sources', { count: independentSources(stack) })}
          </p>
          <p>
            {t(stack.stacked ? 'stack.stacked' : 'stack.notStacked')} {t('stack.origins', { count: stack.origins })}{' '}
            {t('stack.registers', { registers: stack.sources.map((code) => say(registerName(code))).join(', ') })}
          </p>
          <ContributionTable {...stack} />
          <p className="soft">{t('stack.order')}</p>
          <p className="soft">{t('stack.doesNotSay')}</p>
        </>
      )}
    </section>
  )
}

/** One signal that joins three registers is one sign and not three witnesses. */
function independentSources({ sources, origins }: Stack): number {
  return Math.min(sources.length, origins)
}

function ContributionTable(stack: Stack) {
  const { t, language } = useWords()
  const write = (figure: number) => writeNumber(figure, language, 2)
  const placeOf = (place: number) => t('stack.placeOf', { place, listed: writeNumber(stack.listed, language) })
  return (
    <ScrollFrame label={t('stack.table')}>
      <table>
        <caption className="visually-hidden">{t('stack.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stack.what')}</th>
            <th scope="col">{t('stack.family')}</th>
            <th scope="col" className="figure">
              {t('stack.equal')}
            </th>
            <th scope="col" className="figure">
              {t('stack.learned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stack.contributions.map((contribution) => (
            <ContributionRow key={contribution.names.map(({ nl }) => nl).join()} {...contribution} />
          ))}
          {stack.sourcePart > 0 && (
            <tr>
              <th scope="row" colSpan={2}>
                {t('stack.further')}
              </th>
              <td className="figure">{write(stack.sourcePart)}</td>
              <td className="figure">–</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('stack.sum')}
            </th>
            <td className="figure">{write(stack.equalSum)}</td>
            <td className="figure">{write(stack.learnedSum)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              {t('stack.place')}
            </th>
            <td className="figure">{placeOf(stack.equalPlace)}</td>
            <td className="figure">{placeOf(stack.learnedPlace)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  )
}

function ContributionRow({ names, family, direct, equal, learned }: Contribution) {
  const { t, say, language } = useWords()
  return (
    <tr>
      <th scope="row">
        {names.map(say).join(' + ')}
        {!direct && <span className="soft"> · {t('stack.indirect')}</span>}
      </th>
      <td>{familyName(family, say)}</td>
      <td className="figure">{writeNumber(equal, language, 2)}</td>
      <td className="figure">{writeNumber(learned, language, 2)}</td>
    </tr>
  )
}

/** The family in words; one that we have no word for stays as it is. */
function familyName(family: string, say: ReturnType<typeof useWords>['say']): string {
  const words: Readonly<Record<string, Parameters<typeof say>[0]>> = FAMILY_WORDS
  const known = words[family]
  return known === undefined ? family : say(known)
}
