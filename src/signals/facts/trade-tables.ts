import { optional, required, table } from '../../vocabulary/table.ts'

/** What the indicators of trade and the price index read: sales of one object, put beside what makes a price unlike others. */

const OBJECT = required('text', 'BAG id of the object.')
const PRICE = 'Whole euros for this object alone; null when not told, or told for several objects or in several parts.'

export const OBJECT_SALES = table({
  name: 'object_sales',
  grain: 'One row per object and deed by which it was sold, on a known day.',
  key: ['object_id', 'deed_part_id'],
  columns: {
    object_id: OBJECT,
    deed_part_id: required('text', 'Kadaster id of the stukdeel; the first one when the deed sells it in several.'),
    sold_on: required('date', 'Day that the deed was offered.'),
    agreed_on: optional('date', 'Day of the sale agreement, where named.'),
    price_euros: optional('number', PRICE),
    several_objects: required('boolean', 'True when the price covers more objects than this one.'),
    seller_parties: required('texts', 'Who sold; empty when not told.'),
    buyer_parties: required('texts', 'Who bought; empty when not told.'),
    seller_kvk_numbers: required('texts', 'KvK numbers among the sellers.'),
    buyer_kvk_numbers: required('texts', 'KvK numbers among the buyers.'),
    parties_related: required('boolean', 'As in deeds.'),
    value_euros: optional(
      'number',
      'WOZ value of this object alone, of the last waardepeildatum up to the sale; null without one.',
    ),
    valued_on: optional('date', 'That waardepeildatum.'),
    share_bought: optional(
      'number',
      'Largest share in one right that came with it, 0 to 1; null when the register tells none.',
    ),
    years_after_building: optional(
      'integer',
      'Of the first sale that is known, by an organisation: years from the building year to it. Null for all others.',
    ),
    ground_lease: required('boolean', 'True when what came with it is erfpacht.'),
    let: required('boolean', 'True when a letting that was told of lasted on the day of the sale.'),
    buyer_home_from: optional(
      'date',
      'First day of a stay of a buyer there that lasted beyond the sale, begun before or after it; null when there is none.',
    ),
    by_auction: required('boolean', 'True when the register calls the deed one of an auction or forced sale.'),
    from_social_landlord: required(
      'boolean',
      'True when a seller is a foundation or association that lets homes (SBI 682).',
    ),
    from_public_body: required('boolean', 'True when a seller is a public body.'),
  },
})

export const RESALES = table({
  name: 'resales',
  grain: 'One row per object and two sales of it in a row with known prices, the later one by who bought at the first.',
  key: ['object_id', 'sold_deed_part_id'],
  columns: {
    object_id: OBJECT,
    bought_deed_part_id: required('text', 'Stukdeel of the first sale.'),
    sold_deed_part_id: required('text', 'Stukdeel of the next one.'),
    bought_on: required('date', 'Day of the first deed.'),
    sold_on: required('date', 'Day of the next one.'),
    bought_for_euros: required('number', 'Whole euros.'),
    sold_for_euros: required('number', 'Whole euros.'),
    parties_related: required('boolean', 'True when those of the first sale or of the next are related.'),
    bought_share: optional('number', 'As share_bought of the first sale.'),
    bought_by_auction: required('boolean', 'As by_auction of the first sale.'),
    bought_from_social_landlord: required('boolean', 'As from_social_landlord of the first sale.'),
    bought_home_from: optional('date', 'As buyer_home_from of the first sale.'),
    sold_home_from: optional('date', 'As buyer_home_from of the next sale.'),
    bought_years_after_building: optional('integer', 'As years_after_building of the first sale.'),
    letting_ended: required('boolean', 'True when it was let at the first sale and no longer at the next.'),
    building_permits: required(
      'integer',
      'Permits to build, split or change its use, granted from the first agreement to the next sale.',
    ),
  },
})

export const PASSED_ON_SALES = table({
  name: 'passed_on_sales',
  grain:
    'One row per object and registered sale agreement whose buyer let another take the place: A to B to C, in one deed.',
  key: ['object_id', 'agreement_id'],
  columns: {
    object_id: OBJECT,
    agreement_id: required('text', 'Number of the first agreement.'),
    deed_part_id: required('text', 'Stukdeel that took it to the last buyer.'),
    agreed_on: required('date', 'Day of the first agreement.'),
    agreed_again_on: required('date', 'Day of the next one, by its own registration or else by the deed.'),
    delivered_on: required('date', 'Day of the deed.'),
    price_euros: optional('number', 'Price of the first agreement; null when none is named.'),
    delivered_for_euros: optional('number', 'Price of the deed, of this object alone; null when not known.'),
    passed_by_kvk_number: optional('text', 'KvK number of who passed it on; null for a person.'),
    buyer_kvk_numbers: required('texts', 'KvK numbers of the last buyers.'),
    parties_related: required('boolean', 'True when seller and last buyer are related.'),
  },
})
