-- One row per object: its voorkomen on the day that its delivery describes.
-- Reads one delivered table (`delivered_objects` stands for its name) and deliveries.
-- It is in force on the day, recorded by the end of it and not replaced by then, and neither inactive nor "niet
-- BAG". The register fills in the end of a voorkomen when it replaces it, often days later: until that moment
-- nobody knew of the end, and the voorkomen counts. The BAG forgets nothing, so an object that is known but has no voorkomen that day did not exist yet. Of several deliveries
-- with the same object, the one with the latest day counts; what it says of a withdrawal is not undone by an older one.
select ranked.*
from (
  select
    objects.*,
    row_number() over (
      partition by objects.identificatie
      order by deliveries.as_of desc, objects.delivery_id, objects.tijdstip_registratie desc, objects.voorkomen desc
    ) as rank
  from delivered_objects as objects
  inner join deliveries on deliveries.delivery_id = objects.delivery_id
  where objects.begin_geldigheid <= deliveries.as_of
    and (
      objects.eind_geldigheid is null
      or objects.eind_geldigheid > deliveries.as_of
      or cast(objects.eind_registratie as date) > deliveries.as_of
    )
    and cast(objects.tijdstip_registratie as date) <= deliveries.as_of
    and (objects.eind_registratie is null or cast(objects.eind_registratie as date) > deliveries.as_of)
    and objects.tijdstip_inactief is null
    and objects.tijdstip_inactief_lv is null
    and objects.tijdstip_niet_bag_lv is null
) as ranked
where ranked.rank = 1
