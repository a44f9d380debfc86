-- One row per node that a link names, numbered from 0 without gaps: objects, then organisations, then persons.
-- Reads network_links. kind is a place: 0 object, 1 organisation, 2 person.
with
named as (
  select party as name from network_links
  union
  select node from network_links
),
told as (
  select
    name,
    case when name like 'person:%' then 2 when name like 'kvk:%' or name like 'kadaster:%' then 1 else 0 end as kind
  from named
)
select name, kind, row_number() over (order by kind, name) - 1 as number
from told
