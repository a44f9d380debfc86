import { InputFault } from '../../vocabulary/input-fault.ts'
import { meet } from './meeting.ts'
import { type Network, type ShownLink, type ShownNode, shownLinks, shownNode, subjectNode } from './network.ts'
import { NETWORK_LIMITS } from './network-limits.ts'
import { isPassed, type NotPassed, type Passage, toNotPassed } from './passage.ts'
import { shortestWays } from './shortest-ways.ts'

export interface PathSettings extends Passage {
  readonly mostHops?: number
  readonly mostPaths?: number
}

/** One hop of a path, with all that the registers tell of it. */
export interface PathStep {
  readonly from: ShownNode
  readonly to: ShownNode
  readonly links: readonly ShownLink[]
}

export interface Paths {
  /** How many hops all of them have; undefined when there is no path within what was asked. */
  readonly hops: number | undefined
  readonly paths: readonly (readonly PathStep[])[]
  /** True when there are more that are as short. */
  readonly more: boolean
  /** A path through these may exist, and may be shorter. */
  readonly notPassed: NotPassed
}

/**
 * The shortest paths between two objects or organisations, always the same ones in the same order. That two are joined
 * says that registers name them in one breath, and nothing about what they know of each other. Throws InputFault for an
 * end that is a person, is not in the network, or is both ends.
 */
export function pathsBetween(network: Network, from: string, to: string, settings: PathSettings = {}): Paths {
  const ends = [subjectNode(network, from, 'from'), subjectNode(network, to, 'to')] as const
  if (ends[0] === ends[1])
    throw new InputFault({
      code: 'both-ends-the-same',
      place: 'to',
      says: 'Both ends are the same.',
      remedy: 'Give two different ones.',
    })
  const meeting = meet(network.lists, ends, {
    mostHops: settings.mostHops ?? NETWORK_LIMITS.mostHops.value,
    isPassed: (node) => isPassed(network, node, settings),
  })
  const most = settings.mostPaths ?? NETWORK_LIMITS.mostPaths.value
  const ways = shortestWays(network.lists, meeting, ends[0], most + 1)
  return {
    hops: ways[0] === undefined ? undefined : ways[0].length - 1,
    paths: ways.slice(0, most).map((way) => stepsAlong(network, way)),
    more: ways.length > most,
    notPassed: toNotPassed(network, meeting.blocked, settings),
  }
}

function stepsAlong(network: Network, way: readonly number[]): readonly PathStep[] {
  return way.slice(1).map((node, place) => {
    const before = way[place] ?? 0
    return { from: shownNode(network, before), to: shownNode(network, node), links: shownLinks(network, before, node) }
  })
}
