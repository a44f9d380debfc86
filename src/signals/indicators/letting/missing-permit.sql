-- One row per organisation that let homes without the permit that the gemeente asks. Reads tenancies, homes, permits,
-- companies, peildatum. A gemeente asks one from the day of its first, when it has granted permits enough; of others
-- nothing is known and they give no row. Whose permit it is does not count: a person who holds one is not named.
with
granted as (
  select permits.object_id, permits.valid_from, permits.valid_until, homes.gemeente_code, homes.buurt_code
  from permits
  join homes on homes.object_id = permits.object_id
  where permits.kind = 'letting' and permits.status = 'granted' and homes.gemeente_code is not null
),
asking as (
  select gemeente_code, min(valid_from) as asks_since
  from granted
  group by gemeente_code
  having count(*) >= $least_permits
),
designated as (
  select distinct buurt_code from granted
),
-- A toegelaten instelling: a foundation or an association (Woningwet, art. 19) that lets many homes.
-- It needs no permit to let.
associations as (
  select tenancies.landlord_kvk_number
  from tenancies
  join companies on companies.kvk_number = tenancies.landlord_kvk_number
  where tenancies.current and companies.form in ('foundation', 'association')
  group by tenancies.landlord_kvk_number
  having count(distinct tenancies.object_id) >= $least_association_homes
),
begun as (
  select
    tenancies.landlord_kvk_number,
    tenancies.object_id,
    tenancies.let_from,
    'letting ' || tenancies.letting_id as record,
    homes.buurt_code
  from tenancies
  cross join peildatum
  join homes on homes.object_id = tenancies.object_id
  join asking on asking.gemeente_code = homes.gemeente_code
  left join associations on associations.landlord_kvk_number = tenancies.landlord_kvk_number
  where tenancies.landlord_kvk_number is not null
    and associations.landlord_kvk_number is null
    and list_contains(homes.use_purposes, 'woon')
    and tenancies.let_from > peildatum.day - $window_days
    and tenancies.let_from <= peildatum.day
    and tenancies.let_from >= asking.asks_since + $transition_days
),
permitted as (
  select distinct begun.object_id, begun.let_from
  from begun
  join granted
    on granted.object_id = begun.object_id
    and granted.valid_from <= begun.let_from
    and coalesce(granted.valid_until > begun.let_from, true)
),
-- A request without a decision counts from whenever: the gemeente may be slow.
asked as (
  select distinct begun.object_id, begun.let_from
  from begun
  join permits
    on permits.object_id = begun.object_id
    and permits.kind = 'letting'
    and (permits.status = 'requested' or (permits.status = 'granted' and permits.valid_from > begun.let_from))
),
missing as (
  select begun.*, asked.object_id is not null as repaired, designated.buurt_code is not null as in_designated
  from begun
  left join permitted on permitted.object_id = begun.object_id and permitted.let_from = begun.let_from
  left join asked on asked.object_id = begun.object_id and asked.let_from = begun.let_from
  left join designated on designated.buurt_code = begun.buurt_code
  where permitted.object_id is null
),
-- Rooms of one home that were let on one day are one letting without a permit.
landlords as (
  select
    landlord_kvk_number,
    count(distinct object_id || ' ' || let_from) as missing,
    count(distinct case when not repaired then object_id || ' ' || let_from end) as not_repaired,
    count(distinct case when in_designated then object_id || ' ' || let_from end) as in_designated,
    max(let_from) as last_from,
    list(record) as evidence
  from missing
  group by landlord_kvk_number
),
all_begun as (
  select landlord_kvk_number, count(distinct object_id || ' ' || let_from) as lettings
  from begun
  group by landlord_kvk_number
)
select
  landlords.landlord_kvk_number as subject_id,
  landlords.missing as value,
  landlords.last_from as happened_on,
  landlords.evidence,
  landlords.missing,
  all_begun.lettings,
  landlords.not_repaired,
  landlords.in_designated
from landlords
join all_begun on all_begun.landlord_kvk_number = landlords.landlord_kvk_number
where landlords.missing >= $least_missing
