-- One row per home and deed by which it was sold for a price of its own. Reads transfers, transfer_parties,
-- person_links, organisation_links, object_traits. A deed that sells a home in several parts, or together with something
-- else, names no price of the home alone; it is left out, and the definition says so.
with
named as (
  select *, list_distinct(bag_object_ids) as objects
  from transfers
),
parcels as (
  select
    deed_part_id,
    bool_or(len(objects) <> 1) or min(objects[1]) <> max(objects[1])
      or (count(*) = 1 and bool_or(coalesce(several_objects, false))) as several
  from named
  group by deed_part_id
),
parts as (
  select
    named.objects[1] as object_id,
    coalesce(named.deed_id, named.deed_part_id) as sale_id,
    named.deed_part_id,
    min(named.transferred_on) as sold_on,
    -- Two prices of one deed part for one home cannot both be its price.
    case when min(named.price_euros) = max(named.price_euros) and not bool_or(parcels.several) then min(named.price_euros) end
      as euros
  from named
  join parcels on parcels.deed_part_id = named.deed_part_id
  where named.deed_kind = 'sale' and named.transferred_on is not null and len(named.objects) > 0
  group by named.objects[1], coalesce(named.deed_id, named.deed_part_id), named.deed_part_id
),
sales as (
  select object_id, sale_id, min(sold_on) as sold_on, min(euros) as euros, min(deed_part_id) as deed_part_id
  from parts
  group by object_id, sale_id
  having count(*) = 1 and min(euros) is not null
),
sides as (
  select
    transfer_parties.deed_part_id,
    transfer_parties.side,
    min('kvk:' || coalesce(organisation_links.kvk_number, transfer_parties.holder_kvk_number)) as by_number,
    min('kadaster-organisation:' || transfer_parties.holder_organisation_id) as by_kadaster,
    min('person:' || case
      when transfer_parties.holder_known_by = 'bsn' then transfer_parties.holder_person
      else person_links.same_as
    end) as by_bsn,
    min('kadaster-person:' || transfer_parties.holder_person) as by_kadaster_person,
    bool_or(transfer_parties.holder_kind = 'organisation') as is_organisation,
    bool_or(transfer_parties.holder_kind = 'person') as is_person
  from transfer_parties
  left join organisation_links on organisation_links.organisation_id = transfer_parties.holder_organisation_id
  left join person_links on person_links.person = transfer_parties.holder_person
  group by transfer_parties.deed_part_id, transfer_parties.side
),
parties as (
  select
    *,
    coalesce(by_number, by_kadaster) as organisation,
    coalesce(by_number, by_kadaster, by_bsn, by_kadaster_person) as party
  from sides
)
select
  sales.object_id,
  sales.sale_id,
  sales.sold_on,
  sales.euros,
  case when buyers.is_organisation then 'organisatie' when buyers.is_person then 'persoon' else 'onbekend' end as koper,
  coalesce(buyers.organisation, sellers.organisation, buyers.party, sellers.party, 'unnamed:' || sales.sale_id) as party
from sales
join object_traits on object_traits.object_id = sales.object_id and object_traits.is_home
left join parties as buyers on buyers.deed_part_id = sales.deed_part_id and buyers.side = 'buyer'
left join parties as sellers on sellers.deed_part_id = sales.deed_part_id and sellers.side = 'seller'
