import { drawnBlock } from '../take-along/drawn-picture.tsx'
import { type Colours, gap, type Placing, textBlock } from '../take-along/picture-sheet.ts'
import type { Speech } from '../words/speech.ts'
import type { Combination, PairClass } from './combination.ts'
import { Scatter } from './scatter.tsx'
import { MOST_DOTS, scatterLayout } from './scatter-layout.ts'

interface ScatterWish {
  readonly chosen: PairClass | undefined
  readonly marked: string | undefined
  readonly colours: Colours
}

/** Pixels: whether an axis is pressed together depends on the figures alone. */
const DRAWN = { width: 720, height: 504 }

/** The scatter of a combination for a sheet, under its title and between the names of its axes. */
export function scatterBlocks(
  combination: Combination,
  { colours, ...look }: ScatterWish,
  speech: Speech,
): readonly Placing[] {
  const { first, second, third, known } = combination
  const { t, say } = speech
  const areas = speech.areas(first.map.level)
  const [ink, soft] = [colours('--ink'), colours('--ink-soft')]
  const title = t('combine.scatterTitle', { areas })
  const { x, y } = scatterLayout(combination, DRAWN, look.chosen)
  const notes = [
    t('combine.scatterNote'),
    ...(known > MOST_DOTS ? [t('combine.scatterMany', { areas })] : []),
    ...(third === null ? [] : [t('combine.scatterSize', { third: say(third.subject.title) })]),
    ...(x.pressed || y.pressed ? [t('combine.pressed')] : []),
  ]
  return [
    gap(16),
    textBlock(title, { size: 18, colour: ink, bold: true }),
    textBlock(`↑ ${say(first.subject.title)} (${say(first.subject.unit)})`, { size: 14, colour: ink }),
    drawnBlock(<Scatter combination={combination} {...look} label={title} onMark={() => undefined} />, speech),
    textBlock(`→ ${say(second.subject.title)} (${say(second.subject.unit)})`, { size: 14, colour: ink }),
    gap(4),
    textBlock(notes.join(' '), { size: 14, colour: soft }),
  ]
}
