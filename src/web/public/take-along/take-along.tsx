import { use } from 'react'
import type { ViewSearch } from '../address.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { openRelease } from '../release/release-folder.ts'
import type { View, ViewRow } from '../release/view.ts'
import { TakeAlongFiles } from './take-along-files.tsx'
import { viewTitle } from './view-about.ts'
import { useWholeAddresses } from './whole-address.ts'

interface TakeAlongProps {
  readonly view: View
  readonly search: ViewSearch
  /** The rows that the page shows, in its order; without them those of the view. */
  readonly rows?: readonly ViewRow[]
}

/** What can be taken along of a view of a map: all that there is, and code for another site. */
export function TakeAlong({ view, search, rows = view.rows }: TakeAlongProps) {
  const speech = useSpeech()
  const release = use(openRelease())
  const { permalink, embed } = useWholeAddresses({ language: speech.language, subject: view.subject.id, search })
  return (
    <TakeAlongFiles
      permalink={permalink}
      take={async () => {
        const { takenView } = await import('./view-files.ts')
        return takenView({ view, search, rows, release, permalink }, speech)
      }}
      tables={['csv', 'xlsx', 'json-stat', 'geo-json']}
      picture="map"
      subjects={[view.subject]}
      embed={{ address: embed, title: viewTitle(view, speech) }}
    />
  )
}
