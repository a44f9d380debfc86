import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import type { Methods, Release } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { openMethods, openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'

/** Every method that there is: how figures are made and compared, what every subject counts, and the indicators behind signals. */
export function MethodsPage() {
  const release = use(openRelease())
  const methods = use(openMethods())
  const { t } = useSpeech()
  return (
    <article className="methods">
      <PageTitle>{t('methods.title')}</PageTitle>
      <Heading level={1}>{t('methods.title')}</Heading>
      <Paragraph purpose="lead">{t('methods.lead')}</Paragraph>
      <WaysOfWorking methods={methods} />
      <Definitions release={release} />
      <Indicators methods={methods} />
    </article>
  )
}

function WaysOfWorking({ methods: { methods } }: { readonly methods: Methods }) {
  const { t, say, language } = useSpeech()
  return (
    <section>
      <Heading level={2}>{t('methods.ways')}</Heading>
      <ul className="method-list">
        {methods.map(({ id, title, inShort }) => (
          <li key={id}>
            <Link to="/$language/methode/$method" params={{ language, method: id }}>
              {say(title)}
            </Link>
            <p>{say(inShort)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Definitions({ release }: { readonly release: Release }) {
  const { t, say, language } = useSpeech()
  return (
    <section>
      <Heading level={2}>{t('methods.definitions')}</Heading>
      {release.subjects.map(({ id, title, definition, says }) => (
        <details key={id} className="definition">
          <summary>{say(title)}</summary>
          <p>{say(says)}</p>
          <p>{say(definition)}</p>
          <p>
            <Link to="/$language/kaart/$subject" params={{ language, subject: id }}>
              {t('methods.toMap')}
            </Link>
          </p>
        </details>
      ))}
    </section>
  )
}

function Indicators({ methods: { indicators, notComputed } }: { readonly methods: Methods }) {
  const { t, say, language } = useSpeech()
  const families = [...Map.groupBy(indicators, ({ family }) => say(family))]
  return (
    <section>
      <Heading level={2}>{t('methods.indicators')}</Heading>
      <Paragraph>{t('methods.indicatorsLead', { count: indicators.length })}</Paragraph>
      {families.map(([family, inside]) => (
        <section key={family}>
          <Heading level={3}>{family}</Heading>
          <ul>
            {inside.map(({ code, name, stage }) => (
              <li key={code}>
                <Link to="/$language/methode/$method" params={{ language, method: code }}>
                  {say(name)}
                </Link>{' '}
                ({say(stage)})
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Heading level={3}>{t('methods.notComputed')}</Heading>
      <ul>
        {notComputed.map(({ code, name, reason }) => (
          <li key={code}>
            {say(name)}: {say(reason)}
          </li>
        ))}
      </ul>
    </section>
  )
}
