import { useParams } from '@tanstack/react-router'
import { use } from 'react'
import { IndicatorView } from '../methods/indicator-view.tsx'
import { MethodView } from '../methods/method-view.tsx'
import { openMethods } from '../release/release-folder.ts'
import { MissingPage } from './missing-page.tsx'

/** One method or one indicator, as the programs themselves know it. */
export function MethodPage() {
  const { methods, indicators } = use(openMethods())
  const { method: id } = useParams({ strict: false })
  const method = methods.find((entry) => entry.id === id)
  if (method !== undefined) return <MethodView method={method} />
  const indicator = indicators.find(({ code }) => code === id)
  return indicator === undefined ? <MissingPage /> : <IndicatorView indicator={indicator} />
}
