-- One row per current letting with an agent, or with cash or another payer: who passes the rent on to whom.
-- Reads tenancies, owners, agent_homes, signals. A person is never told apart from another: only that it is one.
-- Whether a landlord is the owner is compared, and by which name is forgotten.
with
owner_sides as (
  select
    tenancies.object_id,
    tenancies.letting_id,
    tenancies.delivery_id,
    count(owners.party) as known_owners,
    bool_or(owners.party = tenancies.landlord_party) as landlord_owns
  from tenancies
  join owners on owners.object_id = tenancies.object_id and owners.current and owners.owns
  where tenancies.current
  group by tenancies.object_id, tenancies.letting_id, tenancies.delivery_id
),
-- Signals that count, on an organisation for something else than how it lets.
signalled as (
  select distinct subject_id as kvk_number
  from signals
  where subject_kind = 'organisation'
    and family <> 'letting'
    and stage <> 'hypothesis'
    and not stale
    and len(explained_by) = 0
),
signalled_owners as (
  select distinct owners.object_id
  from owners
  join signalled on signalled.kvk_number = owners.kvk_number
  where owners.current and owners.owns
),
pattern as (
  select agent_homes.agent_kvk_number, agent_homes.object_id
  from agent_homes
  join signals
    on signals.indicator = 'HU-05'
    and signals.subject_id = agent_homes.agent_kvk_number
    and len(signals.explained_by) = 0
    and not signals.stale
  where agent_homes.found
)
select
  tenancies.object_id,
  tenancies.letting_id,
  tenancies.delivery_id,
  tenancies.agent_kvk_number,
  case
    when tenancies.landlord_kvk_number is not null then 'organisation'
    when tenancies.landlord_party is not null then 'person'
    else 'unknown'
  end as landlord,
  tenancies.landlord_kvk_number,
  case when tenancies.landlord_party is not null and owner_sides.known_owners > 0 then owner_sides.landlord_owns end
    as owner_is_landlord,
  tenancies.payment,
  tenancies.payer_differs,
  pattern.object_id is not null as cash_rent_pattern,
  case
    when signalled_owners.object_id is not null then 'signal'
    when tenancies.agent_kvk_number is not null and (pattern.object_id is not null or tenancies.payment = 'cash')
      then 'possibly-harmed'
    else 'none'
  end as owner_part
from tenancies
left join owner_sides
  on owner_sides.object_id = tenancies.object_id
  and owner_sides.letting_id = tenancies.letting_id
  and owner_sides.delivery_id = tenancies.delivery_id
left join signalled_owners on signalled_owners.object_id = tenancies.object_id
left join pattern
  on pattern.object_id = tenancies.object_id
  and pattern.agent_kvk_number = tenancies.agent_kvk_number
where tenancies.current
  and (tenancies.agent_kvk_number is not null or tenancies.payment = 'cash' or coalesce(tenancies.payer_differs, false))
