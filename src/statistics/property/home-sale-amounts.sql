-- One row per gemeente, year, kind of buyer and holder: the prices together. Reads home_sales, object_traits,
-- holder_groups, home_sales_per_gemeente. Only where and when these sales are counted.
select
  counted.territory,
  counted.area_code,
  counted.period,
  home_sales.koper as category,
  holder_groups.holder,
  sum(home_sales.euros) as amount
from home_sales
join object_traits on object_traits.object_id = home_sales.object_id
join holder_groups on holder_groups.party = home_sales.party
join home_sales_per_gemeente as counted
  on counted.area_code = object_traits.gemeente_code
  and counted.period = cast(year(home_sales.sold_on) as varchar)
  and counted.dimension = 'totaal'
  and counted.missing is null
group by counted.territory, counted.area_code, counted.period, home_sales.koper, holder_groups.holder
