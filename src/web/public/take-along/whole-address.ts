import { useRouter } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import type { Language } from '../../../vocabulary/language.ts'
import type { ViewSearch } from '../address.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { useSite } from '../site/site.ts'

export interface SubjectAddress {
  readonly language: Language
  readonly subject: string
  readonly search: ViewSearch
}

/** Addresses of one subject, as others can use them: the page itself, and the page to show within another site. */
export interface WholeAddresses {
  readonly permalink: string
  readonly embed: string
}

/** Without the name of this site while a page is made beforehand: nobody knows it then. */
export function useWholeAddresses({ language, subject, search }: SubjectAddress): WholeAddresses {
  const router = useRouter()
  const origin = useOrigin()
  const params = { language, subject }
  const permalink = router.buildLocation({ to: '/$language/kaart/$subject', params, search })
  const embed = router.buildLocation({ to: '/$language/insluiten/$subject', params, search })
  return { permalink: origin + permalink.publicHref, embed: origin + embed.publicHref }
}

/** Pages on which a reader puts together what is shown. */
export type ExploringPage = 'combineren' | 'vergelijken' | 'kruistabel' | 'stromen' | 'zoekgebieden'

/** The address of such a page at which others see the same, also when another release has other ordinary values. */
export function useWholeAddress(page: ExploringPage, search: ViewSearch): string {
  const router = useRouter()
  const origin = useOrigin()
  const { language } = useSpeech()
  return origin + router.buildLocation({ to: `/$language/${page}`, params: { language }, search }).publicHref
}

/** The address of this site; empty while a page is made beforehand. */
export function useSiteAddress(): string {
  const { root } = useSite()
  const origin = useOrigin()
  return origin === '' ? '' : origin + root
}

const NEVER = () => () => undefined

function useOrigin(): string {
  return useSyncExternalStore(
    NEVER,
    () => location.origin,
    () => '',
  )
}
