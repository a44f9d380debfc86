-- One row per home whose price, beside its WOZ value, lies far from that of comparable sales. Reads object_sales, homes,
-- permits, peildatum.
-- Comparable: homes of the same size class, sold in the same year in the same buurt; in the gemeente when the buurt has
-- too few. Only ordinary sales are compared with: between strangers, of the whole, free, not by auction. The spread is
-- the median absolute deviation, which odd prices hardly move. Of several such sales the last counts. The window ends
-- with the peildatum; the year of the comparable sales may begin before it.
with
priced as (
  select
    object_sales.*,
    year(object_sales.sold_on) as sale_year,
    homes.buurt_code,
    homes.gemeente_code,
    case
      when homes.floor_area_square_metres < $least_middle_size then 'small'
      when homes.floor_area_square_metres < $least_large_size then 'middle'
      else 'large'
    end as size_class,
    ln(object_sales.price_euros / object_sales.value_euros) as ratio
  from object_sales
  join homes on homes.object_id = object_sales.object_id
  where object_sales.price_euros > 0
    and object_sales.value_euros > 0
    and object_sales.sold_on - object_sales.valued_on <= $oldest_value_days
    and homes.floor_area_square_metres is not null
    and list_contains(homes.use_purposes, 'woon')
),
ordinary as (
  select sale_year, size_class, buurt_code, gemeente_code, ratio
  from priced
  where not parties_related
    and not by_auction
    and not from_social_landlord
    and not from_public_body
    and not ground_lease
    and not let
    and coalesce(share_bought, 1) >= $whole_share
    and (years_after_building is null or years_after_building > $new_for_years)
),
in_areas as (
  select buurt_code as area_code, sale_year, size_class, ratio from ordinary
  union all
  select gemeente_code, sale_year, size_class, ratio from ordinary
),
middles as (
  select area_code, sale_year, size_class, median(ratio) as middle, count(*) as peers
  from in_areas
  where area_code is not null
  group by area_code, sale_year, size_class
  having count(*) >= $least_peers
),
spreads as (
  select
    middles.area_code,
    middles.sale_year,
    middles.size_class,
    middles.middle,
    middles.peers,
    median(abs(in_areas.ratio - middles.middle)) * $deviations_per_median as spread
  from middles
  join in_areas
    on in_areas.area_code = middles.area_code
    and in_areas.sale_year = middles.sale_year
    and in_areas.size_class = middles.size_class
  group by middles.area_code, middles.sale_year, middles.size_class, middles.middle, middles.peers
),
compared as (
  select
    priced.*,
    coalesce(near.middle, far.middle) as middle,
    coalesce(near.spread, far.spread) as spread,
    coalesce(near.peers, far.peers) as peers
  from priced
  cross join peildatum
  left join spreads as near
    on near.area_code = priced.buurt_code
    and near.sale_year = priced.sale_year
    and near.size_class = priced.size_class
  left join spreads as far
    on far.area_code = priced.gemeente_code
    and far.sale_year = priced.sale_year
    and far.size_class = priced.size_class
  where priced.sold_on > peildatum.day - $window_days
    and priced.sold_on <= peildatum.day
),
placed as (
  select *, row_number() over (partition by object_id order by sold_on desc, deed_part_id desc) as place
  from compared
  where spread > 0 and abs(ratio - middle) >= $most_deviations * spread
),
rebuilt as (
  select
    placed.object_id,
    count(*) filter (
      where permits.valid_from > placed.valued_on - $longest_rebuilding_days and permits.valid_from <= placed.sold_on
    ) as permits_before,
    count(*) filter (
      where permits.valid_from > placed.sold_on and permits.valid_from <= placed.sold_on + $longest_rebuilding_days
    ) as permits_after
  from placed
  join permits on permits.object_id = placed.object_id
  where placed.place = 1
    and permits.kind in ('building', 'division', 'conversion')
    and permits.status = 'granted'
  group by placed.object_id
)
select
  placed.object_id as subject_id,
  abs(placed.ratio - placed.middle) / placed.spread as value,
  placed.sold_on as happened_on,
  ['deed ' || placed.deed_part_id] as evidence,
  cast(placed.sold_on as varchar) as delivered_on,
  placed.price_euros,
  placed.value_euros,
  cast(placed.valued_on as varchar) as valued,
  round(exp(placed.middle) * 100) as usual_percent,
  placed.peers,
  placed.ratio < placed.middle as below,
  coalesce(rebuilt.permits_before, 0) as permits_before,
  coalesce(rebuilt.permits_after, 0) as permits_after,
  placed.sold_on,
  placed.parties_related,
  placed.share_bought,
  placed.years_after_building,
  placed.ground_lease,
  placed.let,
  placed.buyer_home_from,
  placed.buyer_home_from - placed.sold_on as days_until_home,
  placed.by_auction,
  placed.from_social_landlord,
  placed.from_public_body
from placed
left join rebuilt on rebuilt.object_id = placed.object_id
where placed.place = 1
