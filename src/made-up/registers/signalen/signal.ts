import type { Report } from '../../events/happening.ts'
import { REPORT_CATEGORIES } from '../../events/report-categories.ts'
import type { Premises } from '../../homes/premises.ts'
import type { Buurt } from '../../land/area.ts'
import { toWgs84 } from '../../land/rd-to-wgs84.ts'
import type { Person } from '../../people/person.ts'
import type { Random } from '../../random.ts'
import { withOffset } from './dutch-offset.ts'

/** What a report says of where it is and by whom it was made. */
export interface Filing {
  readonly premises: Premises
  readonly buurt: Buurt
  readonly reporter: Person | undefined
  /** Address of the installation of Signalen. */
  readonly host: string
}

/** Reports of these kinds are about a home; others stand where somebody put the pin, with or without an address. */
const ABOUT_A_HOME: ReadonlySet<string> = new Set(['wonen', 'ondermijning'])
const HAS_ADDRESS = 0.6
const PIN_METRES = 12

const NAMES = new Map(Object.entries(REPORT_CATEGORIES).map(([category, { names }]) => [category, names] as const))
const STATES = {
  o: 'Afgehandeld',
  b: 'In behandeling',
  m: 'Gemeld',
  i: 'In afwachting van behandeling',
} as const

/** A report as the private API of Signalen lists it, with the reporter and the words that no reader may take. */
export function toSignal(report: Report, filing: Filing, random: Random) {
  const { host } = filing
  const created = withOffset(report.on)
  const state = random.weighted({ o: 80, b: 12, m: 5, i: 3 })
  const handler = `behandelaar${random.integer(1, 12)}@${host}`
  return {
    _links: { self: { href: `https://${host}/signals/v1/private/signals/${report.number}` } },
    _display: `${report.number} - ${state} - ${filing.buurt.name} - ${created}`,
    id: report.number,
    id_display: `SIG-${report.number}`,
    signal_id: uuid(random),
    source: report.source,
    text: report.text,
    text_extra: '',
    status: { text: null, user: handler, state, state_display: STATES[state], send_email: false, created_at: created },
    location: locationOf(report, filing, random),
    category: categoryOf(report, host),
    reporter: reporterOf(filing.reporter, random),
    priority: { priority: random.weighted({ normal: 94, high: 4, low: 2 }), created_by: handler },
    type: { code: 'SIG', created_at: created, created_by: handler },
    created_at: created,
    updated_at: created,
    incident_date_start: created,
    incident_date_end: null,
    has_attachments: random.chance(0.2),
    notes: random.chance(0.15) ? [{ text: 'Gebeld met de melder.', created_by: handler }] : [],
    has_parent: false,
    has_children: false,
    assigned_user_email: random.chance(0.3) ? handler : null,
  }
}

export type Signal = ReturnType<typeof toSignal>

function locationOf({ main }: Report, { premises, buurt }: Filing, random: Random) {
  const { street, number, letter, addition, postcode } = premises.address
  const atHome = ABOUT_A_HOME.has(main)
  const stray = () => (atHome ? 0 : random.between(-PIN_METRES, PIN_METRES))
  const address =
    atHome || random.chance(HAS_ADDRESS)
      ? {
          openbare_ruimte: street.name,
          huisnummer: number,
          huisletter: letter,
          huisnummer_toevoeging: addition,
          postcode,
          woonplaats: '',
        }
      : null
  return {
    stadsdeel: null,
    buurt_code: null,
    area_type_code: 'cbs-buurt',
    area_code: buurt.code,
    area_name: buurt.name,
    address,
    address_text: address === null ? '' : `${street.name} ${number}${letter}${addition}`,
    geometrie: {
      type: 'Point',
      coordinates: toWgs84({ x: premises.point.x + stray(), y: premises.point.y + stray() }),
    },
    bag_validated: address !== null && random.chance(0.9),
  }
}

function categoryOf({ main, sub }: Report, host: string) {
  const [mainName, subName] = NAMES.get(`${main}/${sub}`) ?? [main, sub]
  return {
    sub: subName,
    sub_slug: sub,
    main: mainName,
    main_slug: main,
    category_url: `https://${host}/signals/v1/public/terms/categories/${main}/sub_categories/${sub}`,
    departments: 'THO',
    created_by: null,
    text: null,
  }
}

/** One in three leaves neither mail nor telephone. No number that begins with 0600 is given out. */
function reporterOf(reporter: Person | undefined, random: Random) {
  if (reporter === undefined || random.chance(0.33)) return { email: '', phone: '', sharing_allowed: false }
  const { given, surname } = reporter.name
  const email = `${given.split(' ')[0] ?? ''}.${surname}`.toLowerCase().replace(/[^a-z.]/g, '')
  return {
    email: random.chance(0.85) ? `${email}@post.example` : '',
    phone: random.chance(0.5) ? `0600${String(random.integer(0, 999_999)).padStart(6, '0')}` : '',
    sharing_allowed: random.chance(0.7),
  }
}

function uuid(random: Random): string {
  const hex = (digits: number) => {
    let text = ''
    while (text.length < digits) text += random.integer(0, 0xffff).toString(16).padStart(4, '0')
    return text
  }
  return `${hex(8)}-${hex(4)}-4${hex(4).slice(1)}-a${hex(4).slice(1)}-${hex(12)}`
}
