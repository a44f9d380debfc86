-- One row per buurt: homes with an unexplained BW-02 signal, of all homes whose floor area is known.
-- Reads areas, homes, signals. A buurt without homes stays, as impossible; without a delivered BRP there are no rows.
with
-- A home here is an object meant to live in; the signal itself may stand on any object.
dwellings as (
  select object_id, buurt_code, peildatum
  from homes
  where list_contains(use_purposes, 'woon')
    and floor_area_square_metres is not null
    and peildatum is not null
),
signalled as (
  select subject_id from signals where indicator = 'BW-02' and len(explained_by) = 0
),
counts as (
  select
    dwellings.buurt_code,
    count(*) as homes,
    count(signalled.subject_id) as crowded
  from dwellings
  left join signalled on signalled.subject_id = dwellings.object_id
  group by dwellings.buurt_code
),
-- Buurten of gemeenten that no home was delivered for are not measured, and get no row.
covered as (
  select distinct substr(buurt_code, 3, 4) as gemeente, max(peildatum) as peildatum
  from dwellings
  where buurt_code is not null
  group by substr(buurt_code, 3, 4)
)
select
  case when areas.code like 'BU9%' then 'voorbeeldregio' else 'nederland' end as territory,
  areas.code as area_code,
  cast(year(covered.peildatum) as varchar) as period,
  counts.crowded as numerator,
  counts.homes as denominator,
  cast(year(covered.peildatum) as varchar) as denominator_period,
  case when counts.homes is null then 'impossible' end as missing
from areas
join covered on covered.gemeente = substr(areas.code, 3, 4)
left join counts on counts.buurt_code = areas.code
where areas.level = 'buurt'
