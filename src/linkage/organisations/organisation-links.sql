-- One row per organisation of the land register that could be tied to one of the Handelsregister. Reads
-- kadaster_organisations, organisations, standing_pairs, and matches: the likeliest organisation of the
-- Handelsregister for each of the land register, made by the step itself.
-- A person's judgement goes before a number, and a number before likeness; "different" has been left out of matches.
-- What must not be lost: a number that the Handelsregister does not have ties to nothing; it is not repaired.
with
judged as (
  select other_id as organisation_id, one_id as kvk_number
  from standing_pairs
  where verdict = 'same' and not conflicts
),
different as (
  select other_id as organisation_id, one_id as kvk_number
  from standing_pairs
  where verdict = 'different'
),
by_number as (
  select told.organisation_id, organisations.kvk_number, 2 as rank, 'kvk-number' as method,
    'Het Kadaster noemt dit KvK-nummer, en het Handelsregister kent het.' as why
  from kadaster_organisations as told
  join organisations on organisations.kvk_number = told.kvk_number
  union
  select told.organisation_id, organisations.kvk_number, 3, 'rsin',
    'Het Kadaster en het Handelsregister noemen hetzelfde RSIN.'
  from kadaster_organisations as told
  join organisations on organisations.rsin = told.rsin
),
-- Two organisations by one number tell nothing about either.
alone as (
  select by_number.organisation_id, min(by_number.kvk_number) as kvk_number, rank, method, why
  from by_number
  left join different
    on different.organisation_id = by_number.organisation_id and different.kvk_number = by_number.kvk_number
  where different.organisation_id is null
  group by by_number.organisation_id, rank, method, why
  having count(distinct by_number.kvk_number) = 1
),
ways as (
  select organisation_id, kvk_number, 1 as rank, 'judgement' as method, null as weight, null as probability,
    'Iemand heeft beoordeeld dat dit dezelfde organisatie is.' as why
  from judged
  join organisations using (kvk_number)
  union all
  select organisation_id, kvk_number, rank, method, null, null, why from alone
  union all
  select other, one, 4, 'likeness', weight, probability, why
  from matches
  where probability >= $least_probability
),
ranked as (
  select *, row_number() over (partition by organisation_id order by rank) as place from ways
)
select organisation_id, ranked.kvk_number, method, weight, probability, why
from ranked
join kadaster_organisations using (organisation_id)
where place = 1
