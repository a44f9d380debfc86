-- One row per address that was sold on within a year for far more than the market rose. Reads resales, price_index,
-- peildatum. The market is the price level of the quarters of both deeds; without one there is no signal.
-- Work with a permit in between is an explanation here; gain-without-permit asks for its absence.
-- Of several resales the last counts. The window ends with the peildatum.
with
compared as (
  select
    resales.*,
    resales.sold_on - resales.bought_on as days_between,
    sold_in.price_level / bought_in.price_level as market_growth,
    resales.sold_for_euros / (resales.bought_for_euros * sold_in.price_level / bought_in.price_level) as growth
  from resales
  join price_index as bought_in on bought_in.quarter_from = date_trunc('quarter', resales.bought_on)
  join price_index as sold_in on sold_in.quarter_from = date_trunc('quarter', resales.sold_on)
  cross join peildatum
  where resales.sold_on > peildatum.day - $window_days
    and resales.sold_on <= peildatum.day
    and resales.sold_on - resales.bought_on <= $most_days_between
),
placed as (
  select *, row_number() over (partition by object_id order by sold_on desc, sold_deed_part_id desc) as place
  from compared
  where growth >= $least_growth
)
select
  object_id as subject_id,
  growth as value,
  sold_on as happened_on,
  ['deed ' || bought_deed_part_id, 'deed ' || sold_deed_part_id] as evidence,
  cast(bought_on as varchar) as bought_on,
  cast(sold_on as varchar) as sold_on,
  bought_for_euros,
  sold_for_euros,
  round((market_growth - 1) * 100, 1) as market_growth_percent,
  building_permits,
  parties_related,
  bought_share as share_bought,
  bought_by_auction as by_auction,
  bought_from_social_landlord as from_social_landlord,
  bought_years_after_building as years_after_building,
  letting_ended,
  bought_on - bought_home_from as days_lived_there,
  sold_home_from - sold_on as days_until_home
from placed
where place = 1
