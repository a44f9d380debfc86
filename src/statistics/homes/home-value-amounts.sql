-- One row per gemeente, bouwperiode and holder: the last known WOZ value of its part of the homes.
-- Reads object_traits, held_worth, home_values_per_gemeente. Only where and when homes with a value are counted.
select
  counted.territory,
  counted.area_code,
  counted.period,
  object_traits.bouwperiode as category,
  held_worth.holder,
  sum(held_worth.euros) as amount
from object_traits
join held_worth on held_worth.object_id = object_traits.object_id
join home_values_per_gemeente as counted
  on counted.area_code = object_traits.gemeente_code and counted.dimension = 'totaal' and counted.missing is null
where object_traits.is_home
group by counted.territory, counted.area_code, counted.period, object_traits.bouwperiode, held_worth.holder
