-- One row per organisation with all that linkage compares. Reads organisation_names, establishments,
-- kadaster_organisations, rights, addresses.
-- Null stands for not known and never for none, so that it says nothing about a pair.
-- A word that one in a thousand names has is worth ten bits; two such words together twenty. Rounded, because a sum in
-- another order differs in its last bits, and equal input must give equal bytes.
with
word_counts as (
  select word, count(*) as organisations
  from organisation_names, unnest(organisation_names.words) as used (word)
  group by word
),
totals as (
  select count(*) as organisations from organisation_names
),
word_values as (
  select
    source,
    organisation,
    min_by(word, (word_counts.organisations, word)) as rare_word,
    round(sum(log2(cast(totals.organisations as double) / word_counts.organisations)), 6) as name_bits
  from organisation_names, unnest(organisation_names.words) as used (word)
  join word_counts using (word)
  cross join totals
  group by source, organisation
),
established as (
  select 'kvk' as source, kvk_number as organisation, object_id, postcode, house_number from establishments
  union
  select
    'other' as source,
    kadaster_organisations.organisation_id as organisation,
    addresses.object_id,
    coalesce(kadaster_organisations.postcode, addresses.postcode) as postcode,
    coalesce(kadaster_organisations.house_number, addresses.house_number) as house_number
  from kadaster_organisations
  left join addresses on addresses.nummeraanduiding_id = kadaster_organisations.nummeraanduiding_id
),
seats_of as (
  select
    source,
    organisation,
    array_sort(array_agg(distinct object_id) filter (where object_id is not null)) as objects,
    array_sort(array_agg(distinct postcode || ' ' || house_number) filter (
      where postcode is not null and house_number is not null
    )) as addresses,
    array_sort(array_agg(distinct postcode) filter (where postcode is not null)) as postcodes
  from established
  group by source, organisation
),
holdings_of as (
  select holder_organisation_id as organisation, array_sort(array_agg(distinct bag_object_id)) as holdings
  from rights, unnest(rights.bag_object_ids) as held (bag_object_id)
  where holder_organisation_id is not null
  group by holder_organisation_id
)
select
  organisation_names.source,
  organisation_names.organisation,
  organisation_names.name,
  organisation_names.legal_kind,
  organisation_names.numbers,
  nullif(organisation_names.names, cast(array[] as varchar[])) as names,
  nullif(organisation_names.words, cast(array[] as varchar[])) as words,
  word_values.rare_word,
  word_values.name_bits,
  seats_of.objects,
  seats_of.addresses,
  seats_of.postcodes,
  holdings_of.holdings,
  nullif(
    coalesce(seats_of.objects, cast(array[] as varchar[]))
      || coalesce(seats_of.addresses, cast(array[] as varchar[]))
      || coalesce(holdings_of.holdings, cast(array[] as varchar[])),
    cast(array[] as varchar[])
  ) as places
from organisation_names
left join word_values using (source, organisation)
left join seats_of using (source, organisation)
left join holdings_of on holdings_of.organisation = organisation_names.organisation and organisation_names.source = 'other'
