-- One row per part of a merger that the delivered boundaries do not know yet.
-- Reads municipal_mergers and current_boundaries. A part that was not delivered stays, without boundary, so that
-- the union is known to be incomplete; a successor delivered in its final shape needs no union.
with
parts as (
  select
    municipal_mergers.successor_code,
    municipal_mergers.part_code,
    municipal_mergers.successor_name,
    municipal_mergers.first_division,
    current_boundaries.boundary,
    current_boundaries.delivery_id,
    count(current_boundaries.code) over (partition by municipal_mergers.successor_code) as delivered
  from municipal_mergers
  left join current_boundaries
    on current_boundaries.code = municipal_mergers.part_code
    and current_boundaries.year < municipal_mergers.first_division
)
select
  parts.successor_code,
  parts.part_code,
  parts.successor_name,
  parts.first_division,
  parts.boundary,
  parts.delivery_id
from parts
left join current_boundaries as final
  on final.code = parts.successor_code
  and final.year >= parts.first_division
where parts.delivered > 0
  and final.code is null
