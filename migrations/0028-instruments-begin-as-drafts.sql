-- A document of an agency is published by its steps alone: loaded by one, sent, approved by another. What may be changed was held to that; what
-- may be entered was not, so a row could have begun as published, or gone from a draft to one that was published and withdrawn later.
create function instrument_document_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- An agency's own that is no draft was sent, or withdrawn, by somebody: the table's checks ask for it.
  if num_nonnulls(new.sent_at, new.sent_by, new.decided_at, new.decided_by, new.reason, new.withdrawn_at, new.withdrawn_by, new.withdrawn_from) > 0
  then
    raise exception 'An instrument document begins as a draft, which nobody has sent or decided on' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger instrument_document_begins before insert on instrument_document
  for each row execute function instrument_document_begins();
alter table instrument_document enable always trigger instrument_document_begins;

create function instrument_document_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if num_nonnulls(new.decided_at, new.decided_by, new.reason) > 0
    and (new.status = 'sent' or old.status in ('draft', 'sent') and new.status = 'withdrawn')
  then
    raise exception 'An instrument document that nobody decided on has no decision' using errcode = '55000';
  end if;
  if new.status = 'sent' and new.sent_by is null
    or new.status <> 'withdrawn' and num_nonnulls(new.withdrawn_at, new.withdrawn_by, new.withdrawn_from) > 0
    or new.status = 'published' and new.reason is not null
    or old.status = 'draft' and new.status = 'withdrawn' and new.sent_by is not null
  then
    raise exception 'A step of an instrument document has what belongs to another step' using errcode = '55000';
  end if;
  return new;
end $$;
-- After `instrument_document_frozen`, by its name: whether there is such a step is asked first.
create trigger instrument_document_steps before update on instrument_document
  for each row execute function instrument_document_steps();
alter table instrument_document enable always trigger instrument_document_steps;

-- Each step in the name of whoever acts, and of nobody else. Restrictive: it comes on top of what belongs to the agency.
create policy by_whom on instrument_document as restrictive for insert with check (
  imported_by is not distinct from nullif(current_setting('app.practitioner', true), '')::uuid
);
create policy by_whom_changed on instrument_document as restrictive for update with check (
  nullif(current_setting('app.practitioner', true), '')::uuid =
    case status when 'sent' then sent_by when 'withdrawn' then withdrawn_by else decided_by end
);

-- What an agency uses is published, and its own or what ships; never from a day that has begun.
create policy by_whom on instrument_use as restrictive for insert with check (
  recorded_by = nullif(current_setting('app.practitioner', true), '')::uuid
  and used_from > (recorded_at at time zone 'Europe/London')::date
  and exists (
    select from instrument_document d
    where d.id = instrument_use.document_id and d.code = instrument_use.code and d.status = 'published'
      and (d.agency_id is null or d.agency_id = instrument_use.agency_id))
);
