import { KADASTER_ORGANISATIONS, ORGANISATIONS } from '../../sources/contract.ts'
import type { StepInput, StepOutput } from '../../warehouse/step.ts'
import { type OrganisationName, parseOrganisationName } from '../names/organisation-name.ts'
import type { OrganisationNames } from './organisation-tables.ts'

/** The names of all organisations, folded and taken apart once. A natural person's trade name stays out: it names them. */
export async function nameOrganisations(input: StepInput, output: StepOutput): Promise<void> {
  for await (const { kvk_number, natural_person, name, trade_names, legal_form } of input.rows(ORGANISATIONS))
    if (natural_person !== true)
      output.add(namesOf({ source: 'kvk', organisation: kvk_number }, [name, ...trade_names], legal_form))
  for await (const { organisation_id, name, legal_form } of input.rows(KADASTER_ORGANISATIONS))
    output.add(namesOf({ source: 'other', organisation: organisation_id }, [name], legal_form))
}

function namesOf(
  who: Pick<OrganisationNames, 'source' | 'organisation'>,
  written: readonly (string | null)[],
  legalForm: string | null,
): OrganisationNames {
  const parsed = written.flatMap((text) => (text === null ? [] : (parseOrganisationName(text) ?? [])))
  const [first] = parsed
  const named = first?.legalForms.find(({ kind }) => kind !== 'business')
  // A form by itself is read as a name is, behind a word that is none.
  const registered = legalForm === null ? undefined : parseOrganisationName(`x ${legalForm}`)?.legalForms[0]
  return {
    ...who,
    name: first === undefined ? null : writtenTogether(first),
    legal_kind: (named ?? registered)?.kind ?? null,
    numbers: first === undefined || first.numbers.length === 0 ? null : first.numbers.join(' '),
    names: [...new Set(parsed.map(writtenTogether))].sort(),
    words: [...new Set((first?.words ?? []).map(({ text }) => text))].sort(),
  }
}

function writtenTogether({ words }: OrganisationName): string {
  return words.map(({ text }) => text).join('')
}
