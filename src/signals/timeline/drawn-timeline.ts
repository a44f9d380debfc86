import type { Words } from '../../vocabulary/language.ts'
import type { EventKind } from './event-name.ts'
import { eventSentence } from './event-sentence.ts'
import type { Timeline } from './timeline.ts'

/** An event ready to be shown: a lane, a period and a sentence. */
export interface DrawnEvent {
  readonly kind: EventKind
  /** The register that tells it; `signals` for what was concluded from several. */
  readonly lane: string
  /** First day; null when the register does not say. */
  readonly from: string | null
  /** First day no longer; null while it lasts. */
  readonly until: string | null
  readonly says: Words
  /** How many are registered; null for anything else. */
  readonly count: number | null
}

/** Registers of which it is quite usual that they know nothing of an address. */
const OFTEN_SILENT: readonly string[] = ['kvk', 'lettings']

/**
 * The timeline as it is shown, oldest first. That the trade register or the letting register knows nothing is a gap only
 * beside something that it does know: of most homes they never know anything.
 */
export function drawnTimeline({ events }: Timeline): readonly DrawnEvent[] {
  const speaking = new Set(events.filter(({ kind }) => kind !== 'gap').map(({ register }) => register))
  return events
    .filter(({ kind, register }) => kind !== 'gap' || !OFTEN_SILENT.includes(register ?? '') || speaking.has(register))
    .map((event) => ({
      kind: event.kind,
      lane: event.register ?? 'signals',
      from: event.from,
      until: event.until,
      says: eventSentence(event),
      count: typeof event.told['residents'] === 'number' ? event.told['residents'] : null,
    }))
}
