/** Users read Dutch first, English second. Every text that a user sees exists in both. */
export type Language = 'nl' | 'en'

export const LANGUAGES: readonly Language[] = ['nl', 'en']

export interface Words {
  readonly nl: string
  readonly en: string
}
