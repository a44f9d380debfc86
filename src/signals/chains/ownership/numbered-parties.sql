-- One row per party that holds an object or an organisation, or is held, numbered from 0 without gaps.
-- Reads holdings, owners, companies. kind is a place in PARTY_KINDS: 0 person, 1 nobody can hold it, 2 organisation.
with
parties as (
  select held as party from holdings
  union
  select holder from holdings
  union
  select 'kvk:' || kvk_number from owners where kvk_number is not null and current and owns
),
object_holders as (
  select distinct 'kvk:' || kvk_number as party from owners where kvk_number is not null and current and owns
)
select
  cast(row_number() over (order by parties.party) - 1 as integer) as number,
  parties.party,
  case
    when parties.party like 'person:%' then 0
    when companies.form in ('foundation', 'association', 'owners-association', 'cooperative', 'public-body') then 1
    else 2
  end as kind,
  object_holders.party is not null as holds_object
from parties
left join companies on 'kvk:' || companies.kvk_number = parties.party
left join object_holders on object_holders.party = parties.party
