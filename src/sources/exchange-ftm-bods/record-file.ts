import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseDay } from '../../vocabulary/day.ts'
import { parsePart, readJsonParts } from '../files/json-parts.ts'
import { readText } from '../files/text-file.ts'

/** One record of a delivered file: a line, or an element of the one list that the file is. */
export interface DeliveredRecord {
  /** `donations.ijson, line 14`. */
  readonly place: string
  /** What the JSON says; undefined when the line is no JSON. */
  readonly value: unknown
}

/**
 * Reads JSON lines, or a file that is one JSON list, record by record. Empty lines are no records. Throws
 * InputFault when the file is missing, empty, not UTF-8, or a list that is broken.
 */
export async function* readRecords(path: string): AsyncGenerator<DeliveredRecord> {
  if (await isList(path))
    for await (const part of readJsonParts(path, []))
      yield { place: `${basename(path)}, line ${part.line}`, value: parsePart(part, path) }
  else
    for await (const { line, text } of readLines(path))
      yield { place: `${basename(path)}, line ${line}`, value: parseLine(text) }
}

/** The size of the files together, in bytes, and the day that the last of them was changed. */
export async function measureFiles(paths: readonly string[]): Promise<{ bytes: number; lastChange: string }> {
  const states = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)))
  const known = states.filter((state) => state !== undefined)
  const last = Math.max(0, ...known.map(({ mtimeMs }) => mtimeMs))
  return {
    bytes: known.reduce((sum, { size }) => sum + size, 0),
    lastChange: new Date(last).toISOString().slice(0, 10),
  }
}

/** The day that a date or date-time begins with, or nothing. */
export function dayOf(text: unknown): string | undefined {
  return typeof text === 'string' ? parseDay(text.slice(0, 10)) : undefined
}

/** A list of records begins with a bracket and a brace; a line of a judgement begins with a bracket and a quote. */
async function isList(path: string): Promise<boolean> {
  let start = ''
  for await (const text of readText(path)) {
    start = (start + text).replaceAll(/\s+/g, '').slice(0, 2)
    if (start.length === 2) break
  }
  return start === '[{' || start === '[]'
}

async function* readLines(path: string): AsyncGenerator<{ line: number; text: string }> {
  let rest = ''
  let line = 0
  for await (const text of readText(path)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const one of lines) {
      line += 1
      if (one.trim() !== '') yield { line, text: one }
    }
  }
  if (rest.trim() !== '') yield { line: line + 1, text: rest }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
