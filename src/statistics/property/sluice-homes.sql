-- One row per home with signal VG-01, explained or not: sold five times or more in twenty years, as the indicator counts
-- (no inheritance, division, gift or merger; not the first delivery by who built it). Reads object_traits, signals.
select
  object_traits.buurt_code as area_code,
  object_traits.bouwperiode,
  case when len(signals.explained_by) > 0 then 'verklaard' else 'niet-verklaard' end as verklaring
from object_traits
join signals on signals.subject_id = object_traits.object_id
where object_traits.is_home and signals.indicator = 'VG-01'
