/** A basisprofiel of the KVK API. */
export const kvkAnswer = (kvkNummer: string) => ({
  kvkNummer,
  indNonMailing: 'Nee',
  naam: 'Voorbeeld Verhuur B.V.',
  formeleRegistratiedatum: '20200101',
  materieleRegistratie: { datumAanvang: '20200100' },
  handelsnamen: [{ naam: 'Voorbeeld Verhuur', volgorde: 1 }],
  sbiActiviteiten: [{ sbiCode: '6820', sbiOmschrijving: 'Verhuur', indHoofdactiviteit: 'Ja' }],
  _embedded: {
    eigenaar: { rsin: '123456782', rechtsvorm: 'BeslotenVennootschap', uitgebreideRechtsvorm: 'Besloten Vennootschap' },
    hoofdvestiging: {
      vestigingsnummer: '000037178598',
      kvkNummer,
      indHoofdvestiging: 'Ja',
      adressen: [
        {
          type: 'bezoekadres',
          indAfgeschermd: 'Nee',
          straatnaam: 'Kade',
          huisnummer: 1,
          postcode: '1234AB',
          land: 'Nederland',
        },
      ],
    },
  },
})

/** A report as Signalen exports it. */
export const REPORT = {
  _links: { self: { href: 'https://meldingen.example.org/signals/v1/private/signals/7' } },
  id: 7,
  source: 'Telefoon',
  location: {
    address: { openbare_ruimte: 'Kade', huisnummer: 1, postcode: '1234 AB', woonplaats: 'Waterdam' },
    geometrie: { type: 'Point', coordinates: [4.9, 52.37] },
  },
  category: { main_slug: 'wonen', sub_slug: 'wonen-ondermijning' },
  incident_date_start: '2022-07-24T23:30:00+00:00',
}

/** A parcel as BRK-Bevragen tells it. */
export const PARCEL_ANSWER = {
  identificatie: '76870487970000',
  domein: 'NL.IMKAD.KadastraalObject',
  type: 'perceel',
  koopsom: { koopsom: 185_000, koopjaar: 2020 },
  adressen: [{ adresseerbaarObjectIdentificatie: '9901010000000001' }],
  _links: { self: { href: 'https://brk.invalid/v2/kadastraalonroerendezaken/76870487970000' } },
}
