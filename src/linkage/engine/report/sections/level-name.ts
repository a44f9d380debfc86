import type { Language } from '../../../../vocabulary/language.ts'
import { levelMeaning } from '../../explanation/level-meaning.ts'
import { writeLevel } from '../../explanation/level-words.ts'
import { gammasOf } from '../../model/gamma.ts'
import type { LinkModel } from '../../model/link-model.ts'

/** What a level of a comparison means, in words; empty for one that the model does not have. */
export function writeLevelName(
  { comparisons }: LinkModel,
  { comparison: name, gamma }: { readonly comparison: string; readonly gamma: number },
  language: Language,
): string {
  const comparison = comparisons.find((one) => one.name === name)
  const level = comparison?.levels[gammasOf(comparison).indexOf(gamma)]
  return level === undefined ? '' : writeLevel({ name, meaning: levelMeaning(level), label: level.label }, language)
}
