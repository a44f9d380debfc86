-- One row per register and person in it. Reads brp_persons (a row per list), brk_persons (a row per mention) and
-- deliveries. Each is taken whole from one of them: a surname goes first, then the latest state, then what tells most.
-- What must not be lost: a person of whom no name was delivered stays, with nulls.
with
told as (
  select
    'brp' as register,
    person,
    'bsn' as known_by,
    cast(null as varchar) as register_person,
    given_names,
    initials,
    prefix,
    surname,
    partner_prefix,
    partner_surname,
    name_use,
    cast(null as varchar) as written_name,
    birth_date,
    cast(null as varchar) as nummeraanduiding_id,
    cast(null as varchar) as postcode,
    cast(null as integer) as house_number,
    cast(null as varchar) as house_letter,
    cast(null as varchar) as house_number_addition,
    delivery_id
  from brp_persons
  union all
  select
    'brk' as register,
    person,
    person_known_by as known_by,
    register_person,
    given_names,
    null as initials,
    prefix,
    surname,
    null as partner_prefix,
    null as partner_surname,
    null as name_use,
    written_name,
    birth_date,
    nummeraanduiding_id,
    postcode,
    house_number,
    house_letter,
    house_number_addition,
    delivery_id
  from brk_persons
),
ranked as (
  select
    told.*,
    row_number() over (
      partition by told.register, told.person
      order by
        case when surname is null then 1 else 0 end,
        deliveries.as_of desc,
        case when birth_date is null then 1 else 0 end,
        case when nummeraanduiding_id is null then 1 else 0 end,
        case when postcode is null then 1 else 0 end,
        told.delivery_id,
        given_names, prefix, surname, written_name, birth_date, register_person, partner_surname, nummeraanduiding_id,
        postcode, house_number, house_letter, house_number_addition
    ) as rank
  from told
  join deliveries using (delivery_id)
)
select
  register,
  person,
  known_by,
  register_person,
  given_names,
  initials,
  prefix,
  surname,
  partner_prefix,
  partner_surname,
  name_use,
  written_name,
  birth_date,
  nummeraanduiding_id,
  postcode,
  house_number,
  house_letter,
  house_number_addition,
  delivery_id
from ranked
where rank = 1
