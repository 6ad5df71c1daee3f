-- Wrong answers to "your password now" within a session, which ends at the last that is allowed.
alter table session add column wrong_passwords integer not null default 0;

-- A draft and its comments are changed by their own agency alone; what another agency may read it may not write.
create policy authorship_update on assessment as restrictive for update to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer)
  with check (agency_id = nullif(current_setting('app.agency', true), '')::integer);
create policy authorship_update on assessment_comment as restrictive for update to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer)
  with check (agency_id = nullif(current_setting('app.agency', true), '')::integer);

-- What a row is of, who wrote it and who may see it never changes.
do $$
declare
  t text;
  columns text;
begin
  foreach t in array array[
    'person', 'person_identifier', 'person_alias', 'person_need', 'person_gender', 'person_address', 'person_offence',
    'person_registration', 'person_custody', 'person_lead_agency', 'allocation', 'person_flag', 'external_id', 'assessment',
    'assessment_comment', 'plan_action'
  ] loop
    select string_agg(quote_ident(column_name), ', ') into columns
    from information_schema.columns
    where table_schema = 'public' and table_name = t
      and column_name not in ('id', 'person_id', 'agency_id', 'tier', 'recorded_at', 'recorded_by');
    execute format('revoke update on %I from arms_app', t);
    execute format('grant update (%s) on %I to arms_app', columns, t);
  end loop;
end
$$;

-- An entry of the ledger belongs to a stream that whoever writes it may see, and names the person whom the stream names.
drop policy own_words on ledger_entry;
create policy own_words on ledger_entry for insert to arms_app
  with check (agency_id is not distinct from nullif(current_setting('app.agency', true), '')::integer
    and actor_id is not distinct from nullif(current_setting('app.practitioner', true), '')::uuid
    and exists (
      select from ledger_stream s
      where s.id = ledger_entry.stream_id and s.person_id is not distinct from ledger_entry.person_id));
