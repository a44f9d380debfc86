import { LINK_KINDS, type LinkKind } from './link-kinds.ts'
import { type Network, networkFrom } from './network.ts'
import { packTexts } from './packed-texts.ts'

/** Party, kind, what it is party to, and the record; the place in the list when left out. */
export type TrialLink = readonly [party: string, kind: LinkKind, node: string, record?: string]

/** A network of some links, numbered as one of a warehouse is. */
export function networkOfLinks(links: readonly TrialLink[]): Network {
  const names = numberedNames(links)
  const number = (name: string) => names.indexOf(name)
  const persons = names.filter(isPerson).length
  const organisations = names.filter(isOrganisation).length
  return networkFrom({
    objects: names.length - organisations - persons,
    organisations,
    persons,
    names: packTexts(names.slice(0, names.length - persons)),
    from: Uint32Array.from(links, ([party]) => number(party)),
    to: Uint32Array.from(links, ([, , node]) => number(node)),
    kinds: Uint8Array.from(links, ([, kind]) => LINK_KINDS.indexOf(kind)),
    records: packTexts(links.map(([, , , record], place) => record ?? String(place))),
  })
}

/** Objects, organisations and persons, each in order. */
export function numberedNames(links: readonly TrialLink[]): readonly string[] {
  const rank = (name: string) => (isPerson(name) ? 2 : isOrganisation(name) ? 1 : 0)
  return [...new Set(links.flatMap(([party, , node]) => [party, node]))].sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  )
}

function isPerson(name: string): boolean {
  return name.startsWith('person:')
}

function isOrganisation(name: string): boolean {
  return name.startsWith('kvk:') || name.startsWith('kadaster:')
}
