-- One row per home with signal BW-02 that no innocent explanation explains. Reads object_traits, signals.
-- The signal itself may stand on any object; here only homes count.
select
  object_traits.buurt_code as area_code,
  object_traits.bouwperiode,
  object_traits.oppervlakte,
  object_traits.eigenaar
from object_traits
join signals on signals.subject_id = object_traits.object_id
where object_traits.is_home and signals.indicator = 'BW-02' and len(signals.explained_by) = 0
