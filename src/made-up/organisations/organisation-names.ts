import { type PersonName, pickName } from '../people/person-names.ts'
import type { Random } from '../random.ts'
import { branchOf } from './branches.ts'
import { compoundWord, inventedWord } from './invented-words.ts'
import type { LegalForm } from './organisation.ts'
import { NAMES_OF_BRANCH, NAMES_OF_TRADE } from './trade-names.ts'

/** The trade name of an organisation, after its branch and, half of the time, after someone who owns it. */
export function inventTradeName(sbi: string, owner: PersonName | undefined, random: Random): string {
  const templates = NAMES_OF_BRANCH[sbi] ?? NAMES_OF_TRADE[branchOf(sbi).trade]
  return fillIn(random.pick(templates), owner, random)
}

function fillIn(template: string, owner: PersonName | undefined, random: Random): string {
  return template.replaceAll(/\{([wcsgi])\}/g, (_, slot: string) => {
    if (slot === 'w') return inventedWord(random)
    if (slot === 'c') return compoundWord(random)
    const name = owner ?? pickName(random)
    if (slot === 'g') return callNameOf(name)
    return slot === 'i' ? `${name.given.slice(0, 1)}. ${surnameOf(name, false)}` : surnameOf(name, true)
  })
}

function callNameOf({ given }: PersonName): string {
  return given.split(' ')[0] ?? given
}

function surnameOf({ prefix, surname }: PersonName, capital: boolean): string {
  if (prefix === '') return surname
  const whole = `${prefix} ${surname}`
  return capital ? whole.replace(/[a-z]/, (letter) => letter.toUpperCase()) : whole
}

/** The statutory name: the trade name with what the law or custom adds for the legal form (art. 2:66 and 2:177 BW). */
export function statutoryName(tradeName: string, legalForm: LegalForm, random: Random): string {
  switch (legalForm) {
    case 'Besloten Vennootschap':
      return `${tradeName} B.V.`
    case 'Naamloze Vennootschap':
      return `${tradeName} N.V.`
    case 'Coöperatie':
      return `Coöperatie ${tradeName} U.A.`
    case 'Stichting':
      return tradeName.startsWith('Stichting') ? tradeName : `Stichting ${tradeName}`
    case 'Vennootschap Onder Firma':
      return random.chance(0.4) ? `V.O.F. ${tradeName}` : tradeName
    case 'Vereniging van Eigenaars':
      return tradeName.startsWith('Vereniging') ? tradeName : `Vereniging van Eigenaars ${tradeName}`
    case 'Eenmanszaak':
    case 'Vereniging':
    case 'Kerkgenootschap':
    case 'Publiekrechtelijke Rechtspersoon':
      return tradeName
  }
}
