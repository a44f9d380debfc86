import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { SignedIn } from '../../casework/contract.ts'
import { AddressFilePage } from './address-file-page.tsx'
import { AddressListPage } from './address-list-page.tsx'
import { readSignedIn, signOut, useAnswer } from './api.ts'
import { Banner } from './banner.tsx'
import { useWords } from './language.ts'
import { leavePlace, usePlace } from './place.ts'
import { ProblemText } from './problem-text.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** Casework: signing in, the list of addresses, the file of one address. */
export function Casework() {
  const [turn, setTurn] = useState(0)
  const signedIn = useAnswer(readSignedIn, turn)
  const again = () => setTurn((before) => before + 1)
  if (signedIn === 'waiting') return <Frame banner={<Banner />} />
  if ('problem' in signedIn) {
    const failed = signedIn.problem !== 'not-signed-in'
    return (
      <Frame banner={<Banner />}>{failed ? <ProblemText problem="broken" /> : <SignInPage onSignedIn={again} />}</Frame>
    )
  }
  return <Inside signedIn={signedIn.value} onSignedOut={again} />
}

function Inside({ signedIn, onSignedOut }: { readonly signedIn: SignedIn; readonly onSignedOut: () => void }) {
  const [place, go] = usePlace()
  const leave = async () => {
    await signOut()
    leavePlace()
    onSignedOut()
  }
  const mayList = signedIn.may.includes('see-address-list')
  return (
    <Frame banner={<Banner signedIn={signedIn} onSignOut={() => void leave()} />}>
      {!mayList && <ProblemText problem="nothing-to-see" />}
      {mayList && place.page === 'list' && (
        <AddressListPage signedIn={signedIn} page={place.listPage} stackedOnly={place.stackedOnly} go={go} />
      )}
      {mayList && place.page === 'file' && <AddressFilePage objectId={place.objectId} go={go} />}
    </Frame>
  )
}

function Frame({ banner, children }: { readonly banner: ReactNode; readonly children?: ReactNode }) {
  const { t } = useWords()
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = t('title')
  }, [t])
  return (
    <>
      <a
        className="nl-skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('skip')}
      </a>
      {banner}
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{t('foot')}</p>
      </footer>
    </>
  )
}
