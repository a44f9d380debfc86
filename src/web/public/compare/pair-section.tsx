import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Cell, Release } from '../../../publication/contract.ts'
import { territoryOf } from '../../../vocabulary/area.ts'
import { useAddress } from '../choice/address-change.ts'
import { intervalWords, missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente } from '../release/release-folder.ts'
import { TakeAlongFiles } from '../take-along/take-along-files.tsx'
import { useWholeAddress } from '../take-along/whole-address.ts'
import { type AreaFile, nameIn, type PairRow, pairRows } from './pair.ts'
import type { ShownPair } from './pair-file.ts'
import { PairDots } from './pair-picture.tsx'
import { type PairNames, pairSentence, pairWords } from './pair-words.ts'

interface PairSectionProps {
  readonly release: Release
  readonly one: string
  readonly other: string
}

/** Two areas on every subject that both have, each subject on a scale of its own. */
export function PairSection({ release, one, other }: PairSectionProps) {
  const speech = useSpeech()
  const { t } = speech
  const asked = [one, other].map((code) => openGemeente(gemeenteOf(code)))
  const [first, second] = asked.map((file) => use(file))
  if (first === undefined || second === undefined) return null
  const [a, b]: readonly [AreaFile, AreaFile] = [
    { code: one, file: first },
    { code: other, file: second },
  ]
  const rows = pairRows(release, a, b)
  const names = { one: nameIn(a), other: nameIn(b) }
  const title = t('compare.pairTitle', names)
  return (
    <section className="pair">
      <Heading level={2}>{title}</Heading>
      <Paragraph purpose="lead">{pairSentence(rows, names, speech)}</Paragraph>
      {rows.map((row) => (
        <PairPicture key={row.subject.id} row={row} names={names} />
      ))}
      {rows.length > 0 && <PairTable rows={rows} names={names} />}
      <p className="note">{t('compare.tableNote')}</p>
      {rows.length > 0 && (
        <TakeAlongPair
          release={release}
          of={title}
          pair={{ rows, names, codes: [one, other], areasInvented: territoryOf(one) === 'voorbeeldregio' }}
        />
      )}
    </section>
  )
}

interface TakeAlongPairProps {
  readonly release: Release
  readonly of: string
  readonly pair: ShownPair
}

function TakeAlongPair({ release, of, pair }: TakeAlongPairProps) {
  const speech = useSpeech()
  const { search } = useAddress()
  const permalink = useWholeAddress('vergelijken', search)
  return (
    <TakeAlongFiles
      of={of}
      permalink={permalink}
      take={async () => {
        const { takenPair } = await import('./taken-pair.tsx')
        return takenPair(pair, { release, permalink }, speech)
      }}
      tables={['csv', 'xlsx', 'json-stat']}
      picture="chart"
      subjects={[]}
    />
  )
}

interface Named {
  readonly names: PairNames
}

function PairPicture({ row, names }: Named & { readonly row: PairRow }) {
  const { say } = useSpeech()
  return (
    <figure className="pair-picture">
      <figcaption>
        <strong>{`${say(row.subject.title)}, ${row.period}`}</strong> {say(row.subject.unit)}
      </figcaption>
      <PairDots row={row} names={names} />
    </figure>
  )
}

function PairTable({ rows, names }: Named & { readonly rows: readonly PairRow[] }) {
  const speech = useSpeech()
  const { t } = speech
  const title = t('compare.pairTitle', { ...names })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame" role="region" aria-label={title} tabIndex={0}>
      <table className="figure-table">
        <caption>{title}</caption>
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
              <td>{pairWords(row, names, speech)}</td>
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
