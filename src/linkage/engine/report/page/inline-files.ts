import { readFile } from 'node:fs/promises'
import { typefaceCss } from '../../../../page/typeface.ts'

/** Later sheets win over earlier ones. */
const SHEETS = ['tokens.css', 'elements.css', 'charts.css', 'rows.css', 'pairs.css', 'mediums.css']

/** All style sheets of the report as one, typefaces included. */
export async function readStyle(): Promise<string> {
  return (await Promise.all([typefaceCss(), ...SHEETS.map(readBeside)])).join('\n')
}

/** What the report does in a browser. */
export async function readBehaviour(): Promise<string> {
  return readBeside('behaviour.js')
}

const readBeside = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8')
