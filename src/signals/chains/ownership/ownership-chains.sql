-- One row per organisation that holds an object, numbers turned back into parties.
-- Reads numbered_parties, chain_ends (a row per such organisation), chain_parties (its last holders and longest branch).
with
listed as (
  select
    chain_parties.of_number,
    list(numbered_parties.party order by chain_parties.place) filter (where chain_parties.part = 0) as ultimate_parties,
    list(numbered_parties.party order by chain_parties.place) filter (where chain_parties.part = 1) as path
  from chain_parties
  join numbered_parties on numbered_parties.number = chain_parties.number
  group by chain_parties.of_number
)
select
  substr(numbered_parties.party, length('kvk:') + 1) as kvk_number,
  chain_ends.depth,
  case chain_ends.ends when 0 then 'person' when 1 then 'directors' when 2 then 'unknown' when 3 then 'cycle' end as ends_with,
  coalesce(listed.ultimate_parties, []) as ultimate_parties,
  coalesce(listed.path, []) as path
from chain_ends
join numbered_parties on numbered_parties.number = chain_ends.number
left join listed on listed.of_number = chain_ends.number
