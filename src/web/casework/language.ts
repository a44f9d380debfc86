import { createInstance } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language, Words } from '../../vocabulary/language.ts'
import en from './words/en.json'
import nl from './words/nl.json'

const texts = createInstance()

/** Dutch unless the address asks for English. */
export function startLanguage(): void {
  const asked = new URLSearchParams(location.search).get('taal')
  void texts.use(initReactI18next).init({
    lng: asked === 'en' ? 'en' : 'nl',
    fallbackLng: 'nl',
    resources: { nl: { translation: nl }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  markPage()
}

/** Shows the pages in another language, and keeps that in the address. */
export async function switchLanguage(language: Language): Promise<void> {
  await texts.changeLanguage(language)
  history.replaceState(history.state, '', language === 'nl' ? location.pathname : '?taal=en')
  markPage()
}

/** The texts of the pages, and the words that the data bring themselves. */
export function useWords() {
  const { t } = useTranslation()
  const language: Language = texts.language === 'en' ? 'en' : 'nl'
  return { t, language, say: (words: Words) => words[language] }
}

function markPage(): void {
  document.documentElement.lang = texts.language
}
