import type { Words } from '../../../vocabulary/language.ts'
import type { Parameter } from './resource.ts'

export interface CheckedQuery {
  /** Only what has the right shape. */
  readonly query: ReadonlyMap<string, string>
  /** What is wrong, a sentence each. What the resource finds later is added. */
  readonly complaints: Words[]
}

/** Holds what follows the question mark against the parameters. A name that nobody knows is a fault, not ignored. */
export function checkQuery(given: URLSearchParams, parameters: readonly Parameter[]): CheckedQuery {
  const query = new Map<string, string>()
  const complaints: Words[] = []
  for (const name of new Set(given.keys())) {
    const parameter = parameters.find((one) => one.name === name)
    const values = given.getAll(name)
    if (parameter === undefined) complaints.push(unknownName(name, parameters))
    else if (values.length > 1) complaints.push(twice(name))
    else if (!parameter.schema.safeParse(values[0]).success) complaints.push(parameter.remedy)
    else query.set(name, values[0] ?? '')
  }
  return { query, complaints }
}

function unknownName(name: string, parameters: readonly Parameter[]): Words {
  const told = /^[\w-]{1,40}$/.test(name) ? `"${name}"` : '(…)'
  const known = parameters.map((parameter) => parameter.name).join(', ')
  if (known === '')
    return {
      nl: `${told} kent dit adres niet: hier is niets te kiezen.`,
      en: `${told} is not known: there is nothing to choose here.`,
    }
  return {
    nl: `${told} kent dit adres niet. U kunt kiezen uit: ${known}.`,
    en: `${told} is not known here. You can choose from: ${known}.`,
  }
}

function twice(name: string): Words {
  return { nl: `"${name}" staat er meer dan een keer.`, en: `"${name}" is given more than once.` }
}
