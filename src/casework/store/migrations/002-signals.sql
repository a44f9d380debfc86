-- What intake hands over: indicators with their explanation, the addresses, and the signals on them.
-- Rows about an address are visible only inside a transaction that has written its line in the log.

-- "Street 2" comes before "Street 12": the neutral order of every list.
create collation casework.dutch_numeric (provider = icu, locale = 'nl-u-kn-true');

-- One row per bundle that was taken in, with the checksum of its content. The last row of a source is what stands.
create table casework.intakes (
  id bigint generated always as identity primary key,
  checksum text not null,
  made_on date not null,
  source text not null,
  taken_in_at timestamptz not null default now()
);

-- One row per indicator and version. The definition is what intake/bundle.ts checked at the door.
create table casework.indicators (
  code text not null,
  version text not null,
  definition jsonb not null,
  made_on date not null,
  primary key (code, version)
);

-- One row per verblijfsobject, ligplaats or standplaats.
create table casework.addresses (
  object_id text primary key check (object_id ~ '^[0-9]{16}$'),
  line text collate casework.dutch_numeric not null,
  use_purposes text[] not null,
  floor_area_square_metres integer,
  building_year integer,
  status text not null,
  bag_as_of date not null,
  lon double precision not null,
  lat double precision not null,
  source text not null,
  made_on date not null
);
create index on casework.addresses (line, object_id);

-- One row per indicator, address and peildatum.
create table casework.signals (
  indicator text not null,
  version text not null,
  subject_id text not null references casework.addresses (object_id),
  peildatum date not null,
  value double precision not null,
  threshold double precision not null,
  inputs jsonb not null,
  sources text[] not null,
  explained_by text[] not null,
  tested text[] not null,
  source text not null,
  made_on date not null,
  primary key (indicator, subject_id, peildatum),
  foreign key (indicator, version) references casework.indicators (code, version),
  check (explained_by <@ tested)
);
create index on casework.signals (subject_id);

-- One row per indicator: how often it was right.
create table casework.track_records (
  indicator text primary key,
  visited integer not null,
  confirmed integer not null check (confirmed between 0 and visited),
  rate double precision,
  low double precision,
  high double precision,
  random_visited integer not null,
  random_confirmed integer not null,
  made_on date not null
);

alter table casework.addresses enable row level security;
alter table casework.addresses force row level security;
alter table casework.signals enable row level security;
alter table casework.signals force row level security;

-- The subselect makes PostgreSQL ask once per query instead of once per row.
create policy only_when_logged on casework.addresses
  using ((select casework.is_logged())) with check ((select casework.is_logged()));
create policy only_when_logged on casework.signals
  using ((select casework.is_logged())) with check ((select casework.is_logged()));

grant select on casework.indicators, casework.addresses, casework.signals, casework.track_records, casework.intakes
  to zichtlijn_casework, zichtlijn_intake;
grant insert, update on casework.indicators, casework.addresses, casework.signals, casework.track_records
  to zichtlijn_intake;
grant insert on casework.intakes to zichtlijn_intake;
grant delete on casework.addresses, casework.signals to zichtlijn_intake;
