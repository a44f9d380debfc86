-- One row per object of which an owner cannot be tied to anyone who is there: not named, not in the Handelsregister, or
-- dead for long. Reads owners, stays, businesses, relations, kadaster_organisations, peildatum. A natural person of whom the
-- BRP that was delivered knows nothing lives elsewhere, and is no unknown owner.
with
holders as (
  select
    owners.object_id,
    owners.tenaamstelling_id,
    owners.party,
    case when owners.party like 'kadaster:%' then substr(owners.party, length('kadaster:') + 1) end as organisation_id,
    case when owners.party like 'person:%' then substr(owners.party, length('person:') + 1) end as person
  from owners
  where owners.owns and owners.current
),
deaths as (
  select person, max(stayed_until) as died_on
  from stays
  where ended_because = 'died' and stayed_until is not null
  group by person
),
living as (
  select distinct stays.person
  from stays
  cross join peildatum
  where stays.stayed_until is null or stays.stayed_until > peildatum.day
),
kin as (
  select relations.other as person, relations.person as heir from relations where relations.kind in ('parent', 'partner')
  union
  select relations.person, relations.other from relations where relations.kind = 'partner'
),
heirs as (
  select kin.person, count(*) as heirs
  from kin
  join living on living.person = kin.heir
  group by kin.person
),
beginnings as (
  select object_id, max(began_on) as last_began_on
  from (
    select object_id, stayed_from as began_on from stays
    union all
    select object_id, opened_on from businesses
  ) as uses
  group by object_id
),
judged as (
  select
    holders.object_id,
    holders.tenaamstelling_id,
    holders.party is null as unnamed,
    holders.organisation_id is not null as unregistered,
    coalesce(deaths.died_on <= peildatum.day - $deceased_days, false) as long_dead,
    coalesce(
      deaths.died_on > peildatum.day - $estate_days
        and (beginnings.last_began_on is null or beginnings.last_began_on <= deaths.died_on),
      false
    ) as at_rest,
    coalesce(heirs.heirs, 0) as heirs,
    coalesce(
      regexp_matches(lower(kadaster_organisations.legal_form), 'kerk|publiekrecht|gemeente|provincie|waterschap|staat|buitenland'),
      false
    ) as needs_no_registration
  from holders
  cross join peildatum
  left join deaths on deaths.person = holders.person
  left join heirs on heirs.person = holders.person
  left join beginnings on beginnings.object_id = holders.object_id
  left join kadaster_organisations on kadaster_organisations.organisation_id = holders.organisation_id
),
counted as (
  select
    object_id,
    count(*) filter (where unnamed) as unnamed_holders,
    count(*) filter (where unregistered) as unregistered_holders,
    count(*) filter (where long_dead) as deceased_holders,
    count(*) filter (where long_dead and heirs > 0) as deceased_with_heirs,
    count(*) filter (where long_dead and at_rest) as estates_at_rest,
    count(*) filter (where unregistered and needs_no_registration) as unregistered_by_nature,
    count(*) filter (where not (unnamed or unregistered or long_dead)) as known_holders,
    list('right ' || tenaamstelling_id) filter (where unnamed or unregistered or long_dead) as evidence
  from judged
  group by object_id
)
select
  counted.object_id as subject_id,
  counted.unnamed_holders + counted.unregistered_holders + counted.deceased_holders as value,
  peildatum.day as happened_on,
  counted.evidence,
  counted.unnamed_holders,
  counted.unregistered_holders,
  counted.deceased_holders,
  counted.known_holders,
  counted.deceased_with_heirs,
  counted.estates_at_rest,
  counted.unregistered_by_nature
from counted
cross join peildatum
where counted.unnamed_holders + counted.unregistered_holders + counted.deceased_holders >= $least_holders
