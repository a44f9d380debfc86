-- One row per address of which a sale was cancelled by two parties who cancelled sales more often. Reads agreements,
-- object_sales, stays, peildatum.
-- The two count in either direction and over all addresses. Agreements of one day are one deal. Who the two are is never
-- shown. Of several such pairs the one that cancelled most counts. The window ends with the peildatum.
with
cancelled as (
  select
    agreements.*,
    least(seller_party, buyer_party) as one_party,
    greatest(seller_party, buyer_party) as other_party
  from agreements
  cross join peildatum
  where outcome = 'cancelled'
    and seller_party is not null
    and buyer_party is not null
    and agreed_on > peildatum.day - $window_days
    and agreed_on <= peildatum.day
),
pairs as (
  select
    one_party,
    other_party,
    count(distinct agreed_on) as times,
    count(distinct object_id) as addresses,
    min(agreed_on) as first_on,
    max(agreed_on) as last_on,
    list_distinct(array_agg('agreement ' || agreement_id)) as evidence
  from cancelled
  group by one_party, other_party
  having count(distinct agreed_on) >= $least_cancelled
),
placed as (
  select
    cancelled.object_id,
    cancelled.one_party,
    cancelled.other_party,
    pairs.times,
    pairs.addresses,
    pairs.first_on,
    pairs.last_on,
    pairs.evidence,
    row_number() over (
      partition by cancelled.object_id
      order by pairs.times desc, pairs.last_on desc, cancelled.agreement_id
    ) as place
  from cancelled
  join pairs on pairs.one_party = cancelled.one_party and pairs.other_party = cancelled.other_party
),
came_through as (
  select distinct placed.object_id
  from placed
  join object_sales on object_sales.object_id = placed.object_id
  where placed.place = 1
    and object_sales.sold_on >= placed.first_on
    and list_has_any(object_sales.seller_parties, [placed.one_party, placed.other_party])
    and list_has_any(object_sales.buyer_parties, [placed.one_party, placed.other_party])
),
pair_parties as (
  select object_id, one_party as party, first_on, last_on from placed where place = 1
  union all
  select object_id, other_party, first_on, last_on from placed where place = 1
),
died as (
  select distinct pair_parties.object_id
  from pair_parties
  join stays on 'person:' || stays.person = pair_parties.party
  where stays.ended_because = 'died'
    and stays.stayed_until >= pair_parties.first_on
    and stays.stayed_until <= pair_parties.last_on + $longest_until_death_days
)
select
  placed.object_id as subject_id,
  placed.times as value,
  placed.last_on as happened_on,
  placed.evidence,
  placed.times,
  placed.addresses,
  cast(placed.first_on as varchar) as first_agreed_on,
  cast(placed.last_on as varchar) as last_agreed_on,
  came_through.object_id is not null as came_through,
  died.object_id is not null as party_died
from placed
left join came_through on came_through.object_id = placed.object_id
left join died on died.object_id = placed.object_id
where placed.place = 1
