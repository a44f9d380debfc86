-- One row per gemeente, gebruik and holder: the last known WOZ value of its part of what such organisations hold.
-- Reads object_traits, held_worth, signals, foundation_property_per_gemeente. Only where and when these objects are counted.
select
  counted.territory,
  counted.area_code,
  counted.period,
  object_traits.gebruik as category,
  held_worth.holder,
  sum(held_worth.euros) as amount
from object_traits
join held_worth on held_worth.object_id = object_traits.object_id
join signals on signals.subject_id = held_worth.kvk_number and signals.indicator = 'EI-03'
join foundation_property_per_gemeente as counted
  on counted.area_code = object_traits.gemeente_code and counted.dimension = 'totaal' and counted.missing is null
group by counted.territory, counted.area_code, counted.period, object_traits.gebruik, held_worth.holder
