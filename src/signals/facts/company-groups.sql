-- One row per organisation that exists, with the party at the top of its group. Reads companies.
-- Above an organisation stands who holds all its shares, else a holding (SBI 642 or 701) that directs it. Three steps are
-- followed: whoever stands higher counts as a group of its own. A circle of shareholders thus ends somewhere too.
with
standing as (
  select kvk_number, 'kvk:' || kvk_number as party, sbi_code, directors, shareholders[1] as shareholder
  from companies
  where not ended
),
directing as (
  select standing.kvk_number, directors.director
  from standing
  cross join unnest(standing.directors) as directors (director)
),
holding_directors as (
  select directing.kvk_number, min(directing.director) as holding
  from directing
  join standing as directors on directors.party = directing.director
  where directors.sbi_code like '642%' or directors.sbi_code like '701%'
  group by directing.kvk_number
),
above as (
  select standing.kvk_number, standing.party, coalesce(standing.shareholder, holding_directors.holding) as head
  from standing
  left join holding_directors on holding_directors.kvk_number = standing.kvk_number
)
select above.kvk_number, coalesce(third.head, second.head, above.head, above.party) as head
from above
left join above as second on second.party = above.head
left join above as third on third.party = second.head
