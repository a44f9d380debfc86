/// <reference types="node" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputFault } from '../vocabulary/input-fault.ts'
import { parseTheme, type Theme } from './design/theme.ts'

/** Reads the look of a municipality; without a file the look of the site itself. Throws an InputFault when it cannot be. */
export async function readSiteTheme(file: string | undefined): Promise<Theme> {
  const design = await readFile(join(import.meta.dirname, 'design/tokens.css'), 'utf8')
  if (file === undefined) return parseTheme('tokens.css', ':root {}', design)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputFault({
      code: 'theme-missing',
      file,
      says: 'This theme cannot be read.',
      remedy: 'Give a file with custom properties in CSS.',
      cause,
    })
  })
  return parseTheme(file, text, design)
}
