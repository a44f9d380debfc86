-- One row per home whose last owner bought it for a high price without a mortgage around that day.
-- Reads deeds, loans, owners, homes, stays, companies, peildatum. Prices are held against the sales of homes in the same gemeente
-- and calendar year; with too few of those nothing can be called high. A purchase at least $loan_days before the peildatum
-- only: a later mortgage may still come. A purchase whose buyer or price is not told gives no row.
with
home_deeds as (
  select deeds.*, homes.gemeente_code, extract(year from deeds.transferred_on) as sold_in
  from deeds
  join homes on homes.object_id = deeds.object_id
  where list_contains(homes.use_purposes, 'woon')
),
peers as (
  select gemeente_code, sold_in, quantile_cont(price_euros, $price_share) as high_price, count(*) as sales
  from home_deeds
  where deed_kind = 'sale' and price_euros > 0 and not several_objects
  group by gemeente_code, sold_in
),
last_deeds as (
  select *, row_number() over (partition by object_id order by transferred_on desc, deed_part_id desc) as place
  from home_deeds
  where transferred_on is not null
),
-- The window ends $loan_days before the peildatum: that last day belongs to it, its first one does not.
purchases as (
  select last_deeds.*, peers.high_price, peers.sales
  from last_deeds
  cross join peildatum
  join peers on peers.gemeente_code = last_deeds.gemeente_code and peers.sold_in = last_deeds.sold_in
  where last_deeds.place = 1
    and last_deeds.deed_kind = 'sale'
    and not last_deeds.several_objects
    and len(last_deeds.buyer_parties) > 0
    and last_deeds.transferred_on > peildatum.day - $window_days
    and last_deeds.transferred_on <= peildatum.day - $loan_days
    and peers.sales >= $least_sales
    and last_deeds.price_euros >= $least_ratio * peers.high_price
),
-- A loan without a day cannot be placed: it may well be the one of the purchase.
mortgaged as (
  select distinct purchases.object_id
  from purchases
  join loans on loans.object_id = purchases.object_id
  where loans.registered_on is null
    or abs(date_diff('day', purchases.transferred_on, loans.registered_on)) <= $loan_days
),
unmortgaged as (
  select purchases.*
  from purchases
  left join mortgaged on mortgaged.object_id = purchases.object_id
  where mortgaged.object_id is null
),
buyers as (
  select object_id, transferred_on, unnest(buyer_parties) as party
  from unmortgaged
),
sold as (
  select distinct buyers.object_id
  from buyers
  join (select object_id, transferred_on, unnest(seller_parties) as party from deeds where deed_kind = 'sale') as sales
    on sales.party = buyers.party and sales.object_id <> buyers.object_id
  where abs(date_diff('day', buyers.transferred_on, sales.transferred_on)) <= $equity_days
),
inherited as (
  select distinct buyers.object_id
  from buyers
  join (select transferred_on, unnest(buyer_parties) as party from deeds where deed_kind = 'inheritance') as estates
    on estates.party = buyers.party
  where estates.transferred_on > buyers.transferred_on - $estate_days and estates.transferred_on <= buyers.transferred_on
),
pledged as (
  select distinct buyers.object_id
  from buyers
  join owners on owners.party = buyers.party and owners.object_id <> buyers.object_id
    and owners.held_from <= buyers.transferred_on
    and (owners.held_until is null or owners.held_until > buyers.transferred_on)
  join loans on loans.object_id = owners.object_id
  where abs(date_diff('day', buyers.transferred_on, loans.registered_on)) <= $loan_days
),
ages as (
  select stays.person, min(stays.adult_from) as adult_from
  from stays
  join (select distinct party from buyers) as asked on asked.party = 'person:' || stays.person
  group by stays.person
),
seniors as (
  select distinct buyers.object_id
  from buyers
  join ages on 'person:' || ages.person = buyers.party
  where date_diff('day', ages.adult_from, buyers.transferred_on) >= $senior_adult_days
),
-- SBI 64.2 is left out of the financial ones: a holding is no bank.
professionals as (
  select distinct buyers.object_id
  from buyers
  join companies on 'kvk:' || companies.kvk_number = buyers.party
  where companies.form in ('public-body', 'cooperative')
    or left(companies.sbi_code, 2) in ('65', '84')
    or (left(companies.sbi_code, 2) in ('64', '66') and left(companies.sbi_code, 3) <> '642')
    or (left(companies.sbi_code, 2) in ('41', '68') and companies.employees >= $least_employees)
)
select
  unmortgaged.object_id as subject_id,
  unmortgaged.price_euros / unmortgaged.high_price as value,
  unmortgaged.transferred_on as happened_on,
  ['deed ' || unmortgaged.deed_part_id] as evidence,
  unmortgaged.price_euros,
  round(unmortgaged.high_price) as high_price,
  cast(unmortgaged.transferred_on as varchar) as bought_on,
  unmortgaged.parties_related,
  sold.object_id is not null as sold_another,
  inherited.object_id is not null as inherited,
  pledged.object_id is not null as pledged_another,
  seniors.object_id is not null as senior,
  professionals.object_id is not null as professional
from unmortgaged
left join sold on sold.object_id = unmortgaged.object_id
left join inherited on inherited.object_id = unmortgaged.object_id
left join pledged on pledged.object_id = unmortgaged.object_id
left join seniors on seniors.object_id = unmortgaged.object_id
left join professionals on professionals.object_id = unmortgaged.object_id
