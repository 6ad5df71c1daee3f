-- A result of a tool that says that it does not wait is open until it is answered: by an act now about the person, by why none was needed, or by
-- a completed correction of its record. What a record says never changes; that it waits stands here, where lists find it without opening
-- the record. Records of victims have no row: what they say is on no list and no page about the person.
create table urgent_result (
  record_id uuid primary key,
  person_id uuid not null,
  agency_id integer not null,
  tier text not null check (tier in ('shared', 'own')),
  -- As the record has them: the short name of the tool, and the results that do not wait.
  tool text not null,
  says text not null,
  -- Set on completion by the agency's setting of that day, as for act now.
  answer_by timestamptz not null,
  answered_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint urgent_result_about unique (record_id, person_id),
  constraint urgent_result_record_fkey foreign key (record_id, person_id) references tool_record (id, person_id),
  constraint urgent_result_recorded_by_fkey foreign key (recorded_by, agency_id) references practitioner (id, agency_id)
);
create index urgent_result_open on urgent_result (person_id) where answered_at is null;
create index urgent_result_open_in on urgent_result (agency_id, recorded_at) where answered_at is null;

-- How it was answered: once, and never written again.
create table urgent_answer (
  record_id uuid primary key,
  person_id uuid not null,
  -- The agency that answered it.
  agency_id integer not null,
  tier text not null check (tier in ('shared', 'own')),
  kind text not null check (kind in ('act now', 'no act now', 'corrected')),
  act_now_id uuid references act_now (id),
  corrected_by uuid,
  words text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint urgent_answer_result_fkey foreign key (record_id, person_id) references urgent_result (record_id, person_id),
  constraint urgent_answer_corrected_by_fkey foreign key (corrected_by, person_id) references tool_record (id, person_id),
  constraint urgent_answer_recorded_by_fkey foreign key (recorded_by, agency_id) references practitioner (id, agency_id),
  check ((kind = 'act now') = (act_now_id is not null)),
  check ((kind = 'corrected') = (corrected_by is not null)),
  check ((kind = 'no act now') = (words is not null))
);
create index urgent_answer_person on urgent_answer (person_id);

do $$
declare
  t text;
  reader text;
  seen text := 'tier = ''shared'' or agency_id = nullif(current_setting(''app.agency'', true), '''')::integer';
begin
  foreach t in array array['urgent_result', 'urgent_answer'] loop
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

grant select, insert on urgent_result, urgent_answer to arms_app;
grant update (answered_at) on urgent_result to arms_app;
grant select on urgent_result, urgent_answer to arms_auditor;
