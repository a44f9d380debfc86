-- One row per reference that leads nowhere: its target has no standing voorkomen in any delivery.
-- Reads object_references, named_addresses and standing_panden. No rows means that the registration is whole.
select links.object_id as from_id, links.kind, links.target_id
from object_references as links
left join named_addresses as addresses on addresses.nummeraanduiding_id = links.target_id
left join standing_panden as panden on panden.identificatie = links.target_id
where addresses.nummeraanduiding_id is null
  and panden.identificatie is null
union all
select distinct
  addresses.nummeraanduiding_id as from_id,
  case when addresses.street is null then 'openbare-ruimte' else 'woonplaats' end as kind,
  case when addresses.street is null then addresses.openbare_ruimte_id else addresses.woonplaats_id end as target_id
from object_references as links
inner join named_addresses as addresses on addresses.nummeraanduiding_id = links.target_id
where addresses.street is null
  or addresses.place is null
