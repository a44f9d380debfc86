-- One row per person with all that linkage compares. Reads persons, person_names, registrations, relations, rights,
-- addresses. Of a person in several registers the name of the BRP counts; where they lived and what they held is that
-- of all registers together. Null stands for not known and never for none, so that it says nothing about a pair.
-- What must not be lost: a person without a name or a birth date stays; an address or a companion may still tell.
with
ranked as (
  select
    persons.known_by,
    case when persons.known_by = 'bsn' then 'bsn' else 'other' end as source,
    nullif(persons.birth_date, '00000000') as birth_date,
    person_names.*,
    row_number() over (
      partition by persons.person
      order by case when persons.register = 'brp' then 0 else 1 end, persons.register
    ) as rank
  from persons
  join person_names on person_names.register = persons.register and person_names.person = persons.person
),
who as (
  select * from ranked where rank = 1
),
stays as (
  select person, object_id, postcode, house_number from registrations
  union all
  select
    persons.person,
    addresses.object_id,
    coalesce(persons.postcode, addresses.postcode) as postcode,
    coalesce(persons.house_number, addresses.house_number) as house_number
  from persons
  left join addresses on addresses.nummeraanduiding_id = persons.nummeraanduiding_id
),
homes_of as (
  select
    person,
    array_sort(array_agg(distinct object_id) filter (where object_id is not null)) as objects,
    array_sort(array_agg(distinct postcode || ' ' || house_number) filter (
      where postcode is not null and house_number is not null
    )) as addresses,
    array_sort(array_agg(distinct postcode) filter (where postcode is not null)) as postcodes
  from stays
  group by person
),
holdings_of as (
  select holder_person as person, array_sort(array_agg(distinct bag_object_id)) as holdings
  from rights, unnest(rights.bag_object_ids) as held (bag_object_id)
  where holder_person is not null
  group by holder_person
),
-- Few hold together what a couple holds; a whole family of heirs would say little about any two of them.
held_by_few as (
  select object_id, held_until
  from rights
  where holder_person is not null
  group by object_id, held_until
  having count(distinct holder_person) between 2 and 4
),
together as (
  select distinct one.holder_person as person, other.holder_person as companion
  from held_by_few
  join rights as one
    on one.object_id = held_by_few.object_id and one.held_until is not distinct from held_by_few.held_until
  join rights as other
    on other.object_id = held_by_few.object_id and other.held_until is not distinct from held_by_few.held_until
  where one.holder_person <> other.holder_person
),
pairs as (
  select person, other as companion from relations where kind = 'partner'
  union
  select other as person, person as companion from relations where kind = 'partner'
  union
  select together.person, together.companion
  from together
  join who on who.person = together.person and who.source = 'other'
),
companions_of as (
  select
    pairs.person,
    array_sort(array_agg(distinct pairs.companion)) as companions,
    array_sort(array_agg(distinct companion.first_initial || ' ' || companion.surname_key) filter (
      where companion.first_initial is not null and companion.surname_key is not null
    )) as companion_names
  from pairs
  left join who as companion on companion.person = pairs.companion
  group by pairs.person
)
select
  who.source,
  who.person,
  who.known_by,
  who.given_name,
  who.given_standards,
  who.initials,
  who.first_initial,
  who.surname,
  who.surname_prefix,
  who.surname_key,
  who.partner_surname,
  who.partner_surname_key,
  who.surname_keys,
  who.generation,
  who.birth_date,
  substr(who.birth_date, 1, 4) as birth_year,
  case when substr(who.birth_date, 7, 2) <> '00' then substr(who.birth_date, 5, 4) end as birth_day,
  homes_of.objects,
  homes_of.addresses,
  homes_of.postcodes,
  holdings_of.holdings,
  nullif(
    coalesce(homes_of.objects, cast(array[] as varchar[]))
      || coalesce(homes_of.addresses, cast(array[] as varchar[]))
      || case when who.source = 'other' then coalesce(holdings_of.holdings, cast(array[] as varchar[])) else array[] end,
    cast(array[] as varchar[])
  ) as places,
  companions_of.companions,
  companions_of.companion_names
from who
left join homes_of using (person)
left join holdings_of using (person)
left join companions_of using (person)
