-- One row per letting agent and object that it lets now, with whether there is a finding.
-- Reads tenancies, homes, agent_facts, notices, incidents, peildatum. An object without facts stays: it is what agents
-- are held against.
with
managed as (
  select
    agent_kvk_number,
    object_id,
    case when count(distinct landlord_party) = 1 then min(landlord_party) end as landlord_party
  from tenancies
  where current and agent_kvk_number is not null
  group by agent_kvk_number, object_id
),
gathered as (
  select
    agent_kvk_number,
    object_id,
    count(distinct register) >= $least_registers or bool_or(fact = 'misuse-found') as found,
    list_sort(list(distinct record)) as evidence,
    max(told_on) as last_fact_on
  from agent_facts
  group by agent_kvk_number, object_id
),
noticed_homes as (
  select object_id
  from notices
  cross join peildatum
  where list_contains(string_split($signs, ' '), sign)
    and origin_kind <> 'campaign'
    and noticed_on > peildatum.day - $window_days
    and noticed_on <= peildatum.day
  union
  select object_id
  from incidents
  cross join peildatum
  where starts_with(crime_code, $drug_crimes)
    and occurred_on > peildatum.day - $window_days
    and occurred_on <= peildatum.day
),
-- What is noticed at homes that no agent lets: an agent does not answer for its surroundings, nor does what it brought
-- there itself make them look bad.
buurten as (
  select
    homes.buurt_code,
    count(managed.object_id) as managed_homes,
    count(case when managed.object_id is null then noticed_homes.object_id end) * 1.0
      / greatest(count(*) - count(managed.object_id), 1) as noticed_share
  from homes
  left join noticed_homes on noticed_homes.object_id = homes.object_id
  left join (select distinct object_id from managed) as managed on managed.object_id = homes.object_id
  where homes.buurt_code is not null
  group by homes.buurt_code
),
-- Classes of about as many homes that agents let, from the buurt with the least noticed to the one with the most.
surroundings as (
  select
    buurt_code,
    1 + cast(floor(
      $area_classes * (sum(managed_homes) over (order by noticed_share, buurt_code) - managed_homes / 2.0)
        / sum(managed_homes) over ()
    ) as integer) as area_class
  from buurten
  where managed_homes > 0
)
select
  managed.agent_kvk_number,
  managed.object_id,
  managed.landlord_party,
  coalesce(surroundings.area_class, 0) as area_class,
  coalesce(gathered.found, false) as found,
  coalesce(gathered.evidence, cast([] as varchar[])) as evidence,
  gathered.last_fact_on
from managed
left join homes on homes.object_id = managed.object_id
left join surroundings on surroundings.buurt_code = homes.buurt_code
left join gathered
  on gathered.agent_kvk_number = managed.agent_kvk_number
  and gathered.object_id = managed.object_id
