-- One row per object: what it is, by the categories that are published. Reads homes, object_holders.
-- An object outside the delivered boundaries stays, without an area, and is in no count.
with owners as (
  select
    object_id,
    bool_or(lives_there) as lives_there,
    bool_or(is_housing_association) as is_association,
    bool_or(kvk_number is not null or party like 'kadaster-organisation:%') as is_organisation,
    bool_or(party not like 'unnamed:%') as is_named
  from object_holders
  where has_the_object
  group by object_id
)
select
  homes.object_id,
  homes.buurt_code,
  homes.gemeente_code,
  list_contains(homes.use_purposes, 'woon') as is_home,
  case when list_contains(homes.use_purposes, 'woon') then 'woning' else 'ander-gebruik' end as gebruik,
  case
    when homes.building_year is null then 'onbekend'
    when homes.building_year < 1945 then 'voor-1945'
    when homes.building_year < 1970 then '1945-1969'
    when homes.building_year < 1990 then '1970-1989'
    when homes.building_year < 2010 then '1990-2009'
    else 'vanaf-2010'
  end as bouwperiode,
  case
    when homes.floor_area_square_metres is null then 'onbekend'
    when homes.floor_area_square_metres < 50 then 'tot-50'
    when homes.floor_area_square_metres < 75 then '50-74'
    when homes.floor_area_square_metres < 100 then '75-99'
    when homes.floor_area_square_metres < 150 then '100-149'
    else 'vanaf-150'
  end as oppervlakte,
  case
    when owners.lives_there then 'bewoner'
    when owners.is_association then 'woningcorporatie'
    when owners.is_organisation then 'andere-organisatie'
    when owners.is_named then 'andere-persoon'
    else 'onbekend'
  end as eigenaar,
  owners.object_id is not null as has_title
from homes
left join owners on owners.object_id = homes.object_id
