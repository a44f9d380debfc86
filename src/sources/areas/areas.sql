-- One row per area of the current division: the country, and gemeenten, wijken and buurten with a boundary.
-- Reads current_boundaries, municipal_mergers, merged_gemeenten and cbs_areas. Areas that hold one of these and have
-- no boundary of their own come from the lists of CBS, which also have the better names.
-- Made-up gemeenten (GM9) have no parent: they are no part of the country.
with
listed as (
  select code, level, name, delivery_id
  from (
    select
      code,
      level,
      trim(regexp_replace(name, '\(gemeente\)$', '')) as name,
      delivery_id,
      row_number() over (partition by code order by delivery_id desc, name) as place
    from cbs_areas
  ) as lists
  where place = 1
),
standing as (
  select code, level, name, parent_code, year, boundary, delivery_id
  from current_boundaries
  where not exists (
    select 1
    from municipal_mergers
    where municipal_mergers.first_division > current_boundaries.year
      and municipal_mergers.part_code = 'GM' || substr(current_boundaries.code, 3, 4)
      and (current_boundaries.level = 'gemeente' or municipal_mergers.successor_code <> municipal_mergers.part_code)
  )
  union all
  select code, 'gemeente', name, null, year, boundary, delivery_id
  from merged_gemeenten
),
holders as (
  select holder_codes.code, max(holder_codes.year) as year
  from (
    select 'WK' || substr(code, 3, 6) as code, year from standing where level = 'buurt'
    union all
    select 'GM' || substr(code, 3, 4) as code, year from standing where level <> 'gemeente'
  ) as holder_codes
  left join standing using (code)
  where standing.code is null
  group by holder_codes.code
),
divided as (
  select
    standing.code,
    standing.level,
    coalesce(listed.name, standing.name) as name,
    standing.parent_code,
    standing.year,
    standing.boundary,
    standing.delivery_id
  from standing
  left join listed using (code)
  union all
  select listed.code, listed.level, listed.name, null, holders.year, null, listed.delivery_id
  from listed
  join holders using (code)
)
select
  code,
  level,
  name,
  coalesce(
    parent_code,
    case
      when level = 'buurt' then 'WK' || substr(code, 3, 6)
      when level = 'wijk' then 'GM' || substr(code, 3, 4)
      when code not like 'GM9%' then 'NL00'
    end
  ) as parent_code,
  year,
  boundary,
  delivery_id
from divided
union all
select 'NL00', 'land', 'Nederland', null, max(year), null, max(delivery_id)
from divided
where code not like '__99%'
having count(*) > 0
