-- One row per pair of persons and kind of tie. Reads brp_relations, which has a tie once per list that names it.
select
  person,
  other,
  kind,
  min(delivery_id) as delivery_id
from brp_relations
group by person, other, kind
