-- A signal may stand on an organisation or a branch and reach an address; beside the signals of an address come the
-- stack, the timeline and the letting chain. What must not be lost: the signals that were taken in before.

alter table casework.signals drop constraint signals_subject_id_fkey;
alter table casework.signals
  add column subject_kind text not null default 'address' check (subject_kind in ('address', 'organisation', 'branch')),
  add column stage text not null default 'trial',
  add column happened_on date,
  add column evidence text[] not null default '{}',
  add column stale boolean not null default false;
update casework.signals set happened_on = peildatum;
alter table casework.signals
  alter column subject_kind drop default,
  alter column stage drop default,
  alter column happened_on set not null,
  alter column evidence drop default,
  alter column stale drop default;

-- One row per signal, address that it reaches, and way by which. `set_aside` says why it does not count there.
create table casework.signal_places (
  indicator text not null,
  subject_id text not null,
  peildatum date not null,
  object_id text not null references casework.addresses (object_id),
  reached_by text not null check (reached_by in ('itself', 'owned', 'let', 'managed', 'established')),
  set_aside text check (set_aside in ('explained', 'stale', 'hypothesis', 'demoted', 'outside-window')),
  source text not null,
  made_on date not null,
  primary key (indicator, subject_id, peildatum, object_id, reached_by),
  foreign key (indicator, subject_id, peildatum) references casework.signals (indicator, subject_id, peildatum)
);
create index on casework.signal_places (object_id);

insert into casework.signal_places
select
  indicator, subject_id, peildatum, subject_id, 'itself',
  case when explained_by <> '{}' then 'explained' end, source, made_on
from casework.signals;

-- One row per address and source: the stack, the timeline and the letting chains, as intake/bundle.ts checked them.
create table casework.address_pictures (
  object_id text not null references casework.addresses (object_id),
  stack jsonb,
  timeline jsonb not null,
  letting_chains jsonb not null,
  source text not null,
  made_on date not null,
  primary key (object_id, source)
);

-- One row per indicator: whether it could be asked and counts, and for want of which registers not.
create table casework.indicator_states (
  indicator text primary key,
  state text not null,
  registers text[] not null,
  made_on date not null
);

alter table casework.signal_places enable row level security;
alter table casework.signal_places force row level security;
alter table casework.address_pictures enable row level security;
alter table casework.address_pictures force row level security;
create policy only_when_logged on casework.signal_places
  using ((select casework.is_logged())) with check ((select casework.is_logged()));
create policy only_when_logged on casework.address_pictures
  using ((select casework.is_logged())) with check ((select casework.is_logged()));

grant select on casework.signal_places, casework.address_pictures, casework.indicator_states
  to zichtlijn_casework, zichtlijn_intake;
grant insert, update on casework.signal_places, casework.address_pictures, casework.indicator_states
  to zichtlijn_intake;
grant delete on casework.signal_places, casework.address_pictures to zichtlijn_intake;
