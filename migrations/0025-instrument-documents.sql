-- Instruments as documents: what ships with the service, entered when a server starts (no agency), and an agency's own wording. There is no
-- case data here. The whole document is kept as its canonical text (RFC 8785), and `sha256` is of those bytes: an assessment pins it.
create table instrument_document (
  id uuid primary key,
  agency_id integer references agency (id),
  code text not null,
  version text not null,
  title text not null,
  format text not null check (format in ('arms', 'tool')),
  body text not null check (octet_length(body) <= 1048576),
  sha256 text not null,
  status text not null check (status in ('draft', 'sent', 'refused', 'published', 'withdrawn')),
  imported_at timestamptz not null,
  imported_by uuid references practitioner (id),
  sent_at timestamptz,
  sent_by uuid references practitioner (id),
  decided_at timestamptz,
  decided_by uuid references practitioner (id),
  -- Why it was refused.
  reason text,
  withdrawn_at timestamptz,
  withdrawn_by uuid references practitioner (id),
  -- The first day on which it is no longer used for new work; null for one that never was published.
  withdrawn_from date,
  check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  -- What ships is published as it is; what an agency loads has somebody who loaded it.
  check ((agency_id is null) = (imported_by is null)),
  check (agency_id is not null or status = 'published'),
  check ((sent_by is null) = (sent_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (status not in ('sent', 'refused', 'published') or agency_id is null or sent_by is not null),
  -- Nobody approves or refuses what they loaded themself.
  check (decided_by is null or decided_by <> imported_by),
  check (status not in ('refused', 'published') or agency_id is null or decided_by is not null),
  check (status <> 'refused' or reason is not null),
  check ((status = 'withdrawn') = (withdrawn_by is not null)),
  -- What was published is withdrawn from a day on.
  check (status <> 'withdrawn' or (withdrawn_from is not null) = (decided_by is not null))
);
create unique index instrument_document_shipped on instrument_document (code, version) where agency_id is null;
-- One wording a version: what was refused, and what was put away before it was published, can be loaded again.
create unique index instrument_document_own on instrument_document (agency_id, code, version)
  where agency_id is not null and (status in ('draft', 'sent', 'published') or decided_by is not null and status = 'withdrawn');
create index instrument_document_agency on instrument_document (agency_id, code);

-- From which day on an agency uses a document for new work. Of two decisions for a day the later recorded one holds.
create table instrument_use (
  id uuid primary key,
  agency_id integer not null references agency (id),
  document_id uuid not null references instrument_document (id),
  code text not null,
  used_from date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references practitioner (id)
);
create index instrument_use_agency on instrument_use (agency_id, code, used_from desc, recorded_at desc);

create function instrument_document_is_frozen() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'An instrument document is never removed' using errcode = '55000';
  end if;
  if (new.id, new.agency_id, new.code, new.version, new.title, new.format, new.body, new.sha256, new.imported_at, new.imported_by)
    is distinct from
    (old.id, old.agency_id, old.code, old.version, old.title, old.format, old.body, old.sha256, old.imported_at, old.imported_by)
  then
    raise exception 'The words of an instrument document never change: load another version' using errcode = '55000';
  end if;
  if (old.status, new.status) not in (
    ('draft', 'sent'), ('draft', 'withdrawn'), ('sent', 'published'), ('sent', 'refused'), ('sent', 'withdrawn'), ('published', 'withdrawn')
  ) or old.agency_id is null then
    raise exception 'An instrument document that is % can''t become %', old.status, new.status using errcode = '55000';
  end if;
  if old.status <> 'draft' and (new.sent_at, new.sent_by) is distinct from (old.sent_at, old.sent_by)
    or old.status = 'published' and
      (new.decided_at, new.decided_by, new.reason) is distinct from (old.decided_at, old.decided_by, old.reason)
  then
    raise exception 'Who sent and who approved an instrument document never changes' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger instrument_document_frozen before update or delete on instrument_document
  for each row execute function instrument_document_is_frozen();
create trigger instrument_document_never_emptied before truncate on instrument_document
  for each statement execute function instrument_document_is_frozen();
alter table instrument_document enable always trigger instrument_document_frozen;
alter table instrument_document enable always trigger instrument_document_never_emptied;

-- An agency sees what ships and what is its own. The server, which acts for no agency, enters what ships and reads what was published: it
-- holds those documents in memory, so that an assessment can be read by its own wording whoever may read the assessment.
alter table instrument_document enable row level security, force row level security;
alter table instrument_use enable row level security, force row level security;
create policy seen on instrument_document for select using (
  agency_id is null
  or agency_id = nullif(current_setting('app.agency', true), '')::integer
  or (nullif(current_setting('app.agency', true), '') is null and decided_by is not null and status in ('published', 'withdrawn'))
);
create policy entered on instrument_document for insert with check (
  agency_id is not distinct from nullif(current_setting('app.agency', true), '')::integer
);
create policy decided on instrument_document for update using (
  agency_id = nullif(current_setting('app.agency', true), '')::integer
);
create policy seen on instrument_use for select using (
  agency_id = nullif(current_setting('app.agency', true), '')::integer
  or nullif(current_setting('app.agency', true), '') is null
);
create policy decided on instrument_use for insert with check (
  agency_id = nullif(current_setting('app.agency', true), '')::integer
);
grant select, insert, update on instrument_document to arms_app;
grant select, insert on instrument_use to arms_app;
grant select on instrument_document, instrument_use to arms_auditor;
