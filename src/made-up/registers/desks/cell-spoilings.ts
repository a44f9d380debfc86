import type { DeskRow, Spoiling } from './desk-file.ts'

/** A cell that must be filled and is not. */
export function leftOut<C extends string>(column: C, rate: number): Spoiling<C> {
  return {
    reason: `${column}-left-out`,
    rate,
    rejectedAs: 'value-missing',
    spoil: (row) => (row[column] === '' ? undefined : cell(column, '')),
  }
}

/** Another word than those that were agreed. */
export function unknownWord<C extends string>(column: C, words: readonly string[], rate: number): Spoiling<C> {
  return {
    reason: `${column}-unknown-word`,
    rate,
    rejectedAs: 'value-not-allowed',
    spoil: (row, random) => (row[column] === '' ? undefined : cell(column, random.pick(words))),
  }
}

/** A day that does not exist, or a time with it. */
export function impossibleDay<C extends string>(column: C, rate: number): Spoiling<C> {
  return {
    reason: `${column}-impossible-day`,
    rate,
    rejectedAs: 'value-not-allowed',
    spoil: (row, random) =>
      row[column] === ''
        ? undefined
        : cell(column, `${row[column].slice(0, 5)}${random.pick(['02-30', '00-00', '13-01'])}${row[column].slice(10)}`),
  }
}

/** The year in which it was typed in instead of the one that was meant: the end lies before the start. */
export function endBeforeStart<C extends string>([start, end]: readonly [C, C], rate: number): Spoiling<C> {
  return {
    reason: 'end-before-start',
    rate,
    rejectedAs: 'period-ends-before-start',
    spoil: (row) => (row[end] === '' ? undefined : { ...cell(start, row[end]), ...cell(end, row[start]) }),
  }
}

function cell<C extends string>(column: C, value: string): Partial<DeskRow<C>> {
  const cells: Partial<Record<C, string>> = {}
  cells[column] = value
  return cells
}
