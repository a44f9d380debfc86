import { TOTAL } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'
import type { View } from './view.ts'

/** What the figures of a view are called in a sentence: "misdrijven per 1.000 inwoners", "vestigingen (cafés)". */
export function unitOf(view: View, speech: Speech): string {
  const { subject, counted } = view
  const unit = speech.say(counted ? subject.numeratorName : subject.unit)
  const part = partName(view, speech)
  return part === undefined ? unit : `${unit} (${part})`
}

/** What so many of the areas of a view are called: "buurten", or "buurten van Waterdam" when it shows no others. */
export function areasOf({ map, within }: Pick<View, 'map' | 'within'>, { t, areas }: Speech, count = 2): string {
  const noun = areas(map.level, count)
  return within === null ? noun : t('drill.of', { areas: noun, area: within.name })
}

/** The category that is shown, by name; nothing when the totals are shown. */
export function partName({ subject, part }: Pick<View, 'subject' | 'part'>, speech: Speech): string | undefined {
  if (part.dimension === TOTAL) return undefined
  const dimension = subject.dimensions.find(({ id }) => id === part.dimension)
  const category = dimension?.categories.find(({ id }) => id === part.category)
  return category === undefined ? part.category : speech.say(category.title)
}

/** Counts are whole, whatever the rate beside them has behind the point. */
export function decimalsOf({ subject, counted }: Pick<View, 'subject' | 'counted'>): number {
  return counted ? 0 : subject.decimals
}

/** "afgerond op tientallen". */
export function roundingWords(roundedTo: number, speech: Speech): string {
  const { t } = speech
  const known: Readonly<Record<number, string>> = {
    5: t('rounding.fives'),
    10: t('rounding.tens'),
    50: t('rounding.fifties'),
    100: t('rounding.hundreds'),
  }
  return known[roundedTo] ?? t('rounding.multiples', { base: speech.figure(roundedTo) })
}
