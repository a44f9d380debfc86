import type { SignedIn } from '../../casework/contract.ts'
import { LANGUAGES } from '../../vocabulary/language.ts'
import { switchLanguage, useWords } from './language.ts'

/** The bar above every page: where this is, who is signed in, and the way out. */
export function Banner({ signedIn, onSignOut }: { readonly signedIn?: SignedIn; readonly onSignOut?: () => void }) {
  const { t, say, language } = useWords()
  return (
    <header className="banner">
      <p className="brand">
        Zichtlijn <span>{t('casework')}</span>
      </p>
      {signedIn !== undefined && (
        <p className="who">
          {signedIn.name}, {say(signedIn.role)} <span className="sample">{t('sampleAccount')}</span>
        </p>
      )}
      <nav aria-label={t('languages')} className="languages">
        {LANGUAGES.map((choice) => (
          <button
            key={choice}
            type="button"
            lang={choice}
            aria-pressed={choice === language}
            onClick={() => void switchLanguage(choice)}
          >
            {choice === 'nl' ? 'Nederlands' : 'English'}
          </button>
        ))}
      </nav>
      {onSignOut !== undefined && (
        <button type="button" className="nl-button" onClick={onSignOut}>
          {t('signOut')}
        </button>
      )}
    </header>
  )
}
