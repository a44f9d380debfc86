-- One row per hypotheek or beslag, cadastral object and creditor. Reads brk_charges, brk_listings, deliveries and the
-- known deed parts, organisations and BAG objects.
-- What must not be lost: a charge that a later complete list of its object lacks stays, with the day of that list.
with
dated as (
  select
    brk_charges.*,
    deliveries.as_of,
    max(deliveries.as_of) over (partition by kind, charge_id, object_id) as last_seen
  from brk_charges
  join deliveries using (delivery_id)
),
-- Creditors of an earlier delivery do not come back when a later one names others.
latest as (
  select
    *,
    row_number() over (
      partition by kind, charge_id, object_id, creditor_number
      order by delivery_id, amount, organisation_id, person, deed_part_id
    ) as rank
  from dated
  where as_of = last_seen
),
lists as (
  select distinct brk_listings.object_id, brk_listings.lists, deliveries.as_of
  from brk_listings
  join deliveries using (delivery_id)
),
ends as (
  select latest.kind, latest.charge_id, latest.object_id, min(lists.as_of) as released_on
  from latest
  join lists
    on lists.object_id = latest.object_id
    and lists.lists = latest.kind
    and lists.as_of > latest.last_seen
  group by latest.kind, latest.charge_id, latest.object_id
)
select
  latest.kind,
  latest.charge_id,
  latest.nature,
  latest.object_id,
  latest.creditor_number,
  coalesce(brk_bag_objects.bag_object_ids, cast(array[] as varchar[])) as bag_object_ids,
  round(case latest.currency when 'NLG' then latest.amount / 2.20371 else latest.amount end) as amount_euros,
  latest.party_kind as holder_kind,
  latest.person as holder_person,
  latest.person_known_by as holder_known_by,
  latest.organisation_id as holder_organisation_id,
  kadaster_organisations.kvk_number as holder_kvk_number,
  kadaster_organisations.rsin as holder_rsin,
  kadaster_organisations.name as holder_name,
  brk_known_deed_parts.registered_on,
  ends.released_on,
  latest.deed_part_id,
  latest.delivery_id
from latest
left join ends using (kind, charge_id, object_id)
left join brk_bag_objects using (object_id)
left join kadaster_organisations using (organisation_id)
left join brk_known_deed_parts using (deed_part_id)
where latest.rank = 1
