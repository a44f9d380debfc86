import type { Day } from '../../vocabulary/day.ts'
import { dayAfter } from '../calendar.ts'

/** A voorkomen: what an object was from one day until another, and its number among the voorkomens of the object. */
export interface Voorkomen<T> {
  readonly number: number
  readonly from: Day
  readonly until: Day | undefined
  readonly what: T
}

/** The voorkomens of an object, each until the next begins. */
export function toVoorkomens<T>(states: readonly { readonly from: Day; readonly what: T }[]): Voorkomen<T>[] {
  return states.map(({ from, what }, place) => ({ number: place + 1, from, until: states[place + 1]?.from, what }))
}

/** What every voorkomen says of itself: valid from and until, registered two days later, published in the same hour. */
export function voorkomenXml({ number, from, until }: Voorkomen<unknown>): string {
  const registered = `${dayAfter(from, 2)}T10:15:00.000`
  const ended = until === undefined ? undefined : `${dayAfter(until, 2)}T10:15:00.000`
  const deep = ' '.repeat(28)
  return `                    <Objecten:voorkomen>
                        <Historie:Voorkomen>
                            <Historie:voorkomenidentificatie>${number}</Historie:voorkomenidentificatie>
                            <Historie:beginGeldigheid>${from}</Historie:beginGeldigheid>${ending('eindGeldigheid', until, deep)}
                            <Historie:tijdstipRegistratie>${registered}</Historie:tijdstipRegistratie>${ending('eindRegistratie', ended, deep)}
                            <Historie:BeschikbaarLV>
                                <Historie:tijdstipRegistratieLV>${registered.replace('15:00.000', '31:02.117')}</Historie:tijdstipRegistratieLV>${ending('tijdstipEindRegistratieLV', ended?.replace('15:00.000', '31:02.117'), `${deep}    `)}
                            </Historie:BeschikbaarLV>
                        </Historie:Voorkomen>
                    </Objecten:voorkomen>
`
}

function ending(element: string, value: string | undefined, indent: string): string {
  return value === undefined ? '' : `\n${indent}<Historie:${element}>${value}</Historie:${element}>`
}
