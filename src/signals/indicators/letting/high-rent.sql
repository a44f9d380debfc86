-- One row per home with a rent per m² far above that of homes like it. Reads tenancies, homes, companies,
-- object_values, permits, peildatum. Homes like it: let now by others than a housing association, in the same buurt and
-- of about the same size; in the gemeente when the buurt has too few. Without peers enough, or without a known rent or
-- area, no row.
with
-- A toegelaten instelling: a foundation or an association (Woningwet, art. 19) that lets many homes.
-- Its rents are of another market.
associations as (
  select tenancies.landlord_kvk_number
  from tenancies
  join companies on companies.kvk_number = tenancies.landlord_kvk_number
  where tenancies.current and companies.form in ('foundation', 'association')
  group by tenancies.landlord_kvk_number
  having count(distinct tenancies.object_id) >= $least_association_homes
),
rents as (
  select
    tenancies.object_id,
    sum(tenancies.rent_euros) as rent_euros,
    max(tenancies.let_from) as let_from,
    list('letting ' || tenancies.letting_id) as evidence
  from tenancies
  left join associations on associations.landlord_kvk_number = tenancies.landlord_kvk_number
  where tenancies.current and associations.landlord_kvk_number is null
  group by tenancies.object_id
  having count(*) = count(tenancies.rent_euros)
),
latest_values as (
  select object_values.object_id, arg_max(object_values.value_euros, object_values.valued_on) as value_euros
  from object_values
  cross join peildatum
  where object_values.objects = 1 and object_values.valued_on <= peildatum.day
  group by object_values.object_id
),
let_homes as (
  select
    rents.*,
    homes.buurt_code,
    homes.gemeente_code,
    homes.floor_area_square_metres,
    homes.object_status,
    homes.use_purposes,
    floor(homes.floor_area_square_metres / $size_step) as size,
    rents.rent_euros * 1.0 / homes.floor_area_square_metres as rent_per_square_metre,
    latest_values.value_euros * 1.0 / homes.floor_area_square_metres as value_per_square_metre
  from rents
  join homes on homes.object_id = rents.object_id
  left join latest_values on latest_values.object_id = rents.object_id
  where homes.floor_area_square_metres > 0 and rents.rent_euros > 0
),
compared as (
  select
    *,
    count(*) over (partition by buurt_code, size) as near_peers,
    median(rent_per_square_metre) over (partition by buurt_code, size) as near_rent,
    median(value_per_square_metre) over (partition by buurt_code, size) as near_value,
    count(*) over (partition by gemeente_code, size) as far_peers,
    median(rent_per_square_metre) over (partition by gemeente_code, size) as far_rent,
    median(value_per_square_metre) over (partition by gemeente_code, size) as far_value
  from let_homes
),
usual as (
  select
    *,
    case when near_peers >= $least_peers then near_peers else far_peers end as peers,
    case when near_peers >= $least_peers then near_rent else far_rent end as usual_rent,
    case when near_peers >= $least_peers then near_value else far_value end as usual_value
  from compared
  where gemeente_code is not null
),
lodgings as (
  select permits.object_id, count(*) as lodging_permits
  from permits
  cross join peildatum
  where permits.kind in ('tourist', 'rooms')
    and permits.status = 'granted'
    and permits.valid_from <= peildatum.day
    and coalesce(permits.valid_until > peildatum.day, true)
  group by permits.object_id
)
select
  usual.object_id as subject_id,
  usual.rent_per_square_metre / usual.usual_rent as value,
  -- The rent is so today, whenever the letting began.
  peildatum.day as happened_on,
  usual.evidence,
  usual.let_from,
  usual.rent_euros,
  usual.floor_area_square_metres,
  round(usual.usual_rent, 2) as usual_rent_per_square_metre,
  usual.peers,
  usual.object_status,
  usual.use_purposes,
  usual.value_per_square_metre / usual.usual_value as value_beside_usual,
  coalesce(lodgings.lodging_permits, 0) as lodging_permits
from usual
cross join peildatum
left join lodgings on lodgings.object_id = usual.object_id
where usual.peers >= $least_peers
  and usual.rent_per_square_metre > $greatest_ratio * usual.usual_rent
