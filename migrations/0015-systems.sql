-- Other systems that use the interface for programs. A system is a member of staff of a kind of its own: what it writes has an author, and row
-- security and the ledger know it as they know everybody. It has no account, so it can't sign in.
alter table practitioner add column kind text not null default 'person' check (kind in ('person', 'system'));

create table system_account (
  practitioner_id uuid primary key references practitioner (id),
  agency_id integer not null references agency (id),
  purpose text not null,
  scopes text[] not null,
  made_at timestamptz not null,
  made_by uuid not null references practitioner (id),
  closed_at timestamptz
);
create index system_account_agency on system_account (agency_id);

-- A key is kept as its hash; its beginning is kept to tell it from others.
create table system_key (
  id uuid primary key,
  system_id uuid not null references system_account (practitioner_id),
  prefix text not null,
  hash bytea not null unique,
  made_at timestamptz not null,
  made_by uuid not null references practitioner (id),
  expires_on date not null,
  withdrawn_at timestamptz,
  last_used_at timestamptz
);
create index system_key_system on system_key (system_id);

-- That a practitioner lets a system act for them: given and taken back by the practitioner and by nobody else.
create table system_consent (
  id uuid primary key,
  system_id uuid not null references system_account (practitioner_id),
  practitioner_id uuid not null references practitioner (id),
  given_at timestamptz not null,
  ended_at timestamptz
);
create unique index system_consent_open on system_consent (system_id, practitioner_id) where ended_at is null;
create index system_consent_practitioner on system_consent (practitioner_id);

-- What a request with an Idempotency-Key was answered. It is sealed with what only its sender knows, the key and the request: here it is
-- neither case data nor anything that can be read.
create table api_receipt (
  id uuid primary key,
  caller_id uuid not null references practitioner (id),
  key_hash bytea not null,
  request_hash bytea not null,
  status integer,
  sealed bytea,
  made_at timestamptz not null,
  unique (caller_id, key_hash)
);
create index api_receipt_made on api_receipt (made_at);

grant select, insert, update on system_account, system_key, system_consent to arms_app;
grant select, insert, update, delete on api_receipt to arms_app;

-- As `open_session` (0011): whose key it is, for whom it acts, and the settings that row security reads. Whether the key holds is for the
-- caller to say. Where it would act for somebody who did not allow it, nothing is set, and nothing can be seen.
create function open_system(key_hash bytea, acting_for uuid, day date)
returns table (
  key_id uuid, last_used_at timestamptz, expires_on date, withdrawn_at timestamptz, closed_at timestamptz, system_id uuid, system_name text,
  scopes text[], allowed boolean, practitioner_id uuid, name text, job_title text, left_on date, agency_id integer, agency_name text,
  team_id uuid, roles text[]
) language plpgsql as $$
begin
  select k.id, k.last_used_at, k.expires_on, k.withdrawn_at, s.closed_at, s.practitioner_id, own.name, s.scopes,
    acting_for is null or exists (select from system_consent c
      where c.system_id = s.practitioner_id and c.practitioner_id = acting_for and c.ended_at is null),
    p.id, p.name, p.job_title, p.left_on, g.id, g.name, t.team_id,
    array(select distinct r.role from practitioner_role r
      where r.practitioner_id = p.id and r.valid_from <= day and (r.valid_to is null or r.valid_to > day) order by r.role)
  into key_id, last_used_at, expires_on, withdrawn_at, closed_at, system_id, system_name, scopes, allowed, practitioner_id, name, job_title,
    left_on, agency_id, agency_name, team_id, roles
  from system_key k
  join system_account s on s.practitioner_id = k.system_id
  join practitioner own on own.id = s.practitioner_id
  join agency g on g.id = s.agency_id
  left join practitioner p on p.id = coalesce(acting_for, s.practitioner_id) and p.agency_id = s.agency_id
  left join team_member t on t.practitioner_id = p.id and t.valid_to is null
  where k.hash = key_hash;
  if not found then return; end if;
  if allowed and practitioner_id is not null then
    perform set_config('app.agency', agency_id::text, true), set_config('app.practitioner', practitioner_id::text, true),
      set_config('app.roles', array_to_string(roles, ' '), true);
  end if;
  return next;
end
$$;
revoke execute on function open_system from public;
grant execute on function open_system to arms_app;
