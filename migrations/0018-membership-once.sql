-- A policy asked twice for each row who may see it: the permissive one for membership, the restrictive one for membership and restriction. What
-- restricts says all of it now, and what permits lets pass whoever asks for an agency at all: what restricts can't be opened by a further
-- policy, so the narrower one stands alone.
-- `offset 0` keeps PostgreSQL from asking once for all: it then read every membership of the agency to look at the rows of one person.
do $$
declare
  t text;
  reader text;
begin
  for t in
    select p.tablename from pg_policies p
    where p.schemaname = 'public' and p.policyname = 'restriction' and p.tablename <> 'search_token'
      and exists (
        select from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = p.tablename and c.column_name = 'tier')
    order by 1
  loop
    reader := format(
      'exists (select from case_member m where m.person_id = %1$I.%2$I and m.valid_to is null
         and m.agency_id = nullif(current_setting(''app.agency'', true), '''')::integer
         and (not m.restricted or exists (select from case_reader r where r.person_id = m.person_id and r.valid_to is null
           and r.practitioner_id = nullif(current_setting(''app.practitioner'', true), '''')::uuid))
         offset 0)', t, case when t = 'person' then 'id' else 'person_id' end);
    execute format('drop policy membership on %I', t);
    execute format('create policy agency on %I for all to arms_app using (current_setting(''app.agency'', true) <> '''')', t);
    execute format('alter policy restriction on %I using (%s) with check (%s)', t, reader, reader);
  end loop;
end
$$;

-- A row of one's own agency speaks for itself: the setting is read once for a list and not for each row of it.
alter policy membership on case_summary
  using (agency_id = (select nullif(current_setting('app.agency', true), '')::integer) or exists (
    select from case_member m
    where m.person_id = case_summary.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer offset 0));
alter policy restriction on case_summary
  using (agency_id = (select nullif(current_setting('app.agency', true), '')::integer) and not restricted or exists (
    select from case_member m
    where m.person_id = case_summary.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer
      and (not m.restricted or exists (select from case_reader r
        where r.person_id = m.person_id and r.valid_to is null
          and r.practitioner_id = nullif(current_setting('app.practitioner', true), '')::uuid))
    offset 0));

-- Neither is every stream read to put an entry into one.
alter policy own_words on ledger_entry
  with check (agency_id is not distinct from nullif(current_setting('app.agency', true), '')::integer
    and actor_id is not distinct from nullif(current_setting('app.practitioner', true), '')::uuid
    and exists (
      select from ledger_stream s
      where s.id = ledger_entry.stream_id and s.person_id is not distinct from ledger_entry.person_id offset 0));
alter policy membership on ledger_stream
  using (person_id is null or exists (
    select from case_member m where m.person_id = ledger_stream.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer offset 0))
  with check (person_id is null or exists (
    select from case_member m where m.person_id = ledger_stream.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer offset 0));
