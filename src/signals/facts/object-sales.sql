-- One row per object and deed by which it was sold. Reads deeds, object_values, owners, tenancies, stays,
-- companies, homes.
-- A deed that sells one object in several parts is one sale, without a price: nobody says whether their prices add up.
-- What must not be lost: a sale of which price or parties are not told. Only one without a day is left out.
with
sales as (
  select
    object_id,
    coalesce(deed_id, deed_part_id) as sale_id,
    min(deed_part_id) as deed_part_id,
    min(transferred_on) as sold_on,
    min(agreed_on) as agreed_on,
    case when count(*) = 1 and not bool_or(several_objects) then min(price_euros) end as price_euros,
    bool_or(several_objects) as several_objects,
    list_sort(list_distinct(flatten(array_agg(seller_parties)))) as seller_parties,
    list_sort(list_distinct(flatten(array_agg(buyer_parties)))) as buyer_parties,
    list_sort(list_distinct(flatten(array_agg(seller_kvk_numbers)))) as seller_kvk_numbers,
    list_sort(list_distinct(flatten(array_agg(buyer_kvk_numbers)))) as buyer_kvk_numbers,
    bool_or(parties_related) as parties_related,
    -- As Kadaster names deeds of an auction: "veiling", "executoriale verkoop", "proces-verbaal van toewijzing".
    bool_or(regexp_matches(lower(coalesce(deed_name, '')), 'veiling|executori|toewijzing')) as by_auction
  from deeds
  where deed_kind = 'sale' and transferred_on is not null
  group by object_id, coalesce(deed_id, deed_part_id)
),
placed as (
  select object_id, deed_part_id, row_number() over (partition by object_id order by sold_on, deed_part_id) as place
  from sales
),
last_values as (
  select
    sales.object_id,
    sales.deed_part_id,
    max_by(object_values.value_euros, object_values.valued_on) as value_euros,
    max(object_values.valued_on) as valued_on
  from sales
  join object_values on object_values.object_id = sales.object_id and object_values.valued_on <= sales.sold_on
  where object_values.objects = 1
  group by sales.object_id, sales.deed_part_id
),
shares as (
  select object_id, held_from, right_kind, sum(share) as share
  from owners
  where owns and held_from is not null
  group by object_id, held_from, cadastral_object_id, right_kind
),
gained as (
  select object_id, held_from, max(share) as share_bought, bool_or(right_kind like 'erfpacht%') as ground_lease
  from shares
  group by object_id, held_from
),
let_sales as (
  select distinct sales.object_id, sales.deed_part_id
  from sales
  join tenancies on tenancies.object_id = sales.object_id
  where tenancies.let_from < sales.sold_on
    and (tenancies.let_until is null or tenancies.let_until > sales.sold_on)
),
buyers as (
  select object_id, deed_part_id, sold_on, unnest(buyer_parties) as party
  from sales
),
homes_of_buyers as (
  select buyers.object_id, buyers.deed_part_id, min(stays.stayed_from) as home_from
  from buyers
  join stays on stays.object_id = buyers.object_id and 'person:' || stays.person = buyers.party
  where stays.address_kind = 'home'
    and (stays.stayed_until is null or stays.stayed_until > buyers.sold_on)
  group by buyers.object_id, buyers.deed_part_id
),
sellers as (
  select object_id, deed_part_id, unnest(seller_kvk_numbers) as kvk_number
  from sales
),
seller_kinds as (
  select
    sellers.object_id,
    sellers.deed_part_id,
    -- Social landlords are foundations or associations (art. 19 Woningwet) that let homes.
    bool_or(companies.form in ('foundation', 'association') and companies.sbi_code like '682%') as social_landlord,
    bool_or(companies.form = 'public-body') as public_body
  from sellers
  join companies on companies.kvk_number = sellers.kvk_number
  group by sellers.object_id, sellers.deed_part_id
)
select
  sales.object_id,
  sales.deed_part_id,
  sales.sold_on,
  sales.agreed_on,
  sales.price_euros,
  sales.several_objects,
  sales.seller_parties,
  sales.buyer_parties,
  sales.seller_kvk_numbers,
  sales.buyer_kvk_numbers,
  sales.parties_related,
  last_values.value_euros,
  last_values.valued_on,
  gained.share_bought,
  case when placed.place = 1 and len(sales.seller_kvk_numbers) > 0 then year(sales.sold_on) - homes.building_year end
    as years_after_building,
  coalesce(gained.ground_lease, false) as ground_lease,
  let_sales.object_id is not null as let,
  homes_of_buyers.home_from as buyer_home_from,
  sales.by_auction,
  coalesce(seller_kinds.social_landlord, false) as from_social_landlord,
  coalesce(seller_kinds.public_body, false) as from_public_body
from sales
join placed on placed.object_id = sales.object_id and placed.deed_part_id = sales.deed_part_id
left join homes on homes.object_id = sales.object_id
left join last_values on last_values.object_id = sales.object_id and last_values.deed_part_id = sales.deed_part_id
left join gained on gained.object_id = sales.object_id and gained.held_from = sales.sold_on
left join let_sales on let_sales.object_id = sales.object_id and let_sales.deed_part_id = sales.deed_part_id
left join homes_of_buyers
  on homes_of_buyers.object_id = sales.object_id and homes_of_buyers.deed_part_id = sales.deed_part_id
left join seller_kinds on seller_kinds.object_id = sales.object_id and seller_kinds.deed_part_id = sales.deed_part_id
