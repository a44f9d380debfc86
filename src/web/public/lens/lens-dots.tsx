import { useSpeech } from '../parts/speech-context.tsx'
import type { LensCounts } from './lens-rates.ts'

type Kind = 'right' | 'false-alarm' | 'missed' | 'quiet'

/** A mark per premises, the kinds one after the other; their shapes differ as well as their colours. */
export function LensDots({ counts }: { readonly counts: LensCounts }) {
  const { t, figure } = useSpeech()
  const { right, falseAlarm, missed, quiet } = counts
  const kinds: readonly (readonly [Kind, number])[] = [
    ['right', right],
    ['false-alarm', falseAlarm],
    ['missed', missed],
    ['quiet', quiet],
  ]
  const marks = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
  const across = marks.length > 100 ? 40 : 10
  const [width, height] = [across * 10, Math.ceil(marks.length / across) * 10]
  const words = [
    `${figure(right)} ${t('lens.right')}`,
    `${figure(falseAlarm)} ${t('lens.falseAlarm')}`,
    ...(missed + quiet > 0 ? [`${figure(missed)} ${t('lens.missed')}`, `${figure(quiet)} ${t('lens.quiet')}`] : []),
  ]
  if (marks.length === 0) return null
  return (
    <svg
      className={across === 40 ? 'lens-dots lens-dots-many' : 'lens-dots'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${words.join('; ')}.`}
    >
      {kinds.map(([kind]) => (
        <path key={kind} className={`lens-${kind}`} d={pathOf(marks, kind, across)} />
      ))}
    </svg>
  )
}

/** All marks of a kind in one path, so that a thousand of them are four elements. */
function pathOf(marks: readonly Kind[], kind: Kind, across: number): string {
  return marks
    .flatMap((mark, place) => {
      if (mark !== kind) return []
      return [SHAPES[kind]((place % across) * 10, Math.floor(place / across) * 10)]
    })
    .join('')
}

/** Each within a square of ten: a full square, an open one, a diamond, a small dot. */
const SHAPES: Readonly<Record<Kind, (x: number, y: number) => string>> = {
  right: (x, y) => `M${x + 1} ${y + 1}h8v8h-8z`,
  'false-alarm': (x, y) => `M${x + 1.7} ${y + 1.7}h6.6v6.6h-6.6z`,
  missed: (x, y) => `M${x + 5} ${y + 0.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`,
  quiet: (x, y) => `M${x + 3.8} ${y + 5}a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0z`,
}
