import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Cell, Release } from '../../../publication/contract.ts'
import { IntervalDots } from '../charts/interval-dots.tsx'
import { intervalWords, missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente } from '../release/release-folder.ts'
import { type AreaFile, nameIn, type PairRow, pairRows } from './pair.ts'

interface PairSectionProps {
  readonly release: Release
  readonly one: string
  readonly other: string
}

/** Two areas on every subject that both have, each subject on a scale of its own. */
export function PairSection({ release, one, other }: PairSectionProps) {
  const { t } = useSpeech()
  const asked = [one, other].map((code) => openGemeente(gemeenteOf(code)))
  const [first, second] = asked.map((file) => use(file))
  if (first === undefined || second === undefined) return null
  const [a, b]: readonly [AreaFile, AreaFile] = [
    { code: one, file: first },
    { code: other, file: second },
  ]
  const rows = pairRows(release, a, b)
  const names = { one: nameIn(a), other: nameIn(b) }
  const clear = rows.filter(({ difference }) => difference === 'higher' || difference === 'lower').length
  return (
    <section className="pair">
      <Heading level={2}>{t('compare.pairTitle', names)}</Heading>
      <Paragraph purpose="lead">
        {rows.length === 0
          ? t('compare.pairNothing', names)
          : t('compare.pairSentence', { ...names, clear, count: rows.length })}
      </Paragraph>
      {rows.map((row) => (
        <PairPicture key={row.subject.id} row={row} names={names} />
      ))}
      {rows.length > 0 && <PairTable rows={rows} names={names} />}
      <p className="note">{t('compare.tableNote')}</p>
    </section>
  )
}

interface Named {
  readonly names: { readonly one: string; readonly other: string }
}

function PairPicture({ row, names }: Named & { readonly row: PairRow }) {
  const speech = useSpeech()
  const { subject, period, one, other } = row
  const dotOf = (cell: Cell, name: string, kind: 'own' | 'other') => ({
    ...{ key: kind, name, kind, value: cell.value, low: cell.low, high: cell.high },
    missing: missingWord(cell.missing ?? 'not-measured', speech),
  })
  const title = `${speech.say(subject.title)}, ${period}`
  return (
    <figure className="pair-picture">
      <figcaption>
        <strong>{title}</strong> {speech.say(subject.unit)}
      </figcaption>
      <IntervalDots
        dots={[dotOf(one, names.one, 'own'), dotOf(other, names.other, 'other')]}
        label={`${title}. ${pairWords(row, names, speech.t)}`}
        write={(value) => speech.figure(value, subject.decimals)}
        writeTick={(value) => speech.short(value, subject.decimals)}
      />
    </figure>
  )
}

function PairTable({ rows, names }: Named & { readonly rows: readonly PairRow[] }) {
  const speech = useSpeech()
  const { t } = speech
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame" role="region" aria-label={t('compare.pairTitle', names)} tabIndex={0}>
      <table className="figure-table">
        <caption>{t('compare.pairTitle', names)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('choice.subject')}</th>
            <th scope="col">{names.one}</th>
            <th scope="col">{names.other}</th>
            <th scope="col">{t('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subject.id}>
              <th scope="row">
                {speech.say(row.subject.title)}{' '}
                <small>
                  {speech.say(row.subject.unit)}, {row.period}
                </small>
              </th>
              <PairCell cell={row.one} decimals={row.subject.decimals} />
              <PairCell cell={row.other} decimals={row.subject.decimals} />
              <td>{pairWords(row, names, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PairCell({ cell, decimals }: { readonly cell: Cell; readonly decimals: number }) {
  const speech = useSpeech()
  if (cell.value === null) return <td>{missingWord(cell.missing ?? 'not-measured', speech)}</td>
  return (
    <td className="figure">
      {speech.figure(cell.value, decimals)} <small>{intervalWords(cell.low, cell.high, { decimals, speech })}</small>
    </td>
  )
}

/** Which of the two is clearly higher, or that it cannot be told. */
function pairWords(
  { difference }: PairRow,
  { one, other }: Named['names'],
  t: ReturnType<typeof useSpeech>['t'],
): string {
  if (difference === null) return t('compare.pairMissing')
  if (difference === 'not-clear') return t('compare.notClear')
  return t('compare.pairHigher', { area: difference === 'higher' ? other : one })
}
