-- What was recorded with the other tools of the field. A draft is mutable and its agency's own; what was completed is written once and never
-- again, in parts: what everybody of the case may read stands apart from what one agency keeps for itself.

create table tool_draft (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null,
  tier text not null,
  -- The very document that it is answered with.
  tool_code text not null,
  tool_version text not null,
  tool_hash text not null,
  -- Of a record of a victim: who it is, as the practitioner calls them.
  reference text,
  answers jsonb not null default '{}',
  -- What the record said of an item when somebody confirmed it.
  confirmed jsonb not null default '{}',
  revision integer not null default 0,
  supersedes uuid,
  supersedes_why text,
  started_at timestamptz not null,
  recorded_by uuid not null,
  saved_at timestamptz not null,
  saved_by uuid not null references practitioner (id),
  ended_at timestamptz,
  ended_as text check (ended_as in ('completed', 'discarded')),
  ended_by uuid references practitioner (id),
  ended_why text,
  constraint tool_draft_recorded_by_fkey foreign key (recorded_by, agency_id) references practitioner (id, agency_id),
  constraint tool_draft_about unique (id, person_id),
  check ((ended_at is null) = (ended_as is null)),
  check ((tier = 'victim') = (reference is not null)),
  check ((supersedes is null) = (supersedes_why is null))
);
create index tool_draft_person on tool_draft (person_id);
-- One at a time of each tool in an agency. A person may have several victims.
create unique index tool_draft_open on tool_draft (person_id, agency_id, tool_code) where ended_at is null and tier <> 'victim';
create unique index tool_draft_corrects_once on tool_draft (supersedes) where ended_as is distinct from 'discarded';

create table tool_record (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null,
  tier text not null,
  tool_code text not null,
  tool_version text not null,
  tool_hash text not null,
  completed_on date not null,
  -- Set on the day of completion by the document: the last day on which it may be relied on.
  good_until date,
  supersedes uuid unique,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint tool_record_draft_fkey foreign key (id, person_id) references tool_draft (id, person_id),
  constraint tool_record_recorded_by_fkey foreign key (recorded_by, agency_id) references practitioner (id, agency_id),
  constraint tool_record_about unique (id, person_id),
  constraint tool_record_supersedes_fkey foreign key (supersedes, person_id) references tool_record (id, person_id)
);
create index tool_record_person on tool_record (person_id, tool_code, completed_on);

-- The bytes that were completed, one row for each tier that has a part in them.
create table tool_record_part (
  record_id uuid not null,
  person_id uuid not null,
  agency_id integer not null,
  tier text not null,
  body text not null,
  sha256 text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (record_id, tier),
  constraint tool_record_part_record_fkey foreign key (record_id, person_id) references tool_record (id, person_id),
  constraint tool_record_part_recorded_by_fkey foreign key (recorded_by, agency_id) references practitioner (id, agency_id)
);
create index tool_record_part_person on tool_record_part (person_id);

do $$
declare
  t text;
  reader text;
  -- What is of a victim is seen by its agency, and only in a transaction that says that it is for the page of victims: whatever else reads
  -- these tables for a page about the person finds none of it.
  seen text := 'tier = ''shared'' or (agency_id = nullif(current_setting(''app.agency'', true), '''')::integer
    and (tier = ''own'' or current_setting(''app.victims'', true) = ''on''))';
begin
  foreach t in array array['tool_draft', 'tool_record', 'tool_record_part'] loop
    reader := format(
      'exists (select from case_member m where m.person_id = %1$I.person_id and m.valid_to is null
         and m.agency_id = nullif(current_setting(''app.agency'', true), '''')::integer
         and (not m.restricted or exists (select from case_reader r where r.person_id = m.person_id and r.valid_to is null
           and r.practitioner_id = nullif(current_setting(''app.practitioner'', true), '''')::uuid))
         offset 0)', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency on %I for all to arms_app using (current_setting(''app.agency'', true) <> '''')', t);
    execute format('create policy restriction on %I as restrictive for all to arms_app using (%s) with check (%s)', t, reader, reader);
    execute format('create policy tier on %I as restrictive for all to arms_app using (%s) with check (%s)', t, seen, seen);
    execute format(
      'create policy authorship on %I as restrictive for insert to arms_app
         with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::integer)', t);
  end loop;
end
$$;
alter table tool_draft add check (tier in ('own', 'victim'));
alter table tool_record add check (tier in ('shared', 'own', 'victim'));
alter table tool_record_part add check (tier in ('shared', 'own', 'victim'));

grant select, insert on tool_draft, tool_record, tool_record_part to arms_app;
grant update (answers, confirmed, revision, saved_at, saved_by, ended_at, ended_as, ended_by, ended_why) on tool_draft to arms_app;
grant select on tool_draft, tool_record, tool_record_part to arms_auditor;

-- A form about a victim that was stopped is kept as close as what it would have become.
alter table kept_form drop constraint kept_form_tier_check;
alter table kept_form add constraint kept_form_tier_check check (tier in ('shared', 'own', 'victim'));
alter policy tier on kept_form
  using (tier = 'shared' or (agency_id = nullif(current_setting('app.agency', true), '')::integer
    and (tier = 'own' or current_setting('app.victims', true) = 'on')))
  with check (agency_id = nullif(current_setting('app.agency', true), '')::integer
    and (tier <> 'victim' or current_setting('app.victims', true) = 'on'));
