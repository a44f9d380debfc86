import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { Method } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { PageTitle } from '../site/page-title.tsx'
import { MethodValues } from './method-values.tsx'

/** One way of working: in short, step by step, what it cannot do, its numbers and where it comes from. */
export function MethodView({ method }: { readonly method: Method }) {
  const { t, say } = useSpeech()
  return (
    <article className="methods">
      <PageTitle>{say(method.title)}</PageTitle>
      <p className="theme">{t('methods.kind')}</p>
      <Heading level={1}>{say(method.title)}</Heading>
      <Paragraph purpose="lead">{say(method.inShort)}</Paragraph>
      <Heading level={2}>{t('methods.steps')}</Heading>
      <ol>
        {method.steps.map((step) => (
          <li key={step.nl}>{say(step)}</li>
        ))}
      </ol>
      <Heading level={2}>{t('methods.limits')}</Heading>
      <ul>
        {method.limits.map((limit) => (
          <li key={limit.nl}>{say(limit)}</li>
        ))}
      </ul>
      <MethodValues values={method.values} />
      <p className="note">{t('methods.source', { source: say(method.source) })}</p>
    </article>
  )
}
