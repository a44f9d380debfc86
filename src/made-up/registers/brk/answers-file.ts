import { join } from 'node:path'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Dossier } from '../../dossier.ts'
import type { Gemeente } from '../../land/area.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import { isOrganisation, type Organisation, type Party } from '../../organisations/organisation.ts'
import type { Mortgage, Share } from '../../property/estate.ts'
import { openTextSink } from '../text-sink.ts'
import { organisationNumber, personNumber } from './stand-parties.ts'

/** What a desk of the gemeente asked of BRK-Bevragen and saved, while it is written. */
export interface AnswersFile {
  add(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<string>
}

/** The desk asks about a few places of each buurt. */
const ASKED_PER_BUURT = 3
const API = 'https://brk.invalid/v2'

/** Answers of BRK-Bevragen 2.0 (Haal Centraal) in one list: places with their rights and mortgages, and organisations. */
export async function openAnswersFile(folder: string, gemeente: Gemeente): Promise<AnswersFile> {
  const name = `${compact(PEILDATUM)}_${gemeente.code.slice(2)}_bevragen.json`
  const sink = await openTextSink(join(folder, name))
  let separator = '[\n'
  return {
    async add({ dossiers }) {
      const asked = dossiers.filter(isPlain).slice(0, ASKED_PER_BUURT)
      const named = new Set(asked.flatMap(organisationsIn))
      const answers = [...asked.map(objectAnswer), ...[...named].map(organisationAnswer)]
      for (const answer of answers) {
        await sink.write(`${separator}${JSON.stringify(answer)}`)
        separator = ',\n'
      }
    },
    async close() {
      await sink.write(`${separator === ',\n' ? '' : separator}\n]\n`)
      await sink.close()
      return sink.path
    },
  }
}

/** An answer names a creditor who is a person by Kadaster's own number only; such places are left to the stand. */
function isPlain({ estate: { mortgages } }: Dossier): boolean {
  return current(mortgages).every(({ lender }) => isOrganisation(lender))
}

function current(mortgages: readonly Mortgage[]): readonly Mortgage[] {
  return mortgages.filter(({ released }) => released === undefined)
}

function organisationsIn({ estate }: Dossier): readonly Organisation[] {
  const holders = (estate.deeds.at(-1)?.to ?? []).map(({ holder }) => holder)
  return [...holders, ...current(estate.mortgages).map(({ lender }) => lender)].filter(isOrganisation)
}

function objectAnswer({ premises, estate }: Dossier): object {
  const number = String(Number(estate.cadastralNumber))
  const last = estate.deeds.at(-1)
  const paid = estate.deeds.findLast(({ price }) => price !== undefined)
  const { address } = premises
  return {
    identificatie: number,
    domein: 'NL.IMKAD.KadastraalObject',
    type: estate.kind,
    ...(paid === undefined
      ? {}
      : {
          koopsom: {
            koopsom: paid.price,
            koopjaar: Number(paid.on.slice(0, 4)),
            indicatieMetMeerObjectenVerkregen: paid.severalObjects,
          },
        }),
    adressen: [
      {
        straat: address.street.name,
        huisnummer: address.number,
        postcode: address.postcode,
        nummeraanduidingIdentificatie: address.id,
        adresseerbaarObjectIdentificatie: premises.id,
      },
    ],
    _links: { self: { href: `${API}/kadastraalonroerendezaken/${number}` } },
    _embedded: {
      zakelijkGerechtigden: (last?.to ?? []).map((share) => tenureAnswer(share, last?.partNumber ?? '')),
      hypotheken: current(estate.mortgages).map(mortgageAnswer),
    },
  }
}

function tenureAnswer({ holder, numerator, denominator, tenureNumber }: Share, partNumber: string): object {
  return {
    identificatie: tenureNumber,
    type: 'eigenaar',
    tenaamstelling: {
      aandeel: { teller: numerator, noemer: denominator },
      isGebaseerdOpStukdeelIdentificaties: [partNumber],
    },
    persoon: partyAnswer(holder),
    ...(isOrganisation(holder) ? {} : { _links: { persoon: { href: `${API}/ingeschrevenpersonen/${holder.bsn}` } } }),
  }
}

function partyAnswer(party: Party): object {
  return isOrganisation(party)
    ? {
        identificatie: organisationNumber(party.kvkNumber),
        omschrijving: party.name,
        type: 'ingeschreven_niet_natuurlijk_persoon',
      }
    : {
        identificatie: personNumber(party.bsn),
        omschrijving: party.name.surname,
        type: 'ingeschreven_natuurlijk_persoon',
      }
}

function mortgageAnswer({ number, amount, lender, partNumber }: Mortgage): object {
  return {
    identificatie: number,
    bedragZekerheidsstelling: { som: amount, valuta: { code: 'EUR', waarde: 'Euro' } },
    hypotheekhouders: [partyAnswer(lender)],
    isGebaseerdOpStukdeelIdentificatie: partNumber,
  }
}

function organisationAnswer({ kvkNumber, rsin, name, legalForm }: Organisation): object {
  const number = organisationNumber(kvkNumber)
  return {
    identificatie: number,
    statutaireNaam: name,
    rechtsvorm: { waarde: legalForm },
    kvkNummer: kvkNumber,
    ...(rsin === undefined ? {} : { rsin }),
    _links: { self: { href: `${API}/kadasternietnatuurlijkpersonen/${number}` } },
  }
}
