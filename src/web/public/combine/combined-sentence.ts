import type { Speech } from '../words/speech.ts'
import { type Combination, highTogether } from './combination.ts'
import { type RankCorrelation, rankCorrelation } from './rank-correlation.ts'

/** What two subjects laid together show, from their figures. */
export interface CombinedSentences {
  /** Whether they go together: the sentence above the picture. */
  readonly together: string
  /** Of how many areas both are known, and how often high goes with high. */
  readonly counted: string
  /** The rank correlation with its uncertainty, for those who want the number; nothing for a few areas. */
  readonly correlation: string | undefined
}

/** Says what is seen, how often, and how surely; never that one comes from the other. */
export function combinedSentences(combination: Combination, speech: Speech): CombinedSentences {
  const found = correlationOf(combination)
  const titles = titlesOf(combination, speech)
  const counted = [knownSentence(combination, speech), highSentence(combination, speech)]
  return {
    together: found === undefined ? speech.t('combine.tooFew', titles) : togetherWords(found, titles, speech),
    counted: counted.filter((sentence) => sentence !== undefined).join(' '),
    correlation: found === undefined ? undefined : correlationSentence(found, speech),
  }
}

function knownSentence({ known, rows, first }: Combination, speech: Speech): string {
  const values = {
    known: speech.figure(known),
    all: speech.figure(rows.length),
    areas: speech.areas(first.map.level, rows.length),
  }
  return known === rows.length ? speech.t('combine.allKnown', values) : speech.t('combine.known', values)
}

function highSentence(combination: Combination, speech: Speech): string | undefined {
  const found = highTogether(combination)
  if (found === undefined) return undefined
  return speech.t('combine.high', {
    ...titlesOf(combination, speech),
    high: speech.figure(found.highOnFirst),
    both: speech.figure(found.highOnBoth),
    unrelated: speech.figure(Math.round(found.ifUnrelated)),
    areas: speech.areas(combination.first.map.level, found.highOnFirst),
  })
}

function correlationSentence({ rho, low, high }: RankCorrelation, { t, figure }: Speech): string {
  return t('combine.correlation', { rho: figure(rho, 2), low: figure(low, 2), high: figure(high, 2) })
}

/** Says no more than the end of the interval nearest to zero bears. */
function togetherWords({ low, high }: RankCorrelation, titles: Titles, { t }: Speech): string {
  if (low > 0.5) return t('combine.mostly', titles)
  if (low > 0.25) return t('combine.often', titles)
  if (low > 0) return t('combine.somewhat', titles)
  if (high < -0.25) return t('combine.opposite', titles)
  return high < 0 ? t('combine.somewhatOpposite', titles) : t('combine.unclear', titles)
}

/** How far the orders of the two subjects agree, over the areas of which both are known. */
function correlationOf({ rows }: Combination): RankCorrelation | undefined {
  return rankCorrelation(
    rows.flatMap(({ first, second }): [number, number][] =>
      first.value === null || second.value === null ? [] : [[first.value, second.value]],
    ),
  )
}

type Titles = Readonly<Record<'first' | 'second', string>>

function titlesOf({ first, second }: Combination, { say }: Speech): Titles {
  return { first: say(first.subject.title), second: say(second.subject.title) }
}
