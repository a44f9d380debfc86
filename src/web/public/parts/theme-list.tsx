import { Link } from '@tanstack/react-router'
import type { Theme } from '../../../publication/contract.ts'
import { useSpeech } from './speech-context.tsx'

/** Themes with the question that each of them answers. */
export function ThemeList({ themes }: { readonly themes: readonly Theme[] }) {
  const { say, language } = useSpeech()
  return (
    <ul className="theme-list">
      {themes.map((theme) => (
        <li key={theme.id}>
          <Link to="/$language/thema/$theme" params={{ language, theme: theme.id }}>
            {say(theme.title)}
          </Link>
          <span>{say(theme.question)}</span>
        </li>
      ))}
    </ul>
  )
}
