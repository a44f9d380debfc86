import { LANGUAGES, type Language } from '../../vocabulary/language.ts'

const NAMES: Record<Language, string> = { nl: 'Nederlands', en: 'English' }

/** NL | EN as links, so that each language has its own address. */
export function LanguageSwitch(props: {
  readonly current: Language
  readonly label: string
  readonly addressOf: (language: Language) => string
}) {
  return (
    <nav aria-label={props.label} className="language-switch">
      {LANGUAGES.map((language) => (
        <a
          key={language}
          href={props.addressOf(language)}
          lang={language}
          hrefLang={language}
          aria-label={`${language.toUpperCase()}, ${NAMES[language]}`}
          aria-current={language === props.current ? 'true' : undefined}
        >
          {language.toUpperCase()}
        </a>
      ))}
    </nav>
  )
}
