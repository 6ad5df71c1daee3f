-- An import that was sent to the server: who sent it and what came of it, in counts. For everybody of the agency who may import.
create table import_run (
  id uuid primary key,
  agency_id integer not null references agency (id),
  recorded_by uuid not null references practitioner (id),
  -- The system that sent it for somebody else.
  through uuid references practitioner (id),
  recorded_at timestamptz not null,
  dry_run boolean not null default true,
  partial boolean not null default false,
  -- receiving: its files are on their way; such a run is shown to nobody.
  state text not null check (state in ('receiving', 'waiting', 'running', 'done', 'failed')),
  started_at timestamptz,
  ended_at timestamptz,
  -- By the clock of the database, when its server last said that it is at it. A server that has died says nothing more.
  seen_at timestamptz,
  progress jsonb,
  outcome text check (outcome in ('refused', 'checked', 'imported', 'imported in part', 'nothing new')),
  counts jsonb,
  fault_count integer,
  failure text check (failure in ('stopped', 'gone', 'not allowed', 'no room', 'failed')),
  -- The names of the files that were sent, with their bytes: these stay.
  sent jsonb not null default '[]',
  -- Until when the files are kept; null when nothing of them is.
  held_until timestamptz,
  -- The run to which its files went on.
  continued_by uuid references import_run (id)
);
create index import_run_agency on import_run (agency_id, id desc);

-- What is held of an import, for a day at most and for whoever sent it: the files as they came, and the rows that were refused. They are full
-- of case data that is not on record, so no policy of cases covers them.
create table import_file (
  id uuid primary key,
  run_id uuid not null references import_run (id),
  agency_id integer not null references agency (id),
  recorded_by uuid not null references practitioner (id),
  kind text not null check (kind in ('sent', 'refused')),
  name text not null,
  bytes bigint not null,
  rows integer,
  sha256 text,
  unique (run_id, kind, name)
);

create table import_chunk (
  file_id uuid not null references import_file (id),
  n integer not null,
  agency_id integer not null references agency (id),
  recorded_by uuid not null references practitioner (id),
  bytes bytea not null,
  primary key (file_id, n)
);
-- They live for minutes: packing them would cost more than their room.
alter table import_chunk alter column bytes set storage external;

create table import_report (
  run_id uuid primary key references import_run (id),
  agency_id integer not null references agency (id),
  recorded_by uuid not null references practitioner (id),
  faults jsonb not null
);

do $$
declare
  t text;
  agency text := 'agency_id = nullif(current_setting(''app.agency'', true), '''')::integer';
  keeper text := 'recorded_by = nullif(current_setting(''app.practitioner'', true), '''')::uuid';
begin
  foreach t in array array['import_run', 'import_file', 'import_chunk', 'import_report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency on %I for all to arms_app using (%s) with check (%s)', t, agency, agency);
    if t = 'import_run' then
      execute format('create policy authorship on %I as restrictive for insert to arms_app with check (%s)', t, keeper);
    else
      execute format('create policy keeper on %I as restrictive for all to arms_app using (%s) with check (%s)', t, keeper, keeper);
    end if;
  end loop;
end
$$;
-- What was sent is never unsaid: only a run whose files did not come goes.
create policy unsent on import_run as restrictive for delete to arms_app using (state = 'receiving');

grant select, insert, delete on import_run, import_file, import_chunk, import_report to arms_app;
grant update (dry_run, partial, state, started_at, ended_at, seen_at, progress, outcome, counts, fault_count, failure, sent, held_until, continued_by)
  on import_run to arms_app;
grant update (run_id, bytes, rows, sha256) on import_file to arms_app;

-- Looked for every two seconds, because somebody waits for it. A run is begun once: when a server dies over it, the job comes to another, which
-- says so.
select pgboss.create_queue('import-run',
  '{"policy": "standard", "retryLimit": 3, "retryDelay": 5, "retryBackoff": false, "heartbeatSeconds": 60, "expireInSeconds": 82800}');
-- Files go when their time has come: nothing of them is given up.
select pgboss.create_queue('import-files',
  '{"policy": "standard", "retryLimit": 1000, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 600, "expireInSeconds": 300}');
