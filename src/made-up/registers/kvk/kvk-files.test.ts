import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import {
  ESTABLISHMENTS,
  type Establishment,
  OFFICERS,
  type Officer,
  ORGANISATIONS,
  type Organisation as ReadOrganisation,
} from '../../../sources/contract.ts'
import { organisationSteps } from '../../../sources/organisations-kvk/organisation-steps.ts'
import { kvkReader } from '../../../sources/organisations-kvk/read-kvk.ts'
import { pseudonymOf } from '../../../sources/pseudonym.ts'
import { dayAfter, PEILDATUM } from '../../calendar.ts'
import { addressOn } from '../../homes/former-address.ts'
import { isHome } from '../../homes/premises.ts'
import { isOrganisation, type Organisation } from '../../organisations/organisation.ts'
import { businessTowns } from '../../organisations/test-bench.ts'
import { readBack, sorted, written } from '../test-bench.ts'
import { openKvkFiles } from './kvk-files.ts'

const ROLES: Readonly<Record<string, string>> = {
  bestuurder: 'director',
  'enig aandeelhouder': 'sole-shareholder',
  eigenaar: 'owner',
  vennoot: 'partner',
  commissaris: 'supervisor',
}

test('clean files are read whole, and every organisation, establishment and officer comes out as it was made', async (context) => {
  const { made, rows, keys, rejected } = await writeAndRead(context, 0)
  assert.deepEqual(rejected, [])
  const read = await rows<ReadOrganisation>(ORGANISATIONS)
  assert.deepEqual(read.map(tellRead).sort(), made.map(tellMade).sort())
  const places = new Map((await rows<Establishment>(ESTABLISHMENTS)).map((row) => [row.establishment_number, row]))
  const establishments = made.flatMap((organisation) => organisation.establishments)
  assert.equal(places.size, establishments.length)
  for (const { number, at, main, sbi, from, until } of establishments) {
    const row = places.get(number)
    assert.ok(row !== undefined)
    assert.deepEqual(
      [row.main, row.sbi_codes, row.active_from, row.active_until, row.address_hidden, row.address_kind],
      [main, sbi, from, until ?? null, false, 'visiting'],
    )
    if ('address' in at) {
      const address = addressOn(at.address, until === undefined ? PEILDATUM : dayAfter(until, -1))
      assert.deepEqual(
        [row.object_id, row.nummeraanduiding_id, row.postcode, row.house_number, row.street, row.rd_x],
        [at.id, address.id, address.postcode, address.number, address.street.name, at.point.x],
      )
    } else assert.deepEqual([row.object_id, row.postcode, row.house_number], [null, at.postcode, at.number])
  }
  const officers = made.flatMap(({ kvkNumber, officers: all }) =>
    all.map(({ who, role, from, until }) => {
      const id = isOrganisation(who) ? who.kvkNumber : pseudonymOf(who.bsn, 'casework', keys)
      return [kvkNumber, id, ROLES[role], from, until ?? ''].join()
    }),
  )
  const held = (await rows<Officer>(OFFICERS)).map((row) =>
    [row.kvk_number, row.officer_id, row.function, row.held_from, row.held_until ?? ''].join(),
  )
  assert.deepEqual(held.sort(), officers.sort())
})

test('dirty files lose exactly what the truth names, for the reason that it names', async (context) => {
  const { truth, rejected, rows, made } = await writeAndRead(context, 3)
  assert.ok(new Set(truth.planted.map(([, reason]) => reason)).size >= 6)
  assert.ok(truth.kinds.size >= 14)
  assert.deepEqual(sorted(rejected), sorted(truth.planted))
  assert.equal((await rows<ReadOrganisation>(ORGANISATIONS)).length, made.length)
})

