-- One row per quarter of buying and quarter of selling: how much dearer a home became. Reads resales.
-- Only resales that tell of the market: between strangers, of the whole, not from an auction or a social landlord, not
-- after permitted work, and not so soon after buying that the trade itself is what was paid for.
select
  date_trunc('quarter', bought_on) as bought_in,
  date_trunc('quarter', sold_on) as sold_in,
  median(ln(sold_for_euros / bought_for_euros)) as growth,
  count(*) as resales
from resales
where not parties_related
  and not bought_by_auction
  and not bought_from_social_landlord
  and coalesce(bought_share, 1) >= $whole_share
  and building_permits = 0
  and sold_on - bought_on >= $least_days
group by date_trunc('quarter', bought_on), date_trunc('quarter', sold_on)
order by bought_in, sold_in
