import type { Subject } from '../../../publication/contract.ts'
import { IntervalDots } from '../charts/interval-dots.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import type { Compared } from './comparison.ts'
import { WHOLE_CODE } from './others.ts'

interface ComparedPictureProps {
  readonly compared: readonly Compared[]
  readonly own: string
  readonly subject: Subject
  readonly label: string
}

/** An area and those beside it as dots with their intervals, highest first. */
export function ComparedPicture({ compared, own, subject, label }: ComparedPictureProps) {
  const speech = useSpeech()
  const dots = compared.map(({ code, name, cell }) => ({
    ...{ key: code, name, value: cell.value, low: cell.low, high: cell.high },
    missing: missingWord(cell.missing ?? 'not-measured', speech),
    kind: code === own ? ('own' as const) : code === WHOLE_CODE ? ('whole' as const) : ('other' as const),
  }))
  return (
    <IntervalDots
      dots={dots}
      label={label}
      write={(value) => speech.figure(value, subject.decimals)}
      writeTick={(value) => speech.short(value, subject.decimals)}
    />
  )
}
