import { useWords } from './language.ts'

/** Gebruiksdoelen in words: "wonen, winkel". A code that we have no word for stays as it is. */
export function UsePurposes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useWords()
  if (codes.length === 0) return t('use.none')
  return codes.map((code) => t(`use.${code}`, { defaultValue: code })).join(', ')
}
