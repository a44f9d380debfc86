import { LANGUAGES, type Language, type Words } from '../../vocabulary/language.ts'
import { ROUTE_WORDS } from '../../vocabulary/signal-words.ts'
import { indicatorOf } from '../catalogue.ts'
import type { EventKind } from './event-name.ts'
import type { TimelineEvent, Told } from './timeline.ts'
import { DEED_WORDS, FOUND_WORDS, PAYMENT_WORDS, PERMIT_STATUS_WORDS, PERMIT_WORDS, SIGN_WORDS } from './told-words.ts'

/** The parts of a sentence about an event in one language; what the register does not say is left out. */
type Parts = (told: TimelineEvent['told'], event: TimelineEvent, language: Language) => readonly (string | undefined)[]

/**
 * An event as one line for people: what happened, with the amounts and the KvK numbers of organisations. Who noticed or
 * reported something is never part of it: a reporter must not be found out.
 */
export function eventSentence(event: TimelineEvent): Words {
  const [nl, en] = LANGUAGES.map((language) =>
    PARTS[event.kind](event.told, event, language)
      .filter((part) => part !== undefined)
      .join(', '),
  )
  return { nl: nl ?? '', en: en ?? '' }
}

const PARTS: Readonly<Record<EventKind, Parts>> = {
  built: (told, { name }, language) => [`${name[language]} in ${String(told['building_year'])}`],
  gap: (_told, { name }, language) => [name[language]],
  residents: ({ residents }, _event, language) => [residentsOf(Number(residents), language)],
  deed: (told, { name }, language) => [
    `${(DEED_WORDS[text(told['deed_kind'])] ?? name)[language]}${priceOf(told['price_euros'], language)}`,
    told['several_objects'] === true
      ? { nl: 'samen met andere panden', en: 'together with other premises' }[language]
      : undefined,
    organisations(told['seller_kvk_numbers'], { nl: 'door', en: 'by' }[language]),
    organisations(told['buyer_kvk_numbers'], { nl: 'aan', en: 'to' }[language]),
  ],
  loan: (told, { name }, language) => [
    `${name[language]}${amountOf(told['amount_euros'], language)}`,
    Number(told['objects']) > 1
      ? { nl: `op ${String(told['objects'])} panden samen`, en: `on ${String(told['objects'])} premises together` }[
          language
        ]
      : undefined,
    organisations(told['creditor_kvk_number'], { nl: 'van', en: 'from' }[language]),
  ],
  permit: (told, { name }, language) => [
    `${name[language]} ${{ nl: 'voor', en: 'for' }[language]} ${code(PERMIT_WORDS, told['permit_kind'], language)}`,
    code(PERMIT_STATUS_WORDS, told['status'], language),
  ],
  letting: (told, { name }, language) => [
    `${name[language]}${rentOf(told['rent_euros'], language)}`,
    PAYMENT_WORDS[text(told['payment'])]?.[language],
    organisations(told['landlord_kvk_number'], { nl: 'door', en: 'by' }[language]),
    organisations(told['agent_kvk_number'], { nl: 'via bemiddelaar', en: 'through agent' }[language]),
  ],
  business: (told, { name }, language) => [
    `${name[language]}: KvK ${text(told['kvk_number'])}`,
    typeof told['sbi_code'] === 'string' ? `SBI ${told['sbi_code']}` : undefined,
  ],
  notice: (told, { name }, language) => [
    `${name[language]}: ${
      told['sign'] === null || told['sign'] === undefined
        ? categoryOf(told['category'])
        : code(SIGN_WORDS, told['sign'], language)
    }`,
  ],
  inspection: (told, { name }, language) => [`${name[language]}: ${code(FOUND_WORDS, told['found'], language)}`],
  signal: (told, { name }, language) => [
    `${name[language]}: ${indicatorOf(text(told['indicator']))?.name[language] ?? text(told['indicator'])}`,
    told['by'] === 'itself' ? undefined : code(ROUTE_WORDS, told['by'], language),
    Array.isArray(told['explained_by']) && told['explained_by'].length > 0
      ? { nl: 'onschuldig verklaard', en: 'innocently explained' }[language]
      : undefined,
  ],
}

function residentsOf(count: number, language: Language): string {
  if (language === 'nl') return `${count} ${count === 1 ? 'ingeschreven bewoner' : 'ingeschreven bewoners'}`
  return `${count} registered ${count === 1 ? 'resident' : 'residents'}`
}

function priceOf(price: Told | undefined, language: Language): string {
  return typeof price === 'number' ? ` ${{ nl: 'voor', en: 'for' }[language]} ${euros(price, language)}` : ''
}

function amountOf(amount: Told | undefined, language: Language): string {
  return typeof amount === 'number' ? ` ${{ nl: 'van', en: 'of' }[language]} ${euros(amount, language)}` : ''
}

function rentOf(rent: Told | undefined, language: Language): string {
  if (typeof rent !== 'number') return ''
  return { nl: ` voor ${euros(rent, 'nl')} per maand`, en: ` for ${euros(rent, 'en')} a month` }[language]
}

// Made once: making a format takes longer than all else in this file.
const WHOLE: Readonly<Record<Language, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }),
}

function euros(amount: number, language: Language): string {
  const written = WHOLE[language].format(amount)
  return language === 'nl' ? `€ ${written}` : `€${written}`
}

function organisations(numbers: Told | undefined, before: string): string | undefined {
  const list = typeof numbers === 'string' ? [numbers] : Array.isArray(numbers) ? numbers : []
  return list.length === 0 ? undefined : `${before} ${list.map((number) => `KvK ${number}`).join(' + ')}`
}

/** The last part of the path that Signalen gives, in words: `afval/grofvuil`. */
function categoryOf(category: Told | undefined): string {
  return text(category).split('/').at(-1)?.replaceAll('-', ' ') ?? ''
}

function code(words: Readonly<Record<string, Words>>, value: Told | undefined, language: Language): string {
  return words[text(value)]?.[language] ?? text(value)
}

function text(value: Told | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
