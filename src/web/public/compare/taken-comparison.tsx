import { readToken } from '../../design/token.ts'
import { drawnBlock } from '../take-along/drawn-picture.tsx'
import { gap, sheetSvg, textBlock } from '../take-along/picture-sheet.ts'
import type { TakenView } from '../take-along/taken-view.ts'
import { sourceSentence, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import { comparedCube, comparedFile, comparisonTitle, type ShownComparison } from './compared-file.ts'
import { ComparedPicture } from './compared-picture.tsx'

interface ComparisonOrder extends Whereabouts {
  readonly shown: ShownComparison
  /** What is seen, in sentences. */
  readonly sentence: string
}

/** What can be taken along of one area beside others. */
export function takenComparison({ shown, sentence, ...where }: ComparisonOrder, speech: Speech): TakenView {
  const table = comparedFile(shown, where, speech)
  const { subject, period, compared, own } = shown
  return {
    ...where,
    table,
    cube: () => comparedCube(shown, speech),
    picture: async () => {
      const title = comparisonTitle(shown, speech)
      const note = speech.t('compare.pictureNote', { unit: speech.say(subject.unit), period })
      const body = [
        textBlock(note, { size: 14, colour: readToken('--ink-soft') }),
        gap(8),
        drawnBlock(<ComparedPicture compared={compared} own={own.code} subject={subject} label={title} />, speech),
        gap(6),
        textBlock(speech.t('compare.tableNote'), { size: 14, colour: readToken('--ink-soft') }),
      ]
      const cautions = subject.doesNotSay.map(speech.say).join(' ')
      const source = sourceSentence([shown], where.release, speech)
      return sheetSvg(
        { ...where, title, sentence, body, cautions, source, about: table.about, colours: readToken },
        speech,
      )
    },
  }
}
