import { readToken } from '../../design/token.ts'
import { drawnBlock } from '../take-along/drawn-picture.tsx'
import { cautionWords, gap, type Placing, sheetSvg, textBlock } from '../take-along/picture-sheet.ts'
import type { TakenView } from '../take-along/taken-view.ts'
import { sourceOfSubjects, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import { pairCube, pairFile, type ShownPair } from './pair-file.ts'
import { PairDots } from './pair-picture.tsx'
import { pairSentence } from './pair-words.ts'

/** What can be taken along of two areas side by side. */
export function takenPair(pair: ShownPair, where: Whereabouts, speech: Speech): TakenView {
  const table = pairFile(pair, where, speech)
  const { rows, names } = pair
  const { t } = speech
  const subjects = rows.map(({ subject }) => subject)
  return {
    ...where,
    table,
    cube: () => pairCube(pair, speech),
    picture: async () => {
      const body = [
        textBlock(t('compare.tableNote'), { size: 14, colour: readToken('--ink-soft') }),
        ...rows.flatMap((row) => pairBlocks(row, names, speech)),
      ]
      return sheetSvg(
        {
          ...where,
          body,
          title: t('compare.pairTitle', { one: names.one, other: names.other }),
          sentence: pairSentence(rows, names, speech),
          cautions: '',
          source: sourceOfSubjects({ subjects, areasInvented: pair.areasInvented }, where.release, speech),
          about: table.about,
          colours: readToken,
        },
        speech,
      )
    },
  }
}

function pairBlocks(row: ShownPair['rows'][number], names: ShownPair['names'], speech: Speech): readonly Placing[] {
  const { subject, period } = row
  return [
    gap(16),
    textBlock(`${speech.say(subject.title)}, ${period}`, { size: 16, colour: readToken('--ink'), bold: true }),
    textBlock(speech.say(subject.unit), { size: 14, colour: readToken('--ink-soft') }),
    gap(4),
    drawnBlock(<PairDots row={row} names={names} />, speech),
    textBlock(cautionWords(subject.doesNotSay.map(speech.say).join(' '), speech), {
      size: 13,
      colour: readToken('--ink-soft'),
    }),
  ]
}
