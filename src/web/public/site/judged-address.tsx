import { useLocation, useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, use, useContext, useEffect, useMemo, useState } from 'react'
import { fittingView, type Judgement, judge } from '../address/judgement.ts'
import type { Published } from '../address/page-address.ts'
import { readSearch, readView } from '../address.ts'
import { AddressFaultPage } from '../pages/fault-page.tsx'
import { MissingPage } from '../pages/missing-page.tsx'
import { openMethods, openRelease } from '../release/release-folder.ts'
import { STORY_IDS } from '../stories/story-ids.ts'
import { useKnownAreas } from './known-areas.ts'
import { methodNames } from './published-names.ts'

/** The judgement of a page that is made beforehand; in the browser there is none yet. */
export const JudgementContext = createContext<Judgement | undefined>(undefined)

/**
 * Shows a page only at an address that can be. An address that someone came with is judged aloud, with all its faults; in
 * one that the site made while people choose, what the new subject does not have is left out.
 */
export function JudgedAddress({ children }: { readonly children: ReactNode }) {
  const given = useContext(JudgementContext)
  return given === undefined ? <JudgedHere>{children}</JudgedHere> : <Outcome judgement={given}>{children}</Outcome>
}

function JudgedHere({ children }: { readonly children: ReactNode }) {
  const { pathname, searchStr } = useLocation()
  const judgement = useJudgement(pathname, searchStr)
  const [cameWith] = useState(pathname + searchStr)
  const repairable = judgement.status === 400 && cameWith !== pathname + searchStr
  useFittingAddress(repairable ? judgement : undefined, searchStr)
  return repairable ? children : <Outcome judgement={judgement}>{children}</Outcome>
}

function Outcome({ judgement, children }: { readonly judgement: Judgement; readonly children: ReactNode }) {
  if (judgement.faults.length > 0) return <AddressFaultPage judgement={judgement} />
  return judgement.status === 404 ? <MissingPage /> : children
}

function useJudgement(pathname: string, searchStr: string): Judgement {
  const release = use(openRelease())
  const isArea = useKnownAreas(searchStr)
  const methods = /\/methode\/[^/]/.test(pathname) ? methodNames(use(openMethods()), release) : undefined
  return useMemo(() => {
    const published: Published = {
      release,
      stories: STORY_IDS,
      isArea,
      ...(methods === undefined ? {} : { methods }),
    }
    return judge(pathname, readSearch(searchStr), published)
  }, [pathname, searchStr, release, isArea, methods])
}

function useFittingAddress(judgement: Judgement | undefined, searchStr: string): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (judgement === undefined) return
    const search = fittingView(readView(readSearch(searchStr)).view, judgement.faults)
    void navigate({ to: '.', search, replace: true, resetScroll: false })
  }, [judgement, searchStr, navigate])
}
