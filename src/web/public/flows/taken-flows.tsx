import { readToken } from '../../design/token.ts'
import { drawnBlock } from '../take-along/drawn-picture.tsx'
import { gap, sheetSvg, textBlock } from '../take-along/picture-sheet.ts'
import { legendBlock } from '../take-along/sheet-legend.ts'
import type { TakenView } from '../take-along/taken-view.ts'
import { sourceSentence, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import { flowFile, type ShownFlows } from './flow-file.ts'
import { FlowPicture } from './flow-picture.tsx'

interface FlowsOrder extends Whereabouts {
  readonly shown: ShownFlows
  /** What is seen, in sentences. */
  readonly sentence: string
}

/** What can be taken along of flows between gemeenten. */
export function takenFlows({ shown, sentence, ...where }: FlowsOrder, speech: Speech): TakenView {
  const table = flowFile(shown, where, speech)
  const { subject, period, chosen, nameOf } = shown
  const { t, say } = speech
  return {
    ...where,
    table,
    picture: async () => {
      const title = `${shown.title}, ${period}`
      const body = [
        textBlock(say(subject.numeratorName), { size: 14, colour: readToken('--ink'), bold: true }),
        gap(6),
        ...(chosen.gemeente === null ? [] : [legendBlock(flowKinds(speech), readToken), gap(6)]),
        drawnBlock(<FlowPicture chosen={chosen} nameOf={nameOf} label={title} />, speech),
        textBlock(t('flows.withheldNote'), { size: 14, colour: readToken('--ink-soft') }),
      ]
      const cautions = subject.doesNotSay.map(say).join(' ')
      const source = sourceSentence([shown], where.release, speech)
      return sheetSvg(
        { ...where, title, sentence, body, cautions, source, about: table.about, colours: readToken },
        speech,
      )
    },
  }
}

/** The colours of `flows.css`. */
function flowKinds({ t }: Speech) {
  return [
    { fill: '--class-3', words: t('flows.kindStays') },
    { fill: '--category-1', words: t('flows.kindLeaves') },
    { fill: '--attention', words: t('flows.kindComes') },
  ] as const
}
