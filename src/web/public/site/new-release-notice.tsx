import { Button } from '@nl-design-system-candidate/button-react'
import { useEffect, useState } from 'react'
import { useSpeech } from '../parts/speech-context.tsx'
import { NEW_RELEASE, turnToNewRelease } from './worker-start.ts'

/** Says that there are new figures, and lets the reader choose when to turn to them. */
export function NewReleaseNotice() {
  const { t } = useSpeech()
  const [waiting, setWaiting] = useState<ServiceWorker>()
  useEffect(() => {
    const hear = (event: Event) => {
      if (event instanceof CustomEvent && event.detail instanceof ServiceWorker) setWaiting(event.detail)
    }
    addEventListener(NEW_RELEASE, hear)
    return () => removeEventListener(NEW_RELEASE, hear)
  }, [])
  return (
    <div role="status" className="new-release">
      {waiting !== undefined && (
        <p>
          {t('frame.newRelease')} <Button onClick={() => turnToNewRelease(waiting)}>{t('frame.showNew')}</Button>
        </p>
      )}
    </div>
  )
}
