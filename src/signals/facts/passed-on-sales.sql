-- One row per object and registered agreement whose buyer let another take the place. Reads agreements, object_sales.
-- The register says that it was passed on (outcome); the deed is the first sale from that day on, in which who passed it
-- on is neither seller nor buyer. An agreement without a known buyer, or a deed without a day of agreement, has no row.
with
firsts as (
  select object_id, agreement_id, agreed_on, price_euros, buyer_party
  from agreements
  where outcome = 'passed-on' and buyer_party is not null
),
placed as (
  select
    firsts.object_id,
    firsts.agreement_id,
    firsts.agreed_on,
    firsts.price_euros,
    firsts.buyer_party,
    object_sales.deed_part_id,
    object_sales.sold_on as delivered_on,
    object_sales.agreed_on as agreed_by_deed_on,
    object_sales.price_euros as delivered_for_euros,
    object_sales.seller_parties,
    object_sales.buyer_parties,
    object_sales.buyer_kvk_numbers,
    object_sales.parties_related,
    row_number() over (
      partition by firsts.object_id, firsts.agreement_id
      order by object_sales.sold_on, object_sales.deed_part_id
    ) as place
  from firsts
  join object_sales on object_sales.object_id = firsts.object_id and object_sales.sold_on >= firsts.agreed_on
),
delivered as (
  select *
  from placed
  where place = 1
    and len(buyer_parties) > 0
    and not list_contains(buyer_parties, buyer_party)
    and not list_contains(seller_parties, buyer_party)
),
seconds as (
  select delivered.object_id, delivered.agreement_id, min(agreements.agreed_on) as agreed_on
  from delivered
  join agreements
    on agreements.object_id = delivered.object_id and agreements.seller_party = delivered.buyer_party
  where list_contains(delivered.buyer_parties, agreements.buyer_party)
    and agreements.agreed_on >= delivered.agreed_on
    and agreements.agreed_on <= delivered.delivered_on
  group by delivered.object_id, delivered.agreement_id
)
select
  delivered.object_id,
  delivered.agreement_id,
  delivered.deed_part_id,
  delivered.agreed_on,
  coalesce(seconds.agreed_on, delivered.agreed_by_deed_on) as agreed_again_on,
  delivered.delivered_on,
  delivered.price_euros,
  delivered.delivered_for_euros,
  case when delivered.buyer_party like 'kvk:%' then substr(delivered.buyer_party, length('kvk:') + 1) end
    as passed_by_kvk_number,
  delivered.buyer_kvk_numbers,
  delivered.parties_related
from delivered
left join seconds on seconds.object_id = delivered.object_id and seconds.agreement_id = delivered.agreement_id
where coalesce(seconds.agreed_on, delivered.agreed_by_deed_on) >= delivered.agreed_on
