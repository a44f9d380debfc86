import { InputFault } from '../../vocabulary/input-fault.ts'

/** Where requests may go. */
export interface Gate {
  /** The hosts of the service, which are asked over https only. */
  readonly hosts: readonly string[]
  /** A server that stands in for every service, and then nothing else is asked. */
  readonly standIn?: URL
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** The address of a stand-in: https, or http on this machine. Nothing for other text. */
export function parseStandIn(text: string): URL | undefined {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.search !== '') return undefined
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)) ? url : undefined
}

/** Where an address of the catalogue is asked: itself, or below the stand-in with its host as the first folder. */
export function toAsked(address: string, { standIn }: Gate): URL {
  const url = new URL(address)
  if (standIn === undefined) return url
  return new URL(`${standIn.pathname.replace(/\/$/, '')}/${url.host}${url.pathname}${url.search}`, standIn)
}

/** Throws InputFault when an address, also one that a service redirects to, is not one that may be asked. */
export function checkAllowed(url: URL, { hosts, standIn }: Gate, from: string): void {
  const allowed =
    standIn === undefined ? url.protocol === 'https:' && hosts.includes(url.host) : url.origin === standIn.origin
  if (allowed && url.username === '') return
  throw new InputFault({
    code: 'address-not-allowed',
    file: from,
    says: `It leads to ${url.protocol}//${url.host}, which is not where this register comes from.`,
    remedy: `Only ${standIn?.origin ?? hosts.map((host) => `https://${host}`).join(', ')} is asked. If the service has moved, correct the catalogue.`,
  })
}
