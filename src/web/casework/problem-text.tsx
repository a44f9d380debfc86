import type { Problem } from './api.ts'
import { useWords } from './language.ts'

/** Says that there is nothing to see, and never why: "not for you" looks like "not there". */
export function ProblemText({ problem }: { readonly problem: Problem }) {
  const { t } = useWords()
  return (
    <div role="alert" className="problem">
      <h1 className="nl-heading nl-heading--level-1">{t(`problem.${problem}.title`)}</h1>
      <p>{t(`problem.${problem}.detail`)}</p>
    </div>
  )
}
