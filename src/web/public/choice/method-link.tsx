import { Link } from '@tanstack/react-router'
import { useSpeech } from '../parts/speech-context.tsx'

interface MethodLinkProps {
  /** Id of the method, as `methods.json` has it. */
  readonly method: 'vergelijken' | 'stromen' | 'zoekgebieden' | 'gelijkende-gebieden' | 'zeldzaamheid'
}

/** Leads to how something is measured or decided. */
export function MethodLink({ method }: MethodLinkProps) {
  const { t, language } = useSpeech()
  return (
    <Link to="/$language/methode/$method" params={{ language, method }}>
      {t('choice.method')}
    </Link>
  )
}
