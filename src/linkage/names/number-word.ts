/** Number words, ordinals and their abbreviations in Dutch and English, by what they count. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    [1, 'one eerste first 1e 1ste 1st'],
    [2, 'twee two tweede second 2e 2de 2nd'],
    [3, 'drie three derde third 3e 3de 3rd'],
    [4, 'vier four vierde fourth 4e 4de 4th'],
    [5, 'vijf five vijfde fifth'],
    [6, 'zes six zesde sixth'],
    [7, 'zeven seven zevende seventh'],
    [8, 'acht eight achtste eighth'],
    [9, 'negen nine negende ninth'],
    [10, 'tien tiende tenth'],
    [11, 'elf eleven'],
    [12, 'twaalf twelve'],
    [20, 'twintig twenty'],
    [30, 'dertig thirty'],
    [40, 'veertig forty'],
    [50, 'vijftig fifty'],
    [60, 'zestig sixty'],
    [70, 'zeventig seventy'],
    [80, 'tachtig eighty'],
    [90, 'negentig ninety'],
    [100, 'honderd hundred'],
  ].flatMap(([value, words]) =>
    String(words)
      .split(' ')
      .map((word): [string, number] => [word, Number(value)]),
  ),
)

/** Roman numerals that are used as a number behind a name; I, V and X alone only there. */
const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/**
 * The number that a folded word stands for, as text without leading zeroes: 44, forty gives 40, first gives 1, iv
 * gives 4; undefined when it is no number. A roman numeral counts only where `roman` says that one can stand.
 */
export function numberIn(word: string, roman: boolean): string | undefined {
  const digits = /^0*(\d+)(?:e|de|ste|st|nd|rd|th)?$/.exec(word)
  if (digits !== null) return digits[1]
  const named = NUMBERS.get(word)
  if (named !== undefined) return String(named)
  return roman && ROMAN.test(word) ? String(romanValue(word)) : undefined
}

function romanValue(word: string): number {
  const values = word.split('').map((letter) => ROMAN_DIGITS[letter] ?? 0)
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0)
}

/** Adds tens and units that were written as two words: forty four is 44. */
export function joinTens(numbers: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const number of numbers) {
    const tens = Number(joined.at(-1) ?? 0)
    if (tens >= 20 && tens < 100 && tens % 10 === 0 && /^[1-9]$/.test(number))
      joined.splice(-1, 1, String(tens + Number(number)))
    else joined.push(number)
  }
  return joined
}
