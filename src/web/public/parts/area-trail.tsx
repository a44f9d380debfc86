import type { ReactNode } from 'react'
import { useSpeech } from './speech-context.tsx'

/** Where one is: the areas that hold this one, largest first. The last is here. */
export function AreaTrail({
  steps,
}: {
  readonly steps: readonly { readonly key: string; readonly content: ReactNode }[]
}) {
  const { t } = useSpeech()
  return (
    <nav aria-label={t('area.trail')} className="trail">
      <ol>
        {steps.map(({ key, content }, place) => (
          <li key={key} aria-current={place === steps.length - 1 ? 'location' : undefined}>
            {content}
          </li>
        ))}
      </ol>
    </nav>
  )
}
