-- One row per home that was sold for a price of its own, with the year. Reads home_sales, object_traits.
select
  object_traits.gemeente_code as area_code,
  cast(year(home_sales.sold_on) as varchar) as period,
  home_sales.koper
from home_sales
join object_traits on object_traits.object_id = home_sales.object_id
