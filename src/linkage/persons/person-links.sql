-- One row per person not known by BSN who could be tied to one who is. Reads persons, judgements, and matches: the
-- likeliest person known by BSN for each of the others, made by the step itself.
-- A person's judgement goes before a number, and a number before likeness; "different" has been left out of matches.
-- What must not be lost: who could not be tied stays out. Nobody is tied to the best of several that are all unlikely.
with
others as (
  select distinct person, known_by, register, register_person from persons where known_by <> 'bsn'
),
judged as (
  select other_id as person, one_id as same_as
  from standing_pairs
  where verdict = 'same' and not conflicts
),
different as (
  select other_id as person, one_id as same_as
  from standing_pairs
  where verdict = 'different'
),
-- A number that stands beside two BSNs tells nothing about either.
numbered as (
  select others.person, min(known.person) as same_as
  from others
  join persons as known
    on known.register = others.register
    and known.register_person = others.register_person
    and known.known_by = 'bsn'
  left join different on different.person = others.person and different.same_as = known.person
  where different.person is null
  group by others.person
  having count(distinct known.person) = 1
),
ways as (
  select person, same_as, 1 as rank, 'judgement' as method, null as weight, null as probability,
    'Iemand heeft beoordeeld dat dit dezelfde persoon is.' as why
  from judged
  union all
  select person, same_as, 2, 'register-number', null, null,
    'Het register noemt bij hetzelfde eigen nummer elders dit burgerservicenummer.'
  from numbered
  union all
  select other, one, 3, 'likeness', weight, probability, why
  from matches
  where probability >= $least_probability
),
ranked as (
  select *, row_number() over (partition by person order by rank) as place from ways
)
select
  ranked.person,
  others.known_by,
  ranked.same_as,
  ranked.method,
  ranked.weight,
  ranked.probability,
  ranked.why
from ranked
join others using (person)
where ranked.place = 1
