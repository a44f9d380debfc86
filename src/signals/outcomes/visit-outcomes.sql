-- One row per address that somebody entered: what the last such visit found. Reads inspections. A closed door says nothing.
select
  object_id,
  max(inspected_on) as visited_on,
  arg_max(found, inspected_on) = 'misuse' as confirmed,
  arg_max(chosen_by, inspected_on) as chosen_by
from inspections
where found <> 'no-access'
group by object_id
