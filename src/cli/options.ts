import { InvalidArgumentError, Option } from 'commander'
import { type Day, parseDay } from '../vocabulary/day.ts'

export const JSON_OPTION = new Option('--json', 'print one machine-readable object on standard output')
export const DEBUG_OPTION = new Option('--debug', 'show where it went wrong, if it does')

export const THEME_SAYS = 'colours, letters and the name of the municipality, as custom properties in CSS'

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Give a whole number of 1 or more.')
  return Number(text)
}

export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('Give a port from 0 to 65535.')
  return Number(text)
}

export function parseDate(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new InvalidArgumentError('Give a day that exists, such as 2026-01-31.')
  return day
}

/** The whole address of a site, ending in a slash. */
export function parseAddress(text: string): string {
  const address = URL.parse(text)
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new InvalidArgumentError('Give an address such as https://kaart.example.org/onder/map/.')
  return address.href.endsWith('/') ? address.href : `${address.href}/`
}
