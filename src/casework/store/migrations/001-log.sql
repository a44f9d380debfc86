-- The log of processing, after the standard Logboek Dataverwerkingen. Three tables that only grow, and a view in the
-- shape of the standard. What must not be lost: every line; nobody may change or remove one, the owner's triggers see to it.

do $$
declare
  name text;
begin
  -- Roles belong to the whole server, so another database may have made them already.
  foreach name in array array['zichtlijn_casework', 'zichtlijn_intake'] loop
    begin
      execute format('create role %I nologin', name);
    exception
      when duplicate_object then null;
    end;
  end loop;
end
$$;

grant usage on schema casework to zichtlijn_casework, zichtlijn_intake;

-- One row per act, written before its first datum is read.
create table casework.processings (
  span_id text primary key check (span_id ~ '^[0-9a-f]{16}$'),
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  operation text not null check (operation in ('reading', 'changing')),
  name text not null,
  processing_activity_id text not null check (processing_activity_id ~ '^[a-z]+:'),
  actor text not null,
  purpose text not null,
  origin text not null,
  start_time bigint not null,
  written_in xid8 not null default pg_current_xact_id()
);
create index on casework.processings (written_in);

-- One row per act and data subject: the child spans of the standard.
create table casework.processing_subjects (
  span_id text primary key check (span_id ~ '^[0-9a-f]{16}$'),
  parent_span_id text not null references casework.processings (span_id),
  data_subject_id text not null,
  data_subject_id_type text not null,
  unique (parent_span_id, data_subject_id)
);
create index on casework.processing_subjects (data_subject_id);

-- One row per act, written after its last datum is read. The commit fails without it.
create table casework.processing_endings (
  parent_span_id text primary key references casework.processings (span_id),
  end_time bigint not null,
  status text not null check (status in ('Ok', 'Error')),
  outcome text not null check (outcome ~ '^[a-z-]+$')
);

create function casework.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log only grows: % on % is refused.', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create function casework.require_ending() returns trigger language plpgsql as $$
begin
  if not exists (select from casework.processing_endings where parent_span_id = new.span_id) then
    raise exception 'A processing was logged without its ending.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger only_grows before update or delete or truncate on casework.processings
  for each statement execute function casework.refuse_change();
create trigger only_grows before update or delete or truncate on casework.processing_subjects
  for each statement execute function casework.refuse_change();
create trigger only_grows before update or delete or truncate on casework.processing_endings
  for each statement execute function casework.refuse_change();
create constraint trigger has_ending after insert on casework.processings
  deferrable initially deferred for each row execute function casework.require_ending();

-- Row security asks this: has the transaction that is reading already written its line? `written_in` is not granted
-- for insert, so no role can claim another transaction's line as its own.
create function casework.is_logged() returns boolean language sql stable as $$
  select exists (
    select from casework.processings where written_in = pg_current_xact_id_if_assigned()
  )
$$;

create view casework.logboek as
select
  processings.trace_id,
  processings.span_id,
  null::text as parent_span_id,
  processings.name,
  processings.start_time,
  processing_endings.end_time,
  processing_endings.status,
  processings.processing_activity_id,
  null::text as data_subject_id,
  null::text as data_subject_id_type,
  jsonb_build_object(
    'operation', processings.operation, 'actor', processings.actor, 'purpose', processings.purpose,
    'origin', processings.origin, 'outcome', processing_endings.outcome
  ) as attributes
from casework.processings
inner join casework.processing_endings on processing_endings.parent_span_id = processings.span_id
union all
select
  processings.trace_id,
  processing_subjects.span_id,
  processing_subjects.parent_span_id,
  processings.name,
  processings.start_time,
  processing_endings.end_time,
  processing_endings.status,
  processings.processing_activity_id,
  processing_subjects.data_subject_id,
  processing_subjects.data_subject_id_type,
  jsonb_build_object(
    'operation', processings.operation, 'actor', processings.actor, 'purpose', processings.purpose,
    'origin', processings.origin, 'outcome', processing_endings.outcome
  ) as attributes
from casework.processing_subjects
inner join casework.processings on processings.span_id = processing_subjects.parent_span_id
inner join casework.processing_endings on processing_endings.parent_span_id = processings.span_id;

grant select on casework.processings, casework.processing_subjects, casework.processing_endings, casework.logboek
  to zichtlijn_casework, zichtlijn_intake;
grant insert (span_id, trace_id, operation, name, processing_activity_id, actor, purpose, origin, start_time)
  on casework.processings to zichtlijn_casework, zichtlijn_intake;
grant insert on casework.processing_subjects, casework.processing_endings to zichtlijn_casework, zichtlijn_intake;