test('at the rate of real files one address in ten has no object, and some homes are shielded', async (context) => {
  const { rows: read, made } = await writeAndRead(context, 1)
  const homes = new Set(
    made.flatMap(({ establishments }) =>
      establishments.flatMap(({ number, at }) => ('address' in at && isHome(at) ? [number] : [])),
    ),
  )
  const inRegion = new Set(
    made.flatMap(({ establishments }) => establishments.flatMap(({ number, at }) => ('address' in at ? [number] : []))),
  )
  const rows = (await read<Establishment>(ESTABLISHMENTS)).filter(({ establishment_number: number }) =>
    inRegion.has(number),
  )
  const shown = rows.filter(({ address_hidden: hidden }) => !hidden)
  between(shown.filter(({ object_id: id }) => id === null).length / shown.length, 0.07, 0.17)
  const hidden = rows.filter((row) => row.address_hidden)
  between(hidden.length / rows.length, 0.01, 0.08)
  for (const row of hidden) {
    assert.ok(homes.has(row.establishment_number))
    assert.deepEqual([row.postcode, row.street, row.rd_x, row.written_address], [null, null, null, null])
  }
})

test('answers look like those of the API and stay small, and name no person', async (context) => {
  const { delivery, made } = await writeTown(context, 1)
  const lines = (await readFile(delivery.paths[0] ?? '', 'utf8')).trimEnd().split('\n')
  const sizes = lines.map((line) => Buffer.byteLength(line))
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) / sizes.length < 1_900)
  assert.ok(Math.max(...sizes) < 2_900, `${Math.max(...sizes)}`)
  const sole = made.find(({ legalForm }) => legalForm === 'Eenmanszaak')
  const profile: unknown = JSON.parse(lines.find((line) => line.startsWith(`{"kvkNummer":"${sole?.kvkNumber}"`)) ?? '')
  assert.ok(profile !== null && typeof profile === 'object' && '_embedded' in profile)
  const { _embedded: embedded } = profile
  assert.ok(embedded !== null && typeof embedded === 'object' && 'eigenaar' in embedded)
  assert.deepEqual(Object.keys(embedded.eigenaar ?? {}), ['rechtsvorm', 'uitgebreideRechtsvorm', 'links'])
  for (const person of made.flatMap(({ officers }) => officers.map(({ who }) => who)))
    if (!isOrganisation(person)) assert.ok(!lines.some((line) => line.includes(person.bsn)))
})

/** The organisations of a small gemeente, written as dirty as asked. */
async function writeTown(context: TestContext, level: number) {
  const [town] = businessTowns(1_500, 'kvk')
  assert.ok(town !== undefined)
  const made: Organisation[] = []
  const delivery = await written(context, level, async (folder, setting) => {
    const files = await openKvkFiles(folder, { gemeente: town.gemeente, ...setting })
    for (const buurt of town.buurten()) {
      made.push(...buurt.organisations)
      await files.add(buurt)
    }
    const lasting = town.founder.drainLasting()
    made.push(...lasting)
    await files.addOrganisations(lasting)
    return files.close()
  })
  return { made, delivery }
}

async function writeAndRead(context: TestContext, level: number) {
  const { made, delivery: truth } = await writeTown(context, level)
  return { made, truth, ...(await readBack(context, truth, { reader: kvkReader, steps: organisationSteps })) }
}

function tellRead(row: ReadOrganisation): string {
  const { kvk_number, rsin, name, legal_form, sbi_codes, founded_on, ended_on, trade_names } = row
  return JSON.stringify([kvk_number, rsin, name, legal_form, sbi_codes, founded_on, ended_on, trade_names])
}

function tellMade(made: Organisation): string {
  const { kvkNumber, rsin, name, legalForm, sbi, founded, ended, tradeNames } = made
  const shown = legalForm === 'Eenmanszaak' ? null : name
  return JSON.stringify([kvkNumber, rsin ?? null, shown, legalForm, sbi, founded, ended ?? null, tradeNames])
}

function between(value: number, low: number, high: number): void {
  assert.ok(value >= low && value <= high, `${value} is not between ${low} and ${high}`)
}
