-- The documents of the instruments: those that come with the product, registered at start-up without an agency, and the wording that an agency
-- loads for itself. A document is no case data, but what an agency has not published yet is its own.
create table instrument_document (
  id uuid primary key,
  -- Null: it came with the product.
  agency_id integer references agency (id),
  code text not null,
  version text not null,
  title text not null,
  hash text not null,
  -- The whole document as canonical JSON (RFC 8785): the bytes that the hash names.
  body text not null,
  status text not null check (status in ('draft', 'refused', 'published', 'withdrawn')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  decided_why text,
  -- The first day on which new work is done with it, and the first on which it no longer is. Set ahead, so that every process knows in time.
  in_use_from date,
  in_use_until date,
  constraint instrument_document_recorded_by_fkey foreign key (recorded_by, agency_id) references practitioner (id, agency_id),
  constraint instrument_document_decided_by_fkey foreign key (decided_by, agency_id) references practitioner (id, agency_id),
  check ((agency_id is null) = (recorded_by is null)),
  -- Publishing is the decision of a second person.
  constraint instrument_document_second_person check (decided_by <> recorded_by),
  check (agency_id is null or (status = 'draft') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (status <> 'refused' or decided_why is not null),
  check (in_use_from is null or agency_id is null or status in ('published', 'withdrawn')),
  check (in_use_until is null or in_use_until >= in_use_from)
);
create index instrument_document_agency on instrument_document (agency_id, code);
create index instrument_document_hash on instrument_document (hash);
-- A version names one document of an agency; what was refused may be mended and sent again under the same.
create unique index instrument_document_version on instrument_document (coalesce(agency_id, 0), code, version) where status <> 'refused';

-- What was imported is what is decided upon, and what was published stays as it is, for whoever signed by it: not even the owner of the table
-- changes or removes it by a statement.
create function instrument_document_frozen() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'An instrument document is never removed' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.code, new.version, new.title, new.hash, new.body, new.recorded_at) is distinct from
     (old.id, old.code, old.version, old.title, old.hash, old.body, old.recorded_at)
    or new.agency_id is distinct from old.agency_id or new.recorded_by is distinct from old.recorded_by then
    raise exception 'The content of an instrument document never changes' using errcode = 'restrict_violation';
  end if;
  if old.status <> 'draft' and (new.decided_at, new.decided_by, new.decided_why) is distinct from
     (old.decided_at, old.decided_by, old.decided_why) then
    raise exception 'A decision on an instrument document is made once' using errcode = 'restrict_violation';
  end if;
  if (old.status, new.status) not in (
    ('draft', 'draft'), ('draft', 'published'), ('draft', 'refused'), ('refused', 'refused'),
    ('published', 'published'), ('published', 'withdrawn'), ('withdrawn', 'withdrawn')) then
    raise exception 'An instrument document does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger instrument_document_frozen before update or delete on instrument_document
  for each row execute function instrument_document_frozen();
create trigger instrument_document_kept before truncate on instrument_document
  for each statement execute function instrument_document_frozen();

-- Published wording is read by whoever reads an assessment made with it. What comes with the product is registered before anybody is there.
alter table instrument_document enable row level security;
alter table instrument_document force row level security;
create policy seen on instrument_document for select to arms_app
  using (agency_id is null or status in ('published', 'withdrawn') or agency_id = nullif(current_setting('app.agency', true), '')::integer);
create policy imported on instrument_document for insert to arms_app
  with check (agency_id is not distinct from nullif(current_setting('app.agency', true), '')::integer);
create policy decided on instrument_document for update to arms_app
  using (agency_id = nullif(current_setting('app.agency', true), '')::integer)
  with check (agency_id = nullif(current_setting('app.agency', true), '')::integer);

grant select, insert on instrument_document to arms_app;
grant update (status, decided_at, decided_by, decided_why, in_use_from, in_use_until) on instrument_document to arms_app;
grant select on instrument_document to arms_auditor;
