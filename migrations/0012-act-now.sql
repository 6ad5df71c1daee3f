-- A danger that does not wait, and what was done about it there and then. Nothing here is ever updated: what was left out or came later is an
-- addition that names the record.
create table act_now (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'own',
  dangers text[] not null check (cardinality(dangers) > 0),
  at_risk text not null,
  done text not null,
  done_at timestamptz not null,
  -- Set together when a supervisor had been told as well as by this record.
  told_name text,
  told_at timestamptz,
  arrest_considered boolean not null,
  arrest_note text,
  disclosure_considered boolean not null,
  disclosure_note text,
  -- Set on recording by the agency's setting of that day: a later change of the setting moves no deadline already set.
  acknowledge_by timestamptz not null,
  -- Of everything that the form said, so that sending it twice is told from sending something else under the same id.
  form_sha256 text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references practitioner (id),
  check ((told_name is null) = (told_at is null)),
  check (arrest_considered or arrest_note is not null),
  check (disclosure_considered or disclosure_note is not null)
);
create index act_now_person on act_now (person_id, done_at desc);
create index act_now_agency on act_now (agency_id, recorded_at);

create table act_now_addition (
  id uuid primary key,
  act_now_id uuid not null references act_now (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'own',
  text text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references practitioner (id)
);
create index act_now_addition_record on act_now_addition (act_now_id, id);

-- To whom it was passed on, and under what number it is known there. It came with the record, or with an addition to it.
create table act_now_referral (
  id uuid primary key,
  act_now_id uuid not null references act_now (id),
  addition_id uuid references act_now_addition (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'own',
  referred_to text not null,
  reference text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references practitioner (id)
);
create index act_now_referral_record on act_now_referral (act_now_id, id);

create table act_now_acknowledgement (
  act_now_id uuid primary key references act_now (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'own',
  words text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references practitioner (id)
);

-- That something waits for a supervisor of an agency, and of whom it speaks not a word: so it can be watched by the server, which sees no
-- case, and shown to those of the agency who may not open the case. The id is that of the record.
create table act_now_watch (
  id uuid primary key,
  agency_id integer not null references agency (id),
  recorded_at timestamptz not null,
  recorded_by uuid not null references practitioner (id),
  acknowledge_by timestamptz not null,
  escalated_at timestamptz,
  acknowledged_at timestamptz
);
create index act_now_watch_waiting on act_now_watch (agency_id, recorded_at) where acknowledged_at is null;

-- A form that was stopped, with what had been typed in it: for whoever typed it and for nobody else. Its words go once they are saved or
-- put away.
create table kept_form (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'own',
  -- Where the form stands.
  page text not null,
  fields jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references practitioner (id),
  put_away_at timestamptz
);
create index kept_form_person on kept_form (person_id, recorded_by) where put_away_at is null;

do $$
declare
  t text;
  member text;
  reader text;
begin
  foreach t in array array[
    'act_now', 'act_now_addition', 'act_now_referral', 'act_now_acknowledgement', 'kept_form'
  ] loop
    member := format(
      'exists (select from case_member m where m.person_id = %I.person_id and m.valid_to is null
         and m.agency_id = nullif(current_setting(''app.agency'', true), '''')::integer)', t);
    reader := format(
      'exists (select from case_member m where m.person_id = %I.person_id and m.valid_to is null
         and m.agency_id = nullif(current_setting(''app.agency'', true), '''')::integer
         and (not m.restricted or exists (select from case_reader r where r.person_id = m.person_id and r.valid_to is null
           and r.practitioner_id = nullif(current_setting(''app.practitioner'', true), '''')::uuid)))', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy membership on %I for all to arms_app using (%s) with check (%s)', t, member, member);
    execute format('create policy restriction on %I as restrictive for all to arms_app using (%s) with check (%s)', t, reader, reader);
    execute format(
      'create policy tier on %I as restrictive for all to arms_app
         using (tier = ''shared'' or agency_id = nullif(current_setting(''app.agency'', true), '''')::integer)
         with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::integer
           or tier = ''shared'')', t);
    execute format(
      'create policy authorship on %I as restrictive for insert to arms_app
         with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::integer)', t);
    execute format('alter table %I add check (tier in (''shared'', ''own''))', t);
  end loop;
end
$$;
create policy keeper on kept_form as restrictive for all to arms_app
  using (recorded_by = nullif(current_setting('app.practitioner', true), '')::uuid)
  with check (recorded_by = nullif(current_setting('app.practitioner', true), '')::uuid);

grant select, insert on act_now, act_now_addition, act_now_referral, act_now_acknowledgement, act_now_watch, kept_form to arms_app;
grant update (escalated_at, acknowledged_at) on act_now_watch to arms_app;
grant update (fields, put_away_at) on kept_form to arms_app;
grant select on act_now, act_now_addition, act_now_referral, act_now_acknowledgement, act_now_watch to arms_auditor;
