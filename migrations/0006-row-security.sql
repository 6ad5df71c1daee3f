-- Row security, forced on every table with case data. The settings are set by the transaction opener, for one transaction only.
-- Membership is the permissive policy; restriction and tier are restrictive ones, because permissive policies add up and a grant would open
-- what a restriction should close. Tested over the catalogue in test/access/row-security.test.ts.

-- The policies of case_member hold no sub-select: every other policy reads it, and PostgreSQL refuses a circle of policies with sub-selects.
alter table case_opening enable row level security;
alter table case_opening force row level security;
create policy opening_agency on case_opening for all to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer)
  with check (agency_id = nullif(current_setting('app.agency', true), '')::integer);

alter table case_reader enable row level security;
alter table case_reader force row level security;
create policy own_agency on case_reader for all to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer)
  with check (agency_id = nullif(current_setting('app.agency', true), '')::integer);

alter table case_member enable row level security;
alter table case_member force row level security;
create policy membership_select on case_member for select to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer);
create policy membership_update on case_member for update to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer)
  with check (agency_id = nullif(current_setting('app.agency', true), '')::integer);

-- Lists state their agency and read their own agency's rows. Such a row is there because the agency is a member, and its column `restricted`
-- says what the membership says, both kept by the transaction that changes them: it speaks for itself, so that a list of fifty asks nothing
-- else. Written out, the same question put to case_member read every membership of the agency for each list.
-- The second arm lets a member keep the other members' rows true when it writes: there the reader's own membership is asked and not the
-- row, because each agency names the readers of its own people.
alter table case_summary enable row level security;
alter table case_summary force row level security;
create policy membership on case_summary for all to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer or exists (
    select from case_member m
    where m.person_id = case_summary.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer))
  with check (exists (
    select from case_member m
    where m.person_id = case_summary.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer));
create policy restriction on case_summary as restrictive for all to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer and not restricted or exists (
    select from case_member m
    where m.person_id = case_summary.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer
      and (not m.restricted or exists (select from case_reader r
        where r.person_id = m.person_id and r.valid_to is null
          and r.practitioner_id = nullif(current_setting('app.practitioner', true), '')::uuid))))
  with check (exists (
    select from case_member m
    where m.person_id = case_summary.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer
      and (not m.restricted or exists (select from case_reader r
        where r.person_id = m.person_id and r.valid_to is null
          and r.practitioner_id = nullif(current_setting('app.practitioner', true), '')::uuid))));

-- A first member is the agency that opened the case; a further one is let in by a member.
create policy membership_insert on case_member for insert to arms_app
  with check (
    exists (
      select from case_opening o
      where o.person_id = case_member.person_id and o.agency_id = nullif(current_setting('app.agency', true), '')::integer
        and case_member.agency_id = o.agency_id)
    or exists (
      select from case_summary s
      where s.person_id = case_member.person_id and s.agency_id = nullif(current_setting('app.agency', true), '')::integer));

do $$
declare
  t text;
  id_column text;
  member text;
  reader text;
begin
  foreach t in array array[
    'person', 'person_identifier', 'person_alias', 'person_need', 'person_gender', 'person_address', 'person_offence',
    'person_registration', 'person_custody', 'person_lead_agency', 'allocation', 'person_flag', 'external_id', 'evidence',
    'evidence_factor', 'assessment', 'assessment_event', 'assessment_comment', 'assessment_snapshot',
    'assessment_document', 'plan_action', 'visit',
    'action_outcome'
  ] loop
    id_column := case when t = 'person' then 'id' else 'person_id' end;
    member := format(
      'exists (select from case_member m where m.person_id = %I.%I and m.valid_to is null
         and m.agency_id = nullif(current_setting(''app.agency'', true), '''')::integer)', t, id_column);
    reader := format(
      'exists (select from case_member m where m.person_id = %1$I.%2$I and m.valid_to is null
         and m.agency_id = nullif(current_setting(''app.agency'', true), '''')::integer
         and (not m.restricted or exists (select from case_reader r where r.person_id = m.person_id and r.valid_to is null
           and r.practitioner_id = nullif(current_setting(''app.practitioner'', true), '''')::uuid)))', t, id_column);
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

-- A person's stream is case data; an actor's, an agency's and the system's are not.
alter table ledger_stream enable row level security;
alter table ledger_stream force row level security;
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy membership on ledger_stream for all to arms_app
  using (person_id is null or exists (
    select from case_member m where m.person_id = ledger_stream.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer))
  with check (person_id is null or exists (
    select from case_member m where m.person_id = ledger_stream.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer));
create policy membership on ledger_entry for select to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer);
create policy own_words on ledger_entry for insert to arms_app
  with check (agency_id is not distinct from nullif(current_setting('app.agency', true), '')::integer
    and actor_id is not distinct from nullif(current_setting('app.practitioner', true), '')::uuid);
create policy restriction on ledger_entry as restrictive for select to arms_app
  using (person_id is null
    or nullif(current_setting('app.roles', true), '') like '%auditor%'
    or exists (
      select from case_member m where m.person_id = ledger_entry.person_id and m.valid_to is null
        and m.agency_id = nullif(current_setting('app.agency', true), '')::integer
        and (not m.restricted or exists (select from case_reader r where r.person_id = m.person_id and r.valid_to is null
          and r.practitioner_id = nullif(current_setting('app.practitioner', true), '')::uuid))));

-- What the application may do. It owns nothing, and no grant here lets it delete or rewrite what was signed, said or logged.
grant select, insert on case_opening, evidence, evidence_factor, assessment_event, assessment_snapshot, assessment_document, visit,
  action_outcome to arms_app;
grant select, insert, update on case_member, case_reader, case_summary, person, person_identifier, person_alias, person_need,
  person_gender, person_address, person_offence, person_registration, person_custody, person_lead_agency, allocation, person_flag,
  external_id, assessment, assessment_comment, plan_action to arms_app;

grant usage on schema public to arms_app, arms_auditor;
grant select on all tables in schema public to arms_auditor;
-- A verifier has no business with secrets.
revoke select on password, session, known_device from arms_auditor;
