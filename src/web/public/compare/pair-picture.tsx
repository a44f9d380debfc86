import type { Cell } from '../../../publication/contract.ts'
import { IntervalDots } from '../charts/interval-dots.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import type { PairRow } from './pair.ts'
import { type PairNames, pairWords } from './pair-words.ts'

/** One subject of two areas under each other, with their intervals. */
export function PairDots({ row, names }: { readonly row: PairRow; readonly names: PairNames }) {
  const speech = useSpeech()
  const { subject, one, other } = row
  const dotOf = (cell: Cell, name: string, kind: 'own' | 'other') => ({
    ...{ key: kind, name, kind, value: cell.value, low: cell.low, high: cell.high },
    missing: missingWord(cell.missing ?? 'not-measured', speech),
  })
  return (
    <IntervalDots
      dots={[dotOf(one, names.one, 'own'), dotOf(other, names.other, 'other')]}
      label={`${speech.say(subject.title)}, ${row.period}. ${pairWords(row, names, speech)}`}
      write={(value) => speech.figure(value, subject.decimals)}
      writeTick={(value) => speech.short(value, subject.decimals)}
    />
  )
}
