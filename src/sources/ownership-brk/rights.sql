-- One row per tenaamstelling. Reads brk_tenures, brk_objects, brk_listings, brk_past_tenures, deliveries and the known
-- deed parts, organisations and BAG objects. As many rows as there are tenaamstellingen in the deliveries.
-- One that both a stand and the history tell of is told by the stand; the history says when it ended.
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
past_ranked as (
  select
    brk_past_tenures.* exclude (object_id),
    lpad(object_id, 14, '0') as object_id,
    row_number() over (partition by tenure_id order by deliveries.as_of desc, brk_past_tenures.delivery_id) as rank
  from brk_past_tenures
  join deliveries using (delivery_id)
),
past as (
  select * from past_ranked where rank = 1
),
past_ends as (
  select tenure_id, held_until as ended_on from past
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
  kadaster_organisations.kvk_number as holder_kvk_number,
  kadaster_organisations.rsin as holder_rsin,
  kadaster_organisations.name as holder_name,
  party_unknown_because as holder_unknown_because,
  party_address_id as holder_address_id,
  latest.share_numerator,
  latest.share_denominator,
  held_jointly,
  coalesce(starts_on, first_deed_on) as held_from,
  coalesce(past_ends.ended_on, ends.held_until) as held_until,
  deed_part_ids,
  latest.delivery_id
from latest
left join past_ends using (tenure_id)
left join ends using (tenure_id)
left join deeds using (tenure_id)
left join kinds using (object_id)
left join brk_bag_objects using (object_id)
left join kadaster_organisations using (organisation_id)
union all
select
  past.tenure_id as tenaamstelling_id,
  past.object_id,
  kinds.object_kind,
  coalesce(brk_bag_objects.bag_object_ids, cast(array[] as varchar[])) as bag_object_ids,
  'eigendom' as right_kind,
  null as right_name,
  case when past.holder_person is not null then 'person' else 'organisation' end as holder_kind,
  past.holder_person,
  case when past.holder_person is not null then 'bsn' end as holder_known_by,
  brk_kvk_numbers.organisation_id as holder_organisation_id,
  past.holder_kvk as holder_kvk_number,
  brk_kvk_numbers.rsin as holder_rsin,
  brk_kvk_numbers.name as holder_name,
  null as holder_unknown_because,
  null as holder_address_id,
  past.share_numerator,
  past.share_denominator,
  false as held_jointly,
  past.held_from,
  past.held_until,
  case when past.deed_part_id is null then cast(array[] as varchar[]) else array[past.deed_part_id] end as deed_part_ids,
  past.delivery_id
from past
anti join latest using (tenure_id)
left join kinds using (object_id)
left join brk_bag_objects using (object_id)
left join brk_kvk_numbers on brk_kvk_numbers.kvk_number = past.holder_kvk
