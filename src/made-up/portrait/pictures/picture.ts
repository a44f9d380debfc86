import { drawSheet, type Sheet } from '../drawing/sheet.ts'

/** A picture with the words that stand around it. */
export interface Picture extends Omit<Sheet, 'height'> {
  /** Name of the file, without `.svg`. */
  readonly name: string
  readonly svg: string
}

export const NO_FIGURE = 'no published figure here.'

export function toPicture(name: string, { height, ...sheet }: Sheet, chart: string): Picture {
  return { name, ...sheet, svg: drawSheet({ height, ...sheet }, chart) }
}
