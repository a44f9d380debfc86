import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from './speech-context.tsx'

/** Leads to the page of an area. */
export function AreaLink({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  const { language } = useSpeech()
  return (
    <Link to="/$language/gebied" params={{ language }} search={{ gebied: code }}>
      {children}
    </Link>
  )
}
