-- One row per address where a permit was refused or withdrawn and a related organisation soon asked for the same one.
-- Reads permits, companies, deeds, peildatum. Both holders must be organisations: of a person no relation is asked.
-- Building permits do not count: they are judged on the plan, hardly on who asks. Windows: the second request lies after
-- the first day, up to and with the peildatum; after the end of the first, up to and with the last day allowed.
with
requests as (
  select object_id, permit_id, kind, holder_kvk_number, status, valid_from, coalesce(valid_until, valid_from) as ended_on
  from permits
  where holder_kvk_number is not null and kind <> 'building'
),
followed as (
  select
    earlier.object_id,
    earlier.kind,
    earlier.permit_id as earlier_permit,
    later.permit_id as later_permit,
    earlier.holder_kvk_number as earlier_holder,
    later.holder_kvk_number as later_holder,
    earlier.ended_on,
    later.valid_from as asked_on
  from requests as earlier
  join requests as later
    on later.object_id = earlier.object_id
    and later.kind = earlier.kind
    and later.holder_kvk_number <> earlier.holder_kvk_number
    and later.valid_from > earlier.ended_on
    and later.valid_from <= earlier.ended_on + $most_days
  cross join peildatum
  where earlier.status in ('refused', 'withdrawn')
    and later.valid_from > peildatum.day - $window_days
    and later.valid_from <= peildatum.day
),
applicants as (
  select earlier_holder as kvk_number from followed
  union
  select later_holder from followed
),
parties as (
  select kvk_number, 'kvk:' || kvk_number as party from applicants
  union
  select companies.kvk_number, people.party
  from companies
  join applicants on applicants.kvk_number = companies.kvk_number
  cross join unnest(list_concat(companies.directors, companies.shareholders)) as people (party)
),
related as (
  select
    followed.object_id,
    followed.earlier_permit,
    followed.later_permit,
    bool_and(coalesce(
      regexp_matches(offices.sbi_code, '^(6619|6910|6920|8211|8299)') and offices.employees >= $least_office_staff,
      false
    )) as by_office
  from followed
  join parties as one on one.kvk_number = followed.earlier_holder
  join parties as other on other.kvk_number = followed.later_holder and other.party = one.party
  left join companies as offices on 'kvk:' || offices.kvk_number = one.party
  group by followed.object_id, followed.earlier_permit, followed.later_permit
),
judged as (
  select
    followed.*,
    related.by_office,
    exists (
      select 1 from deeds
      where deeds.object_id = followed.object_id
        and deeds.deed_kind = 'sale'
        and not deeds.parties_related
        and deeds.transferred_on >= followed.ended_on
        and deeds.transferred_on <= followed.asked_on
    ) as sold_between,
    exists (
      select 1 from requests
      where requests.object_id = followed.object_id
        and requests.kind = followed.kind
        and requests.holder_kvk_number = followed.earlier_holder
        and requests.status = 'granted'
        and requests.valid_from > followed.ended_on
    ) as first_granted_later
  from followed
  join related
    on related.object_id = followed.object_id
    and related.earlier_permit = followed.earlier_permit
    and related.later_permit = followed.later_permit
)
select
  object_id as subject_id,
  min(date_diff('day', ended_on, asked_on)) as value,
  max(asked_on) as happened_on,
  list('permit ' || earlier_permit) || list('permit ' || later_permit) as evidence,
  min_by(kind, asked_on - ended_on) as kind,
  min_by(ended_on, asked_on - ended_on) as ended_on,
  min_by(asked_on, asked_on - ended_on) as asked_on,
  bool_and(by_office) as by_office,
  bool_and(sold_between) as sold_between,
  bool_and(first_granted_later) as first_granted_later
from judged
group by object_id
