import type { Random } from '../../src/made-up/random.ts'

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
const DIGITS: readonly string[] = Array.from('0123456789')
const LETTERS: readonly string[] = Array.from('ABCDEGHJKLMNPRSTVWXZ')

/** A text with one slip of the keyboard: a letter beside the right one, left out, doubled, or swapped with the next. */
export function mistype(text: string, random: Random): string {
  if (text.length < 2) return text
  const at = random.integer(1, text.length - 1)
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  switch (random.weighted({ beside: 4, gone: 3, doubled: 1, swapped: 2 })) {
    case 'beside':
      return before + besideOnKeyboard(letter, random) + after
    case 'gone':
      return before + after
    case 'doubled':
      return before + letter + letter + after
    case 'swapped':
      return before + after.slice(0, 1) + letter + after.slice(1)
  }
}

function besideOnKeyboard(letter: string, random: Random): string {
  const row = ROWS.find((keys) => keys.includes(letter))
  if (row === undefined) return letter
  const place = row.indexOf(letter)
  return row.charAt(place === 0 ? 1 : place === row.length - 1 ? place - 1 : place + random.pick([-1, 1]))
}

/** A date or postcode in which one sign is another of its kind; the rest stays where it was. */
export function mistypeCode(code: string, random: Random): string {
  const places = [...code.matchAll(/[0-9A-Z]/g)].map(({ index }) => index)
  if (places.length === 0) return code
  const at = random.pick(places)
  const signs = /\d/.test(code.charAt(at)) ? DIGITS : LETTERS
  return code.slice(0, at) + random.pick(signs) + code.slice(at + 1)
}
