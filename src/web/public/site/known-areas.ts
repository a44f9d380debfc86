import { use, useCallback, useEffect, useState } from 'react'
import { readSearch, readView } from '../address.ts'
import { gemeenteOf } from '../release/choice.ts'
import { openAreaNames, openGemeente } from '../release/release-folder.ts'

type Codes = ReadonlySet<string>

const read = new Map<string, Promise<Codes | undefined>>()

/**
 * Tells of the areas that an address names whether they are there, as far as that was read. A page of one gemeente cannot be
 * without its file, and waits for it; any other page does not wait.
 */
export function useKnownAreas(searchStr: string): (code: string) => boolean | undefined {
  const { binnen, gebied, ander } = readView(readSearch(searchStr)).view
  const within = binnen === undefined ? undefined : use(codesIn(binnen))
  const [named, setNamed] = useState<ReadonlyMap<string, Codes>>(new Map())
  useEffect(() => {
    for (const gemeente of new Set([gebied, ander].flatMap((code) => (code === undefined ? [] : gemeenteOf(code)))))
      void codesIn(gemeente).then(
        (codes) =>
          codes !== undefined &&
          setNamed((known) => (known.has(gemeente) ? known : new Map([...known, [gemeente, codes]]))),
      )
  }, [gebied, ander])
  return useCallback(
    (code: string) => (code === binnen ? within : named.get(gemeenteOf(code)))?.has(code),
    [binnen, within, named],
  )
}

/** The codes in a gemeente, from its file; where there is none, those of all areas, which are large. Nothing without a line. */
function codesIn(gemeente: string): Promise<Codes | undefined> {
  const known = read.get(gemeente)
  if (known !== undefined) return known
  const asked = openGemeente(gemeente)
    .then(({ areas }) => new Set(areas.map(({ code }) => code)))
    .catch(async () => new Set((await openAreaNames()).codes))
    .catch(() => undefined)
  read.set(gemeente, asked)
  void asked.then((codes) => codes ?? read.delete(gemeente))
  return asked
}
