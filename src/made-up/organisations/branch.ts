/** Where a business sits. A farm is a home in the countryside. */
export type Place = 'home' | 'farm' | 'shop' | 'office' | 'workshop' | 'hall' | 'school' | 'care' | 'hotel'

/** What kind of organisation it is; it decides legal form and size. */
export type Trade =
  | 'solo'
  | 'craft'
  | 'shop'
  | 'catering'
  | 'firm'
  | 'practice'
  | 'farm'
  | 'holding'
  | 'care'
  | 'society'
  | 'foundation'

/** One activity of the Standaard Bedrijfsindeling (SBI 2008). */
export interface Branch {
  /** 4 or 5 digits. */
  readonly sbi: string
  /** As the Handelsregister describes it. */
  readonly says: string
  readonly trade: Trade
  /** Vestigingen per 1,000 homes in each place; after the shape of the register, about 2.3 million on 8.2 million homes. */
  readonly at: Readonly<Partial<Record<Place, number>>>
}
