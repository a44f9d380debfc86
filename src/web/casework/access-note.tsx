import type { Access } from '../../casework/contract.ts'
import { useWords } from './language.ts'
import { writeMoment } from './moment.ts'

/** Why this user may see this: purpose, ground, until. On every page with personal data. */
export function AccessNote({ purpose, ground, until }: Access) {
  const { t, say, language } = useWords()
  return (
    <aside className="access" aria-labelledby="access-title">
      <h2 id="access-title">{t('access.title')}</h2>
      <dl>
        <dt>{t('access.purpose')}</dt>
        <dd>{say(purpose)}</dd>
        <dt>{t('access.ground')}</dt>
        <dd>{say(ground)}</dd>
        <dt>{t('access.until')}</dt>
        <dd>{writeMoment(until, language)}</dd>
      </dl>
      <p className="soft">{t('access.logged')}</p>
    </aside>
  )
}
