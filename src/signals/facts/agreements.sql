-- One row per BAG object and registered sale agreement. Reads sale_agreements. One on land without a BAG object gives no
-- row. An agreement on several objects names one price for all, which is no price of any of them.
with
places as (
  select sale_agreements.*, bag.object_id as bag_object_id
  from sale_agreements, unnest(sale_agreements.bag_object_ids) as bag (object_id)
),
covers as (
  select
    agreement_id,
    count(distinct sale_agreements.object_id) filter (where len(bag_object_ids) = 0) as other_parcels
  from sale_agreements
  group by agreement_id
),
objects as (
  select agreement_id, count(distinct bag_object_id) as objects
  from places
  group by agreement_id
)
select
  places.bag_object_id as object_id,
  places.agreement_id,
  min(places.agreed_on) as agreed_on,
  case
    when min(objects.objects) = 1 and min(covers.other_parcels) = 0 and min(places.price_euros) = max(places.price_euros)
    then max(places.price_euros)
  end as price_euros,
  min(places.outcome) as outcome,
  min(coalesce('kvk:' || places.seller_kvk_number, 'person:' || places.seller_person)) as seller_party,
  min(coalesce('kvk:' || places.buyer_kvk_number, 'person:' || places.buyer_person)) as buyer_party
from places
join covers on covers.agreement_id = places.agreement_id
join objects on objects.agreement_id = places.agreement_id
group by places.bag_object_id, places.agreement_id
