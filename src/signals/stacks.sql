-- One row per subject with at least one signal that no innocent explanation explains (NW-01).
-- Reads signals. Counts different families and independent registers, not rows.
with
unexplained as (
  select subject_kind, subject_id, family, indicator, sources
  from signals
  where len(explained_by) = 0
),
families as (
  select
    subject_kind,
    subject_id,
    list_sort(list(distinct family)) as families,
    list_sort(list_distinct(flatten(list(sources)))) as sources,
    list_sort(list(distinct indicator)) as indicators
  from unexplained
  group by subject_kind, subject_id
)
select
  subject_kind,
  subject_id,
  families,
  sources,
  indicators,
  len(families) >= $least_families and len(sources) >= $least_sources as stacked
from families
