-- One row per organisation that owns something and shows several marks of a director on paper.
-- Reads owners, company_purchases, company_groups, officers, companies, establishments, businesses, stays, peildatum.
-- Windows: purchases after the first day, up to and with the peildatum; a director of the day of the purchase counts.
with
holdings as (
  select distinct kvk_number from owners where kvk_number is not null and owns and current
),
after_change as (
  select company_purchases.*, officers.held_from as changed_on
  from company_purchases
  join companies on companies.kvk_number = company_purchases.kvk_number
  join officers
    on officers.kvk_number = company_purchases.kvk_number
    and officers.function = 'director'
    and officers.held_from > companies.founded_on
    and officers.held_from <= company_purchases.bought_on
    and officers.held_from >= company_purchases.bought_on - $change_days
  cross join peildatum
  where company_purchases.bought_on > peildatum.day - $purchase_window_days
    and company_purchases.bought_on <= peildatum.day
),
changes as (
  select
    kvk_number,
    max(bought_on) as purchased_on,
    max(changed_on) as changed_on,
    bool_and(parties_related) as from_related,
    bool_and(coalesce(bank_loan_days <= $loan_days, false)) as bank_financed,
    list(distinct 'deed ' || deed_part_id) as evidence
  from after_change
  group by kvk_number
),
seats as (
  select distinct
    kvk_number,
    postcode || ' ' || house_number || coalesce(house_letter, '') || coalesce('-' || house_number_addition, '') as seat
  from establishments
  where main and has_ended is distinct from true and postcode is not null and house_number is not null
),
seated as (
  select seats.kvk_number, seats.seat, directors.director, company_groups.head
  from seats
  join company_groups on company_groups.kvk_number = seats.kvk_number
  join companies on companies.kvk_number = seats.kvk_number
  cross join unnest(companies.directors) as directors (director)
),
seat_counts as (
  select seat, director, count(distinct head) as companies from seated group by seat, director
),
neighbours as (
  select kvk_number, max(companies) as companies_at_seat, max_by(director, companies) as director
  from seated
  join seat_counts using (seat, director)
  group by kvk_number
),
letterboxes as (
  select
    businesses.kvk_number,
    list(distinct 'registrations ' || businesses.object_id) as evidence,
    count(*) filter (where stays.address_kind = 'correspondence') as correspondence_registrations,
    count(*) filter (where stays.address_kind = 'home') as residents
  from businesses
  join holdings on holdings.kvk_number = businesses.kvk_number
  join stays on stays.object_id = businesses.object_id
  cross join peildatum
  where businesses.open and businesses.main
    and stays.stayed_from <= peildatum.day
    and (stays.stayed_until is null or stays.stayed_until > peildatum.day)
  group by businesses.kvk_number
),
marked as (
  select
    holdings.kvk_number,
    changes.changed_on,
    changes.purchased_on,
    coalesce(changes.bank_financed, false) as bank_financed,
    coalesce(changes.from_related, false) as from_related,
    list_concat(
      list_concat(['officers ' || holdings.kvk_number], coalesce(changes.evidence, [])),
      case when letterboxes.residents = 0 then letterboxes.evidence else [] end
    ) as evidence,
    coalesce(neighbours.companies_at_seat, 0) as companies_at_seat,
    neighbours.director,
    companies.employees,
    companies.form,
    companies.sbi_code,
    case when letterboxes.residents = 0 then letterboxes.correspondence_registrations else 0 end as letters_only
  from holdings
  join companies on companies.kvk_number = holdings.kvk_number
  left join changes on changes.kvk_number = holdings.kvk_number
  left join neighbours on neighbours.kvk_number = holdings.kvk_number
  left join letterboxes on letterboxes.kvk_number = holdings.kvk_number
),
counted as (
  select
    *,
    cast(changed_on is not null as integer)
      + cast(companies_at_seat >= $least_companies as integer)
      + cast(coalesce(employees <= $most_staff, false) as integer)
      + cast(letters_only > 0 as integer) as marks
  from marked
)
select
  counted.kvk_number as subject_id,
  counted.marks as value,
  -- Who directs it, who works there and where it sits is so today, whenever it bought.
  peildatum.day as happened_on,
  counted.evidence,
  counted.changed_on,
  counted.purchased_on,
  counted.companies_at_seat,
  counted.employees,
  counted.letters_only as correspondence_registrations,
  counted.bank_financed,
  counted.from_related,
  counted.form,
  counted.sbi_code,
  offices.sbi_code as director_sbi_code,
  offices.employees as director_employees
from counted
left join companies as offices on 'kvk:' || offices.kvk_number = counted.director
cross join peildatum
where counted.marks >= $least_marks
