import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { MethodIndicator } from '../../../publication/contract.ts'
import { BaseRateLens } from '../lens/base-rate-lens.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { PageTitle } from '../site/page-title.tsx'
import { MethodValues } from './method-values.tsx'

/** One indicator of the catalogue: the innocent explanations first, then what it says and does not say, and how rare it is right. */
export function IndicatorView({ indicator }: { readonly indicator: MethodIndicator }) {
  const { t, say } = useSpeech()
  const { code, version, name, family, stage, says, doesNotSay, innocentExplanations, values, source, baseRate } =
    indicator
  return (
    <article className="methods">
      <PageTitle>{say(name)}</PageTitle>
      <p className="theme">{t('methods.indicatorKind', { code, family: say(family) })}</p>
      <Heading level={1}>{say(name)}</Heading>
      <Paragraph purpose="lead">{say(says)}</Paragraph>
      <Paragraph>{t('methods.stage', { stage: say(stage), version })}</Paragraph>
      <Paragraph>{t('methods.notPublic')}</Paragraph>
      <Heading level={2}>{t('caution.innocent')}</Heading>
      <ul>
        {innocentExplanations.map((words) => (
          <li key={words.nl}>{say(words)}</li>
        ))}
      </ul>
      <Heading level={2}>{t('caution.doesNotSay')}</Heading>
      <ul>
        {doesNotSay.map((words) => (
          <li key={words.nl}>{say(words)}</li>
        ))}
      </ul>
      {baseRate !== null && (
        <>
          <BaseRateLens start={baseRate} />
          <p className="note">{t('methods.source', { source: say(baseRate.source) })}</p>
        </>
      )}
      <MethodValues values={values} />
      <p className="note">{t('methods.source', { source: say(source) })}</p>
    </article>
  )
}
