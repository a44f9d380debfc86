-- One row per buurt: homes where nobody is registered on the peildatum, of all homes.
-- Reads areas and homes. A buurt without homes stays, as impossible; without a delivered BRP there are no rows.
with
counts as (
  select
    buurt_code,
    count(*) as homes,
    sum(case when resident_count = 0 then 1 else 0 end) as empty_homes
  from homes
  where list_contains(use_purposes, 'woon') and peildatum is not null
  group by buurt_code
),
-- Buurten of gemeenten that no home was delivered for are not measured, and get no row.
covered as (
  select substr(buurt_code, 3, 4) as gemeente, max(peildatum) as peildatum
  from homes
  where buurt_code is not null and peildatum is not null
  group by substr(buurt_code, 3, 4)
)
select
  case when areas.code like 'BU9%' then 'voorbeeldregio' else 'nederland' end as territory,
  areas.code as area_code,
  cast(year(covered.peildatum) as varchar) as period,
  counts.empty_homes as numerator,
  counts.homes as denominator,
  cast(year(covered.peildatum) as varchar) as denominator_period,
  case when counts.homes is null then 'impossible' end as missing
from areas
join covered on covered.gemeente = substr(areas.code, 3, 4)
left join counts on counts.buurt_code = areas.code
where areas.level = 'buurt'
