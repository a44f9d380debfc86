import { compact, PEILDATUM } from '../../calendar.ts'
import { isOrganisation, type Officer, type Organisation } from '../../organisations/organisation.ts'
import type { Flaw, KvkSetting } from './setting.ts'

export const OFFICER_HEADER = 'kvk_nummer;functie;burgerservicenummer;functionaris_kvk_nummer;datum_aanvang;datum_einde'

interface Cells {
  readonly kvkNumber: string
  readonly role: string
  readonly bsn: string
  readonly holder: string
  readonly from: string
  readonly until: string
}

interface OfficerFlaw extends Flaw {
  readonly rate: number
  spoil(cells: Cells): Partial<Cells> | undefined
}

/** A row has at most one flaw. */
const FLAWS: readonly OfficerFlaw[] = [
  {
    reason: 'date-partial',
    rate: 0.01,
    spoil: ({ from }) => (Number(from.slice(0, 4)) < 2008 ? { from: `${from.slice(0, 4)}0000` } : undefined),
  },
  {
    reason: 'bsn-fails-elfproef',
    rejectedAs: 'bsn-fails-elfproef',
    rate: 0.0005,
    spoil: ({ bsn }) => (bsn === '' ? undefined : { bsn: `${bsn.slice(0, 8)}${(Number(bsn[8]) + 1) % 10}` }),
  },
  { reason: 'officer-absent', rejectedAs: 'officer-absent', rate: 0.0004, spoil: () => ({ bsn: '', holder: '' }) },
  {
    reason: 'role-abbreviated',
    rejectedAs: 'value-not-allowed',
    rate: 0.0003,
    spoil: ({ role }) => ({ role: role.slice(0, 6) }),
  },
  {
    reason: 'period-reversed',
    rejectedAs: 'period-reversed',
    rate: 0.002,
    spoil: ({ from, until }) => (until === '' || until <= from ? undefined : { from: until, until: from }),
  },
]

/** The rows of an organisation in the file of officers, each with what is wrong in it. */
export function officerLines(organisation: Organisation, { dirt }: KvkSetting) {
  return organisation.officers.map((officer): { line: string; flaw: Flaw | undefined } => {
    const clean = cellsOf(organisation, officer)
    for (const { rate, spoil, ...flaw } of FLAWS) {
      if (!dirt.strikes(rate)) continue
      const cells = spoil(clean)
      if (cells !== undefined) return { line: toLine({ ...clean, ...cells }), flaw }
    }
    return { line: toLine(clean), flaw: undefined }
  })
}

function cellsOf({ kvkNumber }: Organisation, { who, role, from, until }: Officer): Cells {
  const holder = isOrganisation(who) ? { bsn: '', holder: who.kvkNumber } : { bsn: who.bsn, holder: '' }
  const ended = until !== undefined && until <= PEILDATUM
  return { kvkNumber, role, ...holder, from: compact(from), until: ended ? compact(until) : '' }
}

function toLine({ kvkNumber, role, bsn, holder, from, until }: Cells): string {
  return `${kvkNumber};${role};${bsn};${holder};${from};${until}\n`
}
