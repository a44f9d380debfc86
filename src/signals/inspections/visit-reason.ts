import type { Words } from '../../vocabulary/language.ts'

/** What the registers tell of a vestiging that supervision has not seen. */
export interface UnvisitedBusiness {
  readonly object_id: string
  readonly address: string
  readonly establishment_number: string
  readonly kvk_number: string
  readonly sbi_code: string | null
  readonly opened_on: string | null
  /** Werkzame personen of the organisation; null when not told. */
  readonly employees: number | null
  readonly risk_branch: boolean
  readonly visited_before: boolean
  readonly new_company: boolean
  /** Independent notices about the address in the window. */
  readonly notices: number
  readonly use_purposes: readonly string[]
}

/** One reason to go and look, and how much it adds. */
export interface VisitReason {
  readonly code: string
  readonly says: Words
  readonly points: number
  readonly holds: (business: UnvisitedBusiness) => boolean
}

const FOR_CUSTOMERS = /^(?:47|56|96)/

/**
 * Why one business comes before another. The points are our own choice and all are shown; none rests on a name, or on
 * who is behind the business.
 */
export const VISIT_REASONS: readonly VisitReason[] = [
  {
    code: 'risk-branch',
    says: { nl: 'De branche staat op de lijst van toezicht.', en: 'The branch is on the list of supervision.' },
    points: 2,
    holds: ({ risk_branch }) => risk_branch,
  },
  {
    code: 'noticed',
    says: {
      nl: 'Over het adres zijn meldingen die los van elkaar staan.',
      en: 'There are independent notices about the address.',
    },
    points: 2,
    holds: ({ notices }) => notices >= 2,
  },
  {
    code: 'never-visited',
    says: { nl: 'Er is nog nooit een controle geweest.', en: 'There has never been a visit.' },
    points: 1,
    holds: ({ visited_before }) => !visited_before,
  },
  {
    code: 'nobody-at-work',
    says: { nl: 'Volgens het register werkt er niemand.', en: 'Nobody works there according to the register.' },
    points: 1,
    holds: ({ employees }) => employees === 0,
  },
  {
    code: 'new-company',
    says: { nl: 'De onderneming is net opgericht.', en: 'The company was founded recently.' },
    points: 1,
    holds: ({ new_company }) => new_company,
  },
  {
    code: 'unfit-premises',
    says: {
      nl: 'Een zaak voor publiek in een pand dat alleen voor industrie is bestemd.',
      en: 'A business for the public in premises meant for industry alone.',
    },
    points: 1,
    holds: ({ sbi_code, use_purposes }) =>
      FOR_CUSTOMERS.test(sbi_code ?? '') && use_purposes.length === 1 && use_purposes[0] === 'industrie',
  },
]
