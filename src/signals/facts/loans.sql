-- One row per BAG object, hypotheek and creditor. Reads mortgages, owners, organisations, relations, person_links,
-- organisation_links. A hypotheek on land without a BAG object gives no row. What must not be lost: a released one, and
-- that the amount is over all objects and all land that the hypotheek lies on.
with
creditors as (
  select
    mortgages.mortgage_id, mortgages.creditor_number, mortgages.object_id as cadastral_object_id,
    list_distinct(mortgages.bag_object_ids) as objects, mortgages.amount_euros, mortgages.holder_organisation_id,
    mortgages.registered_on, mortgages.released_on,
    coalesce(organisation_links.kvk_number, mortgages.holder_kvk_number) as kvk_number,
    coalesce(person_links.same_as, mortgages.holder_person) as person
  from mortgages
  left join organisation_links on organisation_links.organisation_id = mortgages.holder_organisation_id
  left join person_links on person_links.person = mortgages.holder_person
),
places as (
  select bag.object_id, creditors.*
  from creditors, unnest(creditors.objects) as bag (object_id)
),
covers as (
  select mortgage_id, count(distinct object_id) as objects
  from places
  group by mortgage_id
),
bare as (
  select mortgage_id, count(distinct cadastral_object_id) filter (where len(objects) = 0) as parcels
  from creditors
  group by mortgage_id
),
told as (
  select
    object_id,
    mortgage_id,
    creditor_number,
    max(amount_euros) as amount_euros,
    min(kvk_number) as kvk_number,
    min(person) as person,
    min(holder_organisation_id) as organisation_id,
    min(registered_on) as registered_on,
    -- On two parcels of one home: it lies on the home until the last one is free.
    case when count(*) = count(released_on) then max(released_on) end as released_on
  from places
  group by object_id, mortgage_id, creditor_number
),
lenders as (
  select distinct person from told where person is not null
),
family as (
  select lenders.person as one, relations.other
  from lenders
  join relations on relations.person = lenders.person
  union
  select lenders.person as one, relations.person as other
  from lenders
  join relations on relations.other = lenders.person
  union
  select lenders.person as one, of_other.person as other
  from lenders
  join relations as of_one on of_one.person = lenders.person and of_one.kind = 'parent'
  join relations as of_other on of_other.other = of_one.other and of_other.kind = 'parent'
  where of_other.person <> lenders.person
),
related as (
  select distinct told.object_id, told.mortgage_id, told.creditor_number
  from told
  join family on family.one = told.person
  join owners
    on owners.object_id = told.object_id
    and owners.party = 'person:' || family.other
    and coalesce(owners.held_from <= told.registered_on, true)
    and coalesce(owners.held_until > told.registered_on, true)
)
select
  told.object_id,
  told.mortgage_id,
  told.creditor_number,
  told.amount_euros,
  covers.objects + bare.parcels as objects,
  coalesce('kvk:' || told.kvk_number, 'person:' || told.person, 'kadaster:' || told.organisation_id) as creditor_party,
  told.kvk_number as creditor_kvk_number,
  case
    when told.person is not null then false
    -- SBI 642 is a holding, which holds shares and does not lend to the public.
    when organisations.sbi_codes[1] like '642%' then false
    else substr(organisations.sbi_codes[1], 1, 2) in ('64', '65', '66')
  end as creditor_is_financial,
  related.object_id is not null as creditor_is_related,
  told.registered_on,
  told.released_on
from told
join covers on covers.mortgage_id = told.mortgage_id
join bare on bare.mortgage_id = told.mortgage_id
left join organisations on organisations.kvk_number = told.kvk_number
left join related
  on related.object_id = told.object_id
  and related.mortgage_id = told.mortgage_id
  and related.creditor_number = told.creditor_number
