import type { MapLevel, Spread } from '../../../publication/contract.ts'
import { MOST_DOTS_OF_STRIP } from '../release/quantile-dots.ts'
import type { Speech } from '../words/speech.ts'

/** What a dot of a small strip stands for: an area, or one area in twenty. */
export function stripWords({ measured }: Spread, level: MapLevel, { t, areas }: Speech): string {
  return measured > MOST_DOTS_OF_STRIP
    ? t('strip.dotsShared', { areas: areas(level), most: MOST_DOTS_OF_STRIP })
    : t('strip.dotEach', { area: areas(level, 1) })
}
