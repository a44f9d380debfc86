import type { PlacedSignal, SignalOrigin } from '../contract.ts'

/** What people told: it counts once, whichever families make something of it. */
const REPORTS = ['notice ', 'inspection ']

/** Signals at one address that go back to one thing. */
type Group = PlacedSignal[]

/**
 * The independent origins of the signals that count at one address. Two signals of one family that rest on one record
 * (a deed, a letting) are one origin; what people reported is one origin over all families, so that a report which went
 * around does not come back as two. Origins come in the order of their family and indicators; direct ones first.
 */
export function originsOf(signals: readonly PlacedSignal[]): SignalOrigin[] {
  const origins = group(signals)
    .map(toOrigin)
    .sort((a, b) => compareKeys(sortKey(a), sortKey(b)))
  const places = new Map<string, number>()
  return origins.map((origin, place) => {
    const placeInFamily = (places.get(origin.family) ?? 0) + 1
    places.set(origin.family, placeInFamily)
    return { ...origin, origin: place + 1, place_in_family: placeInFamily }
  })
}

/** Joins groups that share a record until no two do. An address has few signals, so this need not be clever. */
function group(signals: readonly PlacedSignal[]): Group[] {
  let groups: { records: Set<string>; members: Group }[] = []
  for (const signal of signals) {
    const records = new Set(recordsOf(signal))
    const touched = groups.filter((other) => !other.records.isDisjointFrom(records))
    const members = [...touched.flatMap((other) => other.members), signal]
    const joined = new Set([...touched.flatMap((other) => [...other.records]), ...records])
    groups = [...groups.filter((other) => !touched.includes(other)), { records: joined, members }]
  }
  return groups.map(({ members }) => members)
}

/** The signal itself is among them: one that comes to the address both as owned and as let is one. */
function recordsOf({ indicator, subject_id, family, evidence }: PlacedSignal): string[] {
  const itself = `${indicator} ${subject_id}`
  return [itself, ...evidence.map((record) => (isReport(record) ? record : `${family} ${record}`))]
}

function isReport(record: string): boolean {
  return REPORTS.some((kind) => record.startsWith(kind))
}

function toOrigin(members: Group): Omit<SignalOrigin, 'origin' | 'place_in_family'> {
  const [first] = members.toSorted((a, b) => compareKeys([a.indicator], [b.indicator]))
  return {
    object_id: first?.object_id ?? '',
    family: first?.family ?? '',
    indicators: sorted(members.map(({ indicator }) => indicator)),
    sources: sorted(members.flatMap(({ sources }) => sources)),
    direct: members.some(({ by }) => by === 'itself'),
  }
}

function sortKey({ family, direct, indicators }: Pick<SignalOrigin, 'family' | 'direct' | 'indicators'>): string[] {
  return [family, direct ? '0' : '1', ...indicators]
}

/** By code unit, so that no language of the machine changes the order. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join(' '), b.join(' ')]
  if (left === right) return 0
  return left < right ? -1 : 1
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}
