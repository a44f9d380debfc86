import i18next from 'i18next'
import type { ReleaseMap } from '../../../publication/contract.ts'
import type { AreaLevel, Territory } from '../../../vocabulary/area.ts'
import { LANGUAGES, type Language, type Words } from '../../../vocabulary/language.ts'
import { writeDay, writeList, writeNumber, writeShortNumber } from '../../design/number-notation.ts'
import type { DUTCH } from './dutch-texts.ts'

const translations = i18next.createInstance({
  resources: {},
  lng: 'nl',
  initAsync: false,
  interpolation: { escapeValue: false },
})
await translations.init()

const TEXTS: Readonly<Record<Language, () => Promise<object>>> = {
  nl: async () => (await import('./dutch-texts.ts')).DUTCH,
  en: async () => (await import('./english-texts.ts')).ENGLISH,
}

type KeyOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string]
type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K

/** The keys of the words files; plural forms share one. A key that is in no file does not compile. */
export type WordKey = Singular<KeyOf<typeof DUTCH>>

type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/** Everything that a page needs to speak one language. */
export interface Speech {
  readonly language: Language
  readonly t: Translate
  /** The text of the release in this language. */
  readonly say: (words: Words) => string
  readonly figure: (value: number, decimals?: number) => string
  /** For axes and class bounds: without needless zeros. */
  readonly short: (value: number, decimals: number) => string
  readonly day: (iso: string) => string
  /** "a, b en c". */
  readonly list: (words: readonly string[]) => string
  /** "gemeenten"; with a count the form that goes with it. */
  readonly areas: (level: AreaLevel, count?: number) => string
  /** "heel Nederland", "de verzonnen voorbeeldregio". */
  readonly placeOf: (map: ReleaseMap) => string
}

const opened = new Map<Language, Promise<Speech>>()

/** Opens a language: its words are loaded once, those of the other only when it is asked for. */
export function speechIn(language: Language): Promise<Speech> {
  const known = opened.get(language)
  if (known !== undefined) return known
  const fresh = TEXTS[language]().then((texts) => {
    translations.addResourceBundle(language, 'translation', texts)
    return speechOf(language)
  })
  opened.set(language, fresh)
  fresh.catch(() => opened.delete(language))
  return fresh
}

function speechOf(language: Language): Speech {
  const fixed = translations.getFixedT(language)
  const t: Translate = (key, values) => fixed(key, { ...values })
  return {
    language,
    t,
    say: (words) => words[language],
    figure: (value, decimals = 0) => writeNumber(value, language, decimals),
    short: (value, decimals) => writeShortNumber(value, language, decimals),
    day: (iso) => writeDay(iso, language),
    list: (words) => writeList(words, language),
    areas: (level, count = 2) => nounOf(level, count, t),
    placeOf: (map) => territoryName(map.territory, t),
  }
}

/** The language that an address names; nothing when it names none. */
export function parseLanguage(text: string): Language | undefined {
  return LANGUAGES.find((language) => language === text)
}

function nounOf(level: AreaLevel, count: number, t: Translate): string {
  const nouns: Record<AreaLevel, string> = {
    land: t('level.land', { count }),
    gemeente: t('level.gemeente', { count }),
    wijk: t('level.wijk', { count }),
    buurt: t('level.buurt', { count }),
  }
  return nouns[level]
}

function territoryName(territory: Territory, t: Translate): string {
  const names: Record<Territory, string> = {
    nederland: t('territory.nederland'),
    voorbeeldregio: t('territory.voorbeeldregio'),
  }
  return names[territory]
}
