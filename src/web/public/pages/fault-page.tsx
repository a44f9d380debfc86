import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ErrorComponentProps, Link, useLocation } from '@tanstack/react-router'
import { fittingView, type JudgedFault, type Judgement } from '../address/judgement.ts'
import { readSearch, readView } from '../address.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { FaultLine } from '../site/fault-line.tsx'
import { PageTitle } from '../site/page-title.tsx'

/** The figures could not be read: says so, and how to go on. */
export function FaultPage({ error }: ErrorComponentProps) {
  const { t } = useSpeech()
  return (
    <article className="about">
      <PageTitle>{t('fault.title')}</PageTitle>
      <Heading level={1}>{t('fault.title')}</Heading>
      <p>{t('fault.says')}</p>
      <p className="note">{error instanceof Error ? error.message : null}</p>
    </article>
  )
}

/** Everything in an address that cannot be, what could stand there, and the same address without it. */
export function AddressFaultPage({ judgement }: { readonly judgement: Judgement }) {
  const { t, language } = useSpeech()
  const { faults, status } = judgement
  return (
    <article className="about">
      <PageTitle>{t('address.title')}</PageTitle>
      <Heading level={1}>{t('address.title')}</Heading>
      <p>{t('address.lead', { count: faults.length })}</p>
      <ul className="address-faults">
        {faults.map((fault) => (
          <li key={fault.name}>
            <FaultLine fault={fault} judgement={judgement} />
          </li>
        ))}
      </ul>
      <p>
        {status === 400 && <WayOn faults={faults} />}{' '}
        <Link to="/$language" params={{ language }} activeOptions={{ exact: true }}>
          {t('missingPage.back')}
        </Link>
      </p>
    </article>
  )
}

function WayOn({ faults }: { readonly faults: readonly JudgedFault[] }) {
  const { t } = useSpeech()
  const { searchStr } = useLocation()
  return (
    <Link to="." search={fittingView(readView(readSearch(searchStr)).view, faults)}>
      {t('address.without')}
    </Link>
  )
}
