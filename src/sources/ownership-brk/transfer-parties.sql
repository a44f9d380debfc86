-- One row per transfer and party to it. Reads transfers, rights, brk_past_parties, brk_kvk_numbers and deliveries.
-- A side that the history tells of is told by it alone; else the buyers are those whose tenaamstelling rests on the
-- stukdeel. Sellers come from the history only: a stand does not say who had it before.
with
told as (
  select
    deed_part_id,
    lpad(object_id, 14, '0') as object_id,
    case side when 'vervreemder' then 'seller' else 'buyer' end as side,
    party_person,
    party_kvk,
    brk_past_parties.delivery_id,
    rank() over (
      partition by deed_part_id, lpad(object_id, 14, '0'), side
      order by deliveries.as_of desc, brk_past_parties.delivery_id
    ) as rank
  from brk_past_parties
  join deliveries using (delivery_id)
),
past as (
  select distinct
    told.deed_part_id,
    told.object_id,
    told.side,
    case when told.party_person is not null then 'person' else 'organisation' end as holder_kind,
    told.party_person as holder_person,
    case when told.party_person is not null then 'bsn' end as holder_known_by,
    brk_kvk_numbers.organisation_id as holder_organisation_id,
    told.party_kvk as holder_kvk_number,
    brk_kvk_numbers.rsin as holder_rsin,
    brk_kvk_numbers.name as holder_name,
    told.delivery_id
  from told
  left join brk_kvk_numbers on brk_kvk_numbers.kvk_number = told.party_kvk
  where told.rank = 1
),
held as (
  select distinct
    named.deed_part_id,
    rights.object_id,
    'buyer' as side,
    rights.holder_kind,
    rights.holder_person,
    rights.holder_known_by,
    rights.holder_organisation_id,
    rights.holder_kvk_number,
    rights.holder_rsin,
    rights.holder_name,
    rights.delivery_id
  from rights, unnest(rights.deed_part_ids) as named (deed_part_id)
),
parties as (
  select * from past
  union all
  select held.* from held
  anti join past using (deed_part_id, object_id, side)
)
select
  parties.deed_part_id,
  parties.object_id,
  parties.side,
  cast(row_number() over (
    partition by parties.deed_part_id, parties.object_id, parties.side
    order by parties.holder_kind, parties.holder_person, parties.holder_kvk_number, parties.holder_organisation_id,
      parties.delivery_id
  ) as integer) as party_number,
  parties.holder_kind,
  parties.holder_person,
  parties.holder_known_by,
  parties.holder_organisation_id,
  parties.holder_kvk_number,
  parties.holder_rsin,
  parties.holder_name,
  parties.delivery_id
from parties
join transfers using (deed_part_id, object_id)
