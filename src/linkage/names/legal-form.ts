import { foldText } from './folded-text.ts'

/** What kind of body a legal form makes; forms of one kind in different countries are compared as near to each other. */
export type LegalKind =
  | 'limited-company'
  | 'public-company'
  | 'partnership'
  | 'foundation'
  | 'association'
  | 'cooperative'
  | 'church'
  | 'public-body'
  | 'sole-trader'
  /** A word for a business that names no legal form: company, corporation. */
  | 'business'

export interface LegalForm {
  /** The short name of the form, folded: bv, gmbh. */
  readonly name: string
  readonly kind: LegalKind
}

/**
 * Legal forms as they are written in names, one a line: kind, short name, other ways of writing. Dutch ones after Book
 * 2 and Book 7A of the Burgerlijk Wetboek; of other countries those that are often met in registers of companies.
 */
const FORMS: Record<LegalKind, string> = {
  'limited-company': `
    bv, besloten vennootschap met beperkte aansprakelijkheid, besloten vennootschap, besloten vennootschap met gewone structuur, besloten vennootschap blijkens statuten structuurvennootschap, besloten vennotschap, b v
    bvba, bv ba, sprl, societe privee a responsabilite limitee
    flex bv
    gmbh, gesellschaft mit beschrankter haftung, gesellschaft mbh, g m b h, mbh
    ug, unternehmergesellschaft
    ltd, limited, pvt ltd, private limited, pte ltd, pty ltd, co ltd, company limited, ltda, limitada, lda
    llc, limited liability company, limited liability co, l l c
    sarl, societe a responsabilite limitee, s a r l
    sas, societe par actions simplifiee
    srl, societa a responsabilita limitata, societatea cu raspundere limitata, s r l, sociedad de responsabilidad limitada
    sl, sociedad limitada
    ooo, общество с ограниченной ответственностью, obshchestvo s ogranichennoi otvetstvennostyu, ооо
    tov, товариство з обмеженою відповідальністю, тов
    sp z oo, spolka z ograniczona odpowiedzialnoscia
    sro, spolecnost s rucenim omezenym, spol s ro
    aps, anpartsselskab
    oy, osakeyhtio
    kft, korlatolt felelossegu tarsasag
    doo, drustvo s ogranicenom odgovornoscu
    eood, ood
    uab, uzdaroji akcine bendrove
    sia, ou
    ltd sti, limited sirketi
    sdn bhd, sendirian berhad
    fze, fzco, fz llc`,
  'public-company': `
    nv, naamloze vennootschap, n v, naamloze vennootschap met gewone structuur, naamloze vennootschap beursgenoteerd, naamloze vennootschap blijkens statuten structuurvennootschap
    ag, aktiengesellschaft, akg
    plc, public limited company
    sa, societe anonyme, sociedad anonima, sociedade anonima, s a, sa de cv, sab de cv
    spa, societa per azioni
    se, societas europaea, europese vennootschap
    ab, aktiebolag
    as, aktieselskab, a s, asa, akciova spolecnost, anonim sirketi, aksjeselskap
    jsc, joint stock company, ao, акционерное общество, ао, aktsionernoe obshchestvo
    ojsc, open joint stock company, oao, открытое акционерное общество, оао
    pjsc, public joint stock company, pao, публичное акционерное общество, пао
    cjsc, closed joint stock company, zao, закрытое акционерное общество, зао
    oyj, julkinen osakeyhtio
    nyrt, zrt
    ad, akcionarsko drustvo
    kk, kabushiki kaisha
    bhd, berhad
    tbk, pt, perseroan terbatas`,
  partnership: `
    vof, vennootschap onder firma, v o f
    cv, commanditaire vennootschap, c v, commanditaire vennootschap met een beherend vennoot, commanditaire vennootschap met meerdere beherende vennoten
    maatschap
    lp, limited partnership, l p
    llp, limited liability partnership
    kg, kommanditgesellschaft
    gmbh co kg, gmbh und co kg
    ohg, offene handelsgesellschaft
    gbr, gesellschaft burgerlichen rechts
    snc, societe en nom collectif
    scs, societe en commandite simple`,
  foundation: `
    stichting, st, fundatie
    stiftung
    fondation
    stichting administratiekantoor, stak`,
  association: `
    vereniging, ver, vereniging met volledige rechtsbevoegdheid, vereniging met beperkte rechtsbevoegdheid
    vve, vereniging van eigenaars, vereniging van eigenaren, ver van eigenaars, ver van eigenaren
    verein, ev, eingetragener verein
    vzw, asbl, vereniging zonder winstoogmerk
    ano, autonomous non profit organization, автономная некоммерческая организация, ано`,
  cooperative: `
    cooperatie, cooperatieve vereniging, coop, cooperatief, cooperatieve, ua
    cooperatie ua, cooperatie ba, cooperatie wa, cooperatie met uitsluiting van aansprakelijkheid, cooperatie met beperkte aansprakelijkheid, cooperatie met wettelijke aansprakelijkheid
    onderlinge waarborgmaatschappij, owm, onderlinge waarborg maatschappij
    eg, eingetragene genossenschaft`,
  church: `
    kerkgenootschap`,
  'public-body': `
    publiekrechtelijke rechtspersoon, prr
    fgup, federal state unitary enterprise`,
  'sole-trader': `
    eenmanszaak
    ip, individual entrepreneur, ип, индивидуальный предприниматель`,
  business: `
    company, co, corporation, corp, inc, incorporated, cie, compagnie, companie, compania, kompania, компания`,
}

/** The form by its words written with single spaces. */
const FORM_OF = new Map<string, LegalForm>()
for (const kind of Object.keys(FORMS) as LegalKind[])
  for (const line of FORMS[kind].trim().split('\n')) {
    const spellings = line.split(',').map((spelling) => foldText(spelling).trim())
    for (const spelling of spellings) FORM_OF.set(spelling, { name: spellings[0] ?? spelling, kind })
  }

/** Short forms that stand behind a name; in front of it they are a word of it, as in AS Roma. */
const NEVER_IN_FRONT = new Set(['ab', 'ad', 'ag', 'as', 'eg', 'ev', 'kg', 'ou', 'sa', 'sas', 'se', 'sl', 'spa', 'ug'])

const MOST_WORDS = Math.max(...[...FORM_OF.keys()].map((spelling) => spelling.split(' ').length))

/** How many words from a place on, or up to it, are a legal form; the longest one counts. */
export interface FoundForm {
  readonly form: LegalForm
  readonly length: number
}

/** The legal form with which a list of folded words begins, of those that are written in front. */
export function formAtStart(words: readonly string[]): FoundForm | undefined {
  const found = longest(words, (length) => words.slice(0, length))
  const behindOnly = found?.form.kind === 'business' || NEVER_IN_FRONT.has(found?.form.name ?? '')
  return behindOnly && found?.length === 1 ? undefined : found
}

/** The legal form with which a list of folded words ends. */
export function formAtEnd(words: readonly string[]): FoundForm | undefined {
  return longest(words, (length) => words.slice(words.length - length))
}

function longest(words: readonly string[], part: (length: number) => readonly string[]): FoundForm | undefined {
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    const form = FORM_OF.get(part(length).join(' '))
    if (form !== undefined) return { form, length }
  }
  return undefined
}
