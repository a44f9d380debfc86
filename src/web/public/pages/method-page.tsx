import { useParams } from '@tanstack/react-router'
import { use } from 'react'
import { DefinitionView } from '../methods/definition-view.tsx'
import { IndicatorView } from '../methods/indicator-view.tsx'
import { MethodView } from '../methods/method-view.tsx'
import { subjectNamed } from '../parts/view-hook.ts'
import { openMethods, openRelease } from '../release/release-folder.ts'
import { MissingPage } from './missing-page.tsx'

/** One method or one indicator as the programs themselves know it, or how one subject is counted. */
export function MethodPage() {
  const release = use(openRelease())
  const { methods, indicators } = use(openMethods())
  const { method: id } = useParams({ strict: false })
  const method = methods.find((entry) => entry.id === id)
  if (method !== undefined) return <MethodView method={method} />
  const indicator = indicators.find(({ code }) => code === id)
  if (indicator !== undefined) return <IndicatorView indicator={indicator} />
  const subject = subjectNamed(release, id)
  return subject === undefined ? <MissingPage /> : <DefinitionView release={release} subject={subject} />
}
