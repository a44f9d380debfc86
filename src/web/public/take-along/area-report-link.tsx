import { Button } from '@nl-design-system-candidate/button-react'
import { useSpeech } from '../parts/speech-context.tsx'
import { useSite } from '../site/site.ts'
import { useSiteAddress } from './whole-address.ts'

/** The report on an area as PDF, where a server makes it; elsewhere the reader prints the page. */
export function AreaReportLink({ code }: { readonly code: string }) {
  const { t, language } = useSpeech()
  const { api, root } = useSite()
  const address = useSiteAddress()
  return (
    <>
      {api ? (
        <a className="take-report" href={`${root}v1/gebieden/${code}/rapport?taal=${language}`}>
          {t('take.report')}
        </a>
      ) : (
        <Button onClick={() => print()}>{t('take.print')}</Button>
      )}
      <span className="print-address">
        {t('take.about.permalink')}: {`${address}${language}/gebied/?gebied=${code}`}
      </span>
    </>
  )
}
