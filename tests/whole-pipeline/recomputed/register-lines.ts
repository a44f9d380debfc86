import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TextRow } from './counted-region.ts'

/** An organisation as the Handelsregister delivered it, as far as figures need it. */
export interface DeliveredOrganisation {
  readonly kvk: string
  readonly form: string
  readonly sbi: string
  readonly ended: boolean
}

/** An establishment that can be visited. */
export interface DeliveredEstablishment {
  readonly number: string
  readonly kvk: string
  readonly sbi: string
  readonly ended: boolean
}

/** The lines of the one file in `deliveries/PATH` whose name ends so. */
async function linesOf(folder: string, path: string, ending: string): Promise<readonly string[]> {
  const list = join(folder, 'deliveries', path)
  const file = (await readdir(list)).find((name) => name.endsWith(ending)) ?? ''
  return (await readFile(join(list, file), 'utf8'))
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n')
}

/** A list with semicolons, of a clean delivery. */
export async function listOf(folder: string, path: string, ending: string): Promise<readonly TextRow[]> {
  const [header = '', ...lines] = await linesOf(folder, path, ending)
  const columns = header.split(';')
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, place) => [columns[place], cell])))
}

/** What the Handelsregister delivered, from its own JSON. */
export async function businessesOf(folder: string) {
  const lines = await linesOf(folder, 'kvk', '_kvk.jsonl')
  const organisations = new Map<string, DeliveredOrganisation>()
  const establishments: DeliveredEstablishment[] = []
  for (const line of lines) {
    const told = JSON.parse(line)
    const sbi = told.sbiActiviteiten?.[0]?.sbiCode ?? ''
    const ended = told.materieleRegistratie?.datumEinde !== undefined
    if (told.vestigingsnummer !== undefined)
      establishments.push({ number: told.vestigingsnummer, kvk: told.kvkNummer, sbi, ended })
    else
      organisations.set(told.kvkNummer, {
        kvk: told.kvkNummer,
        form: told._embedded?.eigenaar?.rechtsvorm ?? '',
        sbi,
        ended,
      })
  }
  return { organisations, establishments }
}

/** Where each person lives on the state of the BRP, by BSN: of a list only the first line names who, and where now. */
export function homesOfPeople(people: readonly TextRow[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap((line) => {
      const { '01.01.20': bsn = '', '07.67.10': ended, '08.10.10': kind, '08.11.80': object = '' } = line
      return bsn !== '' && ended === '' && kind === 'W' && object !== '' ? [[bsn, object] as const] : []
    }),
  )
}

/** The last value of each object, of decisions that stand. In this region a WOZ object is one object. */
export async function valuesOf(folder: string): Promise<ReadonlyMap<string, number>> {
  const lines = await linesOf(folder, 'woz', '.jsonl')
  return new Map(
    lines.map((line) => {
      const { adresseerbaarObjectIdentificaties, waarden } = JSON.parse(line)
      const standing = waarden
        .filter(
          (one: { beschikkingsStatussen: string[] }) => !one.beschikkingsStatussen.includes('beschikking_vernietigd'),
        )
        .sort((one: { waardepeildatum: string }, other: { waardepeildatum: string }) =>
          other.waardepeildatum.localeCompare(one.waardepeildatum),
        )
      return [adresseerbaarObjectIdentificaties[0], standing[0].vastgesteldeWaarde]
    }),
  )
}

/**
 * Who counts as one with whom, by BSN or KvK number: a company with who owns it or the holding that directs it, three
 * steps up; a person with whoever lives at the same address.
 */
export function groupsOf(
  officers: readonly TextRow[],
  {
    organisations,
    homes,
  }: { organisations: ReadonlyMap<string, DeliveredOrganisation>; homes: ReadonlyMap<string, string> },
): (holder: string) => string {
  const above = new Map<string, string>()
  for (const [kvk, list] of Map.groupBy(officers, (officer) => officer['kvk_nummer'] ?? '')) {
    const current = list.filter((officer) => officer['datum_einde'] === '')
    const name = (officer: TextRow) => officer['burgerservicenummer'] || officer['functionaris_kvk_nummer'] || ''
    const owners = current.filter((officer) => ['eigenaar', 'enig aandeelhouder'].includes(officer['functie'] ?? ''))
    const holdings = current.filter(
      (officer) =>
        officer['functie'] === 'bestuurder' &&
        /^(642|701)/.test(organisations.get(officer['functionaris_kvk_nummer'] ?? '')?.sbi ?? ''),
    )
    const head = owners.map(name).sort()[0] ?? holdings.map(name).sort()[0]
    if (head !== undefined) above.set(kvk, head)
  }
  return (holder) => {
    const up = (name: string) => above.get(name) ?? name
    const head = up(up(up(holder)))
    return homes.get(head) ?? head
  }
}
