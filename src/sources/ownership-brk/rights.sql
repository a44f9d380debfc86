-- One row per tenaamstelling. Reads brk_tenures, brk_objects, brk_listings, deliveries and the known deed parts,
-- organisations and BAG objects. As many rows as there are tenaamstellingen in the deliveries.
-- What must not be lost: a tenaamstelling that a later list of its object lacks stays, with the day of that list.
-- Not used: the einddatum of an aantekening. A tenaamstelling does not lapse by time; it ends by a deed.
with
ranked as (
  select
    brk_tenures.*,
    deliveries.as_of,
    row_number() over (
      partition by tenure_id
      order by deliveries.as_of desc, brk_tenures.delivery_id, object_id, organisation_id, person, right_name
    ) as rank
  from brk_tenures
  join deliveries using (delivery_id)
),
latest as (
  select * from ranked where rank = 1
),
ends as (
  select latest.tenure_id, min(deliveries.as_of) as held_until
  from latest
  join brk_listings on brk_listings.object_id = latest.object_id and brk_listings.lists = 'rights'
  join deliveries on deliveries.delivery_id = brk_listings.delivery_id and deliveries.as_of > latest.as_of
  group by latest.tenure_id
),
deeds as (
  select latest.tenure_id, min(brk_known_deed_parts.registered_on) as first_deed_on
  from latest, unnest(latest.deed_part_ids) as named (deed_part_id)
  join brk_known_deed_parts using (deed_part_id)
  group by latest.tenure_id
),
kinds as (
  select object_id, min(object_kind) as object_kind
  from brk_objects
  group by object_id
)
select
  latest.tenure_id as tenaamstelling_id,
  latest.object_id,
  kinds.object_kind,
  coalesce(brk_bag_objects.bag_object_ids, cast(array[] as varchar[])) as bag_object_ids,
  case
    when right_name is null then 'unknown'
    when lower(right_name) like 'eigen%' then 'eigendom'
    when lower(right_name) like 'erfpacht en opstal%' or right_name = 'erfpachter_opstalhouder' then 'erfpacht-en-opstal'
    when lower(right_name) like 'erfpacht%' then 'erfpacht'
    when lower(right_name) like 'opstal nuts%' or right_name like 'nutsvoorzieningen%' then 'opstal-nutsvoorzieningen'
    when lower(right_name) like 'opstal%' then 'opstal'
    when lower(right_name) like 'vruchtgebruik%' then 'vruchtgebruik'
    when lower(right_name) like 'gebruik en bewoning%' or right_name = 'gebruik_bewoning' then 'gebruik-en-bewoning'
    when lower(right_name) like 'beklem%' then 'beklemming'
    else 'other'
  end as right_kind,
  right_name,
  party_kind as holder_kind,
  person as holder_person,
  person_known_by as holder_known_by,
  latest.organisation_id as holder_organisation_id,
  brk_known_organisations.kvk_number as holder_kvk_number,
  brk_known_organisations.rsin as holder_rsin,
  brk_known_organisations.name as holder_name,
  party_unknown_because as holder_unknown_because,
  party_address_id as holder_address_id,
  share_numerator,
  share_denominator,
  held_jointly,
  coalesce(starts_on, first_deed_on) as held_from,
  held_until,
  deed_part_ids,
  latest.delivery_id
from latest
left join ends using (tenure_id)
left join deeds using (tenure_id)
left join kinds using (object_id)
left join brk_bag_objects using (object_id)
left join brk_known_organisations using (organisation_id)
