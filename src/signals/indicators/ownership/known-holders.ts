import type { InnocentExplanation, Limit } from '../../indicator.ts'
import { boardLimit } from '../board-limit.ts'

/** Holders that are supervised or known for what they do. Each asks columns of the organisation by the same name. */

/** An organisation chooses its own activity code. Without people on the payroll the code alone proves little. */
export const LEAST_STAFF: Limit = boardLimit(
  10,
  'employees',
  'Our own choice: an activity code is what the organisation says of itself; a payroll of ten is hard to make up.',
)

export const LEAST_OFFICE_STAFF: Limit = boardLimit(
  2,
  'employees',
  'A trust office must have two persons who set its policy (Wet toezicht trustkantoren 2018); the licence itself is not delivered.',
)

/** People at work, as the Handelsregister counts them, that make an organisation more than its director. */
export const LEAST_OWN_STAFF: Limit = boardLimit(
  2,
  'people',
  'The Handelsregister counts a director who works there: from two on somebody else works there too.',
)

/** Asks `form`, `sbi_code` and `employees`. */
export const HOUSING_ASSOCIATION: InnocentExplanation = {
  code: 'housing-association',
  says: {
    nl: 'Het is een woningcorporatie: een stichting of vereniging die woningen verhuurt en daarvoor mensen in dienst heeft.',
    en: 'It is a housing association: a foundation or association that lets homes and employs people for it.',
  },
  holds: "form in ('foundation', 'association') and sbi_code like '6820%' and employees >= $least_staff",
}

/** Asks `form`, `sbi_code` and `employees`. */
export const INSTITUTION: InnocentExplanation = {
  code: 'institution',
  says: {
    nl: 'Het is een overheid, of een bank, verzekeraar of pensioenfonds met mensen in dienst: daar is toezicht op.',
    en: 'It is a public body, or a bank, insurer or pension fund with employees: these are supervised.',
  },
  holds: "form = 'public-body' or ((sbi_code like '641%' or sbi_code like '65%') and employees >= $least_staff)",
}

/** Asks `sbi_code` and `employees`. 6812 is developing projects in the classification of 2025. */
export const DEVELOPER: InnocentExplanation = {
  code: 'developer',
  says: {
    nl: 'Het is een projectontwikkelaar met mensen in dienst: kopen, bouwen en verkopen is het werk.',
    en: 'It is a developer with employees: buying, building and selling is the work.',
  },
  holds: "(sbi_code like '411%' or sbi_code like '6812%') and employees >= $least_own_staff",
}

/** Asks `trustees`: current curators and bewindvoerders. */
export const TRUSTEE: InnocentExplanation = {
  code: 'trustee',
  says: {
    nl: 'Er is een curator of bewindvoerder aangesteld: de rechter kijkt mee.',
    en: 'A trustee or administrator was appointed: a court is watching.',
  },
  holds: 'trustees > 0',
}

/** Asks `director_sbi_code` and `director_employees` of an organisation that directs. */
export const TRUST_OFFICE: InnocentExplanation = {
  code: 'trust-office',
  says: {
    nl: 'De bestuurder is een kantoor met mensen in dienst dat voor anderen bestuurt, zoals een trustkantoor of een administratiekantoor.',
    en: 'The director is an office with employees that directs for others, such as a trust office or an accountancy firm.',
  },
  holds:
    "regexp_matches(director_sbi_code, '^(6619|6910|6920|8211|8299)') and director_employees >= $least_office_staff",
}

/** Asks `bank_financed`: a bank lent for every purchase that counts. */
export const BANK_FINANCED: InnocentExplanation = {
  code: 'bank-financed',
  says: {
    nl: 'Een bank leende geld voor de aankoop. Een bank moet haar klant kennen (Wwft), en heeft deze klant aangenomen.',
    en: 'A bank lent for the purchase. A bank must know its customer (Wwft), and took this one.',
  },
  holds: 'bank_financed',
}

export const LOAN_DAYS: Limit = boardLimit(
  90,
  'days',
  'A loan for a purchase is registered with the deed; three months allow for one that came a little before or after.',
)

export const PURCHASE_WINDOW_DAYS: Limit = boardLimit(
  1826,
  'days',
  'Five years: so long a notary, agent or lender keeps the file of a deal (art. 33 Wwft), so that it can still be asked about.',
)
