-- One row per object in an area, with what each register tells of it. Reads homes, areas, owners, companies, businesses,
-- object_values, tenancies, permits, peildatum. What the BRP tells is in homes.
-- What must not be lost: an object of which no other register tells anything has a row too.
with
wanted as (
  select homes.*
  from homes
  where (cast($area as varchar) is null or homes.gemeente_code = $area or homes.buurt_code = $area
      or homes.buurt_code in (select code from areas where parent_code = $area))
    and homes.lon between $west and $east
    and homes.lat between $south and $north
),
held as (
  select
    owners.object_id,
    count(*) as owners,
    count(*) filter (where owners.party is null) as unnamed_owners,
    count(*) filter (where companies.ended) as ended_owners
  from wanted
  join owners on owners.object_id = wanted.object_id
  left join companies on companies.kvk_number = owners.kvk_number
  where owners.current and owners.owns
  group by owners.object_id
),
established as (
  select businesses.object_id, count(*) as businesses
  from wanted
  join businesses on businesses.object_id = wanted.object_id
  where businesses.open
  group by businesses.object_id
),
valued as (
  select object_values.object_id, max(object_values.valued_on) as last_valued_on
  from wanted
  join object_values on object_values.object_id = wanted.object_id
  group by object_values.object_id
),
let as (
  select
    tenancies.object_id,
    count(*) as lettings,
    count(*) filter (where tenancies.landlord_party is not null and owners.object_id is null) as lettings_by_others
  from wanted
  join tenancies on tenancies.object_id = wanted.object_id
  left join (
    select distinct object_id, party from owners where current and owns
  ) as owners on owners.object_id = tenancies.object_id and owners.party = tenancies.landlord_party
  where tenancies.current
  group by tenancies.object_id
),
permitted as (
  select
    permits.object_id,
    count(*) filter (where permits.status = 'granted') as letting_permits,
    count(*) filter (where permits.status in ('refused', 'withdrawn')) as failed_letting_permits
  from wanted
  join permits on permits.object_id = wanted.object_id
  cross join peildatum
  where permits.kind in ('letting', 'rooms')
    and permits.valid_from <= peildatum.day
    and (permits.valid_until is null or permits.valid_until > peildatum.day)
  group by permits.object_id
)
select
  wanted.object_id,
  wanted.address,
  wanted.lon,
  wanted.lat,
  wanted.use_purposes,
  wanted.object_status,
  wanted.floor_area_square_metres,
  wanted.resident_count as residents,
  coalesce(established.businesses, 0) as businesses,
  coalesce(held.owners, 0) as owners,
  coalesce(held.unnamed_owners, 0) as unnamed_owners,
  coalesce(held.ended_owners, 0) as ended_owners,
  valued.last_valued_on,
  coalesce(let.lettings, 0) as lettings,
  coalesce(let.lettings_by_others, 0) as lettings_by_others,
  coalesce(permitted.letting_permits, 0) as letting_permits,
  coalesce(permitted.failed_letting_permits, 0) as failed_letting_permits
from wanted
left join held on held.object_id = wanted.object_id
left join established on established.object_id = wanted.object_id
left join valued on valued.object_id = wanted.object_id
left join let on let.object_id = wanted.object_id
left join permitted on permitted.object_id = wanted.object_id
