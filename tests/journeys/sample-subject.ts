import type { Subject } from '../../src/publication/contract.ts'

/** Three invented subjects: two on the country, one on the example region. */

export interface SampleSubject
  extends Omit<
    Subject,
    | 'breaks'
    | 'whole'
    | 'roundedTo'
    | 'within'
    | 'denominatorPeriods'
    | 'dimensions'
    | 'statistics'
    | 'table'
    | 'splits'
    | 'amounts'
  > {
  /** The mean figure, per 1,000. */
  readonly mean: number
}

export const SAME = (nl: string, en: string) => ({ nl, en })

export const CRIME: SampleSubject = {
  id: 'misdrijven',
  theme: SAME('Veiligheid', 'Safety'),
  title: SAME('Geregistreerde misdrijven', 'Registered crimes'),
  unit: SAME('geregistreerde misdrijven per 1.000 inwoners', 'registered crimes per 1,000 residents'),
  numeratorName: SAME('Misdrijven', 'Crimes'),
  denominatorName: SAME('Inwoners', 'Residents'),
  says: SAME(
    'Hoeveel misdrijven de politie opschreef, per 1.000 mensen die er wonen.',
    'How many crimes the police wrote down, per 1,000 people who live there.',
  ),
  doesNotSay: [
    SAME(
      'Niet hoeveel misdrijven er waren: veel wordt niet gemeld.',
      'Not how many crimes there were: many are not reported.',
    ),
    SAME(
      'Niet wie ze pleegde, en niet of die persoon er woont.',
      'Not who committed them, nor whether that person lives there.',
    ),
  ],
  innocentExplanations: [
    SAME(
      'Een centrum of station trekt overdag veel mensen die er niet wonen en dus niet meetellen.',
      'A centre or station draws many people by day who do not live there and so do not count.',
    ),
    SAME('Waar aangifte doen makkelijk is, staat meer op papier.', 'Where reporting is easy, more is on paper.'),
  ],
  definition: SAME(
    'Geregistreerde misdrijven in het jaar, gedeeld door het aantal inwoners op 1 januari.',
    'Crimes registered in the year, divided by the number of residents on 1 January.',
  ),
  sources: ['sample-crime'],
  map: 'gemeenten',
  periods: ['2022', '2023', '2024'],
  periodNotes: { '2024': SAME('De cijfers over 2024 zijn voorlopig.', 'The figures for 2024 are provisional.') },
  decimals: 1,
  mean: 38,
}

export const THEFT: SampleSubject = {
  ...CRIME,
  id: 'inbraak',
  title: SAME('Woninginbraken', 'Burglaries'),
  unit: SAME('woninginbraken per 1.000 inwoners', 'burglaries per 1,000 residents'),
  numeratorName: SAME('Inbraken', 'Burglaries'),
  says: SAME('Hoeveel inbraken de politie opschreef.', 'How many burglaries the police wrote down.'),
  decimals: 2,
  mean: 1.4,
}

export const OCCUPANCY: SampleSubject = {
  ...CRIME,
  id: 'bewoning',
  theme: SAME('Wonen en verhuur', 'Living and letting'),
  title: SAME('Woningen met veel volwassenen', 'Homes with many adults'),
  unit: SAME('woningen met veel volwassenen per 1.000 woningen', 'homes with many adults per 1,000 homes'),
  numeratorName: SAME('Woningen met veel volwassenen', 'Homes with many adults'),
  denominatorName: SAME('Woningen', 'Homes'),
  says: SAME(
    'In hoeveel woningen meer volwassenen staan dan er ruimte is.',
    'In how many homes more adults are registered than there is room for.',
  ),
  innocentExplanations: [
    SAME('Een groot gezin of een studentenhuis met vergunning.', 'A large family or a student house with a permit.'),
  ],
  sources: ['sample-occupancy'],
  map: 'voorbeeldregio',
  periods: ['2025', '2026'],
  periodNotes: {},
  mean: 24,
}
