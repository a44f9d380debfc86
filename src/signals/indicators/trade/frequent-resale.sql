-- One row per home that was sold at least so often in twenty years. Reads object_sales, peildatum.
-- Sales count, as the register calls them: no inheritance, division, gift or merger. The first delivery of a new home by
-- an organisation does not count: that is the end of building, no resale. The window ends with the peildatum.
with resales as (
  select object_sales.*, lag(sold_on) over (partition by object_sales.object_id order by sold_on, deed_part_id) as last_sold_on
  from object_sales
  cross join peildatum
  where sold_on > peildatum.day - $window_days
    and sold_on <= peildatum.day
    and (years_after_building is null or years_after_building > $new_for_years)
)
select
  object_id as subject_id,
  count(*) as value,
  max(sold_on) as happened_on,
  array_agg('deed ' || deed_part_id) as evidence,
  count(*) as sales,
  cast(min(sold_on) as varchar) as first_sold_on,
  cast(max(sold_on) as varchar) as last_sold_on,
  min(sold_on - last_sold_on) as shortest_days_between,
  count(*) filter (where len(buyer_kvk_numbers) > 0) as bought_by_organisations,
  count(*) filter (
    where not parties_related
      and not several_objects
      and not from_public_body
      and coalesce(share_bought, 1) >= $whole_share
  ) as ordinary_sales
from resales
group by object_id
having count(*) >= $least_sales
