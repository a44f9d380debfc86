-- One row per signal and address that it reaches. Reads signals, owners, tenancies, businesses, branch_places.
-- A signal on an organisation comes to what it owns, lets or occupies now, and one on a branch to its premises in the area;
-- one that reaches more addresses than a hub may (a housing association, a large landlord) stays with its subject.
-- $reaches has a line "code reach" per indicator.
with
reaches as (
  select split_part(line, ' ', 1) as indicator, split_part(line, ' ', 2) as reach
  from (select unnest(string_split($reaches, chr(10))) as line)
),
reached as (
  select signals.indicator, signals.subject_id, signals.subject_kind, reaches.reach
  from signals
  join reaches on reaches.indicator = signals.indicator
),
places as (
  select indicator, subject_id, subject_id as object_id, 'itself' as "by"
  from reached
  where reach = 'itself'
  union all
  select reached.indicator, reached.subject_id, owners.object_id, 'owned'
  from reached
  join owners on owners.kvk_number = reached.subject_id and owners.current and owners.owns
  where reached.reach = 'owned'
  union all
  select reached.indicator, reached.subject_id, tenancies.object_id, 'let'
  from reached
  join tenancies on tenancies.landlord_kvk_number = reached.subject_id and tenancies.current
  where reached.reach = 'let'
  union all
  select reached.indicator, reached.subject_id, tenancies.object_id, 'managed'
  from reached
  join tenancies on tenancies.agent_kvk_number = reached.subject_id and tenancies.current
  where reached.reach = 'managed'
  union all
  select reached.indicator, reached.subject_id, businesses.object_id, 'established'
  from reached
  join businesses on businesses.kvk_number = reached.subject_id and businesses.open
  where reached.reach = 'established' and reached.subject_kind = 'organisation'
  union all
  select reached.indicator, reached.subject_id, branch_places.object_id, 'established'
  from reached
  join branch_places
    on branch_places.area_id || '/' || branch_places.sbi_code = reached.subject_id and not branch_places.at_home
  where reached.reach = 'established' and reached.subject_kind = 'branch'
),
counted as (
  select *, count(distinct object_id) over (partition by indicator, subject_id) as reached_places
  from places
)
select distinct indicator, subject_id, object_id, "by"
from counted
where reached_places <= $most_places
