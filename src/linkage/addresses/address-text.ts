import { foldText } from '../names/folded-text.ts'
import { isDoorWord } from './door-key.ts'
import { cutPostcode, tidyPostcode } from './postcode-text.ts'
import type { AddressParts, AddressReading, NoAddress, WrittenAddress } from './written-address.ts'

const PO_BOX = /\b(?:postbus|antwoordnummer|p\.?\s?o\.?\s?box|postbox)\b/i
/** "t.o. Kerkstraat 12", and "Kerkstraat naast 12"; but Naast de Kerk is a street. */
const NEAR =
  /(?:^|[\s,(])(?:(?:nabij|t\.?o\.?|tegenover|t\/o)(?=[\s.])|(?:naast|hoek|tussen|bij|achter)(?=\s+(?:nr\.?\s*)?\d))/i
const HOME_COUNTRY = /[\s,(]+(?:nederland|netherlands|the netherlands|holland|nl|nld)\.?\)?\s*$/i
const ABROAD = new RegExp(
  '(?:^|[\\s,(])(?:belgie|belgium|belgique|duitsland|germany|deutschland|luxemburg|luxembourg|frankrijk|france|spanje|' +
    'espana|spain|italie|italy|polen|polska|poland|portugal|engeland|verenigd koninkrijk|united kingdom|uk|england|' +
    'zwitserland|switzerland|schweiz|oostenrijk|austria|turkije|turkey|marokko|verenigde staten|united states|usa|' +
    'curacao|aruba|bonaire|suriname|ierland|ireland|denemarken|zweden|noorwegen)\\.?\\)?$',
)
const FOREIGN_POSTCODE = /\b(?:[BDLFA]-\d{4,5})\b/
const CARE_OF = /^\s*(?:p\/a|c\/o|t\.a\.v\.)\s+/i
const LARGEST_NUMBER = 99_999
/** Whatever is longer is a story; the longest address of the BAG has some 130 characters. */
const LONGEST_LINE = 300
/** "12 t/m 16", "12 en 14", "12+14": more than one house. */
const SEVERAL = /\d\s*[a-z]?\s*(?:(?:t\/m|tot en met|t\.m\.)(?=\s*[\da-z])|(?:tm|en|&|\+|,)\s*\d)/i

/**
 * Reads an address as Dutch registers and people write it. Returns every reading that the text allows, or why it is
 * no address of one object. Nothing is corrected: what reading is true is for the BAG to say.
 */
export function readAddress(written: WrittenAddress): AddressReading {
  const { street = '', number, line = '', ...others } = written
  if ([street, ...Object.values(others)].some((text = '') => text.length > LONGEST_LINE)) return no('too-long')
  if (number === undefined) {
    const text = line.trim() === '' ? inOneLine(written) : line
    return text.trim() === '' ? no('nothing-written') : readLine(text)
  }
  if (PO_BOX.test(street)) return no('po-box')
  if (number < 1 || number > LARGEST_NUMBER) return no('house-number-out-of-range')
  const door = partsOf(written)
  const range = perhapsRange(number, `-${written.letter ?? ''}${written.addition ?? ''}`)
  return { readings: [{ ...door, number }], perhapsRange: range }
}

function no(reason: NoAddress): AddressReading {
  return { reason }
}

function inOneLine({ street, letter, addition, postcode, place }: WrittenAddress): string {
  const door = [street, letter, addition].filter(Boolean).join(' ')
  return [door, [postcode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** Of what was delivered in parts, the parts that are filled. */
function partsOf({ street, letter, addition, postcode, place }: WrittenAddress): Omit<AddressParts, 'number'> {
  const texts = { street, letter, addition, place, postcode: tidyPostcode(postcode ?? '') }
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  )
}

function readLine(text: string): AddressReading {
  const spaced = text
    .normalize('NFKC')
    .replaceAll(/[;|\n]/g, ',')
    .replaceAll(/\s+/g, ' ')
    .replace(CARE_OF, '')
    .trim()
  if (spaced.length > LONGEST_LINE) return no('too-long')
  const home = spaced.replace(HOME_COUNTRY, '')
  if (PO_BOX.test(home)) return no('po-box')
  if (FOREIGN_POSTCODE.test(home) || ABROAD.test(foldText(home))) return no('abroad')
  const { before, postcode, after } = cutPostcode(home)
  const cut = after === '' ? cutPlace(before) : { door: before, place: after }
  const door = cut.door.replace(/[\s,]+$/, '')
  if (NEAR.test(door)) return no('near-an-address')
  if (SEVERAL.test(door)) return no('number-range')
  const rest = { ...(postcode === undefined ? {} : { postcode }), ...(cut.place === '' ? {} : { place: cut.place }) }
  return readDoor(door, rest, cut.place === '')
}

/** The place behind the last comma, when it is no number and no addition. */
function cutPlace(text: string): { door: string; place: string } {
  const [, door = '', place = ''] = /^(.*\d.*?),\s*([^,\d]{2,})$/.exec(text.replace(/[\s,]+$/, '')) ?? []
  return place === '' || isDoorWord(place.trim()) ? { door: text, place: '' } : { door, place: place.trim() }
}

type Rest = Pick<AddressParts, 'postcode' | 'place'>

/** A number that stands apart: not within a word, and not behind the dash of another number. */
const NUMBER = /(?<![\p{L}\d])(?<!\d\s?\p{L}?\s?[-/]\s?)\d+/gu

/** Street, number and what follows it. `placeMayFollow` when no comma or postcode said where the place begins. */
function readDoor(door: string, rest: Rest, placeMayFollow: boolean): AddressReading {
  const readings: AddressParts[] = []
  let range = false
  for (const { index, 0: digits } of door.matchAll(NUMBER)) {
    const street = door.slice(0, index).replace(/[\s,.;:-]*(?:\b(?:nr|no|nummer|huisnummer)\b\.?)?[\s,:-]*$/i, '')
    const number = Number(digits)
    if (!/\p{L}{2}/u.test(street) || number < 1 || number > LARGEST_NUMBER) continue
    const tail = door.slice(index + digits.length)
    range ||= perhapsRange(number, tail)
    for (const { addition, place } of endings(tail, placeMayFollow)) {
      readings.push({
        street,
        number,
        ...rest,
        ...(addition === '' ? {} : { addition }),
        ...(place === '' ? {} : { place, placeMustFit: true }),
      })
    }
  }
  const [first, ...others] = readings
  if (first !== undefined) return { readings: [first, ...others], perhapsRange: range }
  return numberFirst(door, rest)
}

/** "12 Kerkstraat", as written abroad; or a number that can be none. */
function numberFirst(door: string, rest: Rest): AddressReading {
  const [, digits = '', letter = '', street = ''] = /^(\d{1,5})([a-z]?)[\s,]+(\p{L}{3}[^\d]*)$/iu.exec(door) ?? []
  if (digits === '' || Number(digits) < 1)
    return no(/\d{6}/.test(door) ? 'house-number-out-of-range' : 'no-house-number')
  const reading = { street: street.trim(), number: Number(digits), ...rest, ...(letter === '' ? {} : { letter }) }
  return { readings: [reading], perhapsRange: false }
}

const LONGEST_ADDITION = 8

/** What may be the addition, and what the place behind it, for each point where the one may end and the other begin. */
function endings(text: string, placeMayFollow: boolean): readonly { addition: string; place: string }[] {
  const words = text
    .split(/(?<=\S)\s+(?=\S)|(?<=\s)(?=\S)/)
    .map((word) => word.trim())
    .filter(Boolean)
  const found: { addition: string; place: string }[] = []
  for (let split = words.length; split >= 0; split--) {
    const [addition, place] = [words.slice(0, split).join(' '), words.slice(split).join(' ')]
    const isAddition = words.slice(0, split).every((word) => word.length <= LONGEST_ADDITION && mayBeDoor(word))
    const isPlace = place === '' || (placeMayFollow && /^['’]?\p{L}[\p{L}\s'’.()/-]*$/u.test(place) && place.length > 1)
    if (isAddition && isPlace) found.push({ addition: addition.replace(/^[\s,.;:/-]+|[\s,.;:/-]+$/g, ''), place })
  }
  return found
}

/** Additions have at most four letters in a row, unless they are words as "hoog" and "begane grond". */
function mayBeDoor(word: string): boolean {
  return (word.match(/\p{L}+/gu) ?? []).every(
    (letters) => letters.length <= 4 || isDoorWord(letters) || /^(?:begane|grond)$/i.test(letters),
  )
}

/** "12-14" is an addition of 14, or two houses: a higher number on the same side. */
function perhapsRange(number: number, tail: string): boolean {
  const [, next] = /^\s*[/-]\s*-?(\d{1,5})\s*$/.exec(tail) ?? []
  return next !== undefined && Number(next) > number && (Number(next) - number) % 2 === 0
}
