-- A person is one row, nationally. Which agencies may see the case is case_member; row security on every table with case data asks it.

-- Who opened a case. Only the opening agency may make itself the first member, so knowing an id opens nothing.
create table case_opening (
  person_id uuid primary key,
  agency_id integer not null references agency (id),
  opened_at timestamptz not null default now()
);

create table case_member (
  id uuid primary key,
  person_id uuid not null references case_opening (person_id),
  agency_id integer not null references agency (id),
  basis text not null,
  valid_from date not null,
  valid_to date,
  -- Restricted cases name their readers; kept here because this is the row that every policy reads.
  restricted boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references practitioner (id),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index case_member_open on case_member (person_id, agency_id) where valid_to is null;
create unique index case_member_by_agency on case_member (agency_id, person_id) where valid_to is null;

create table case_reader (
  id uuid primary key,
  person_id uuid not null references case_opening (person_id),
  agency_id integer not null references agency (id),
  practitioner_id uuid not null references practitioner (id),
  why text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references practitioner (id)
);
create unique index case_reader_open on case_reader (practitioner_id, person_id) where valid_to is null;
create index case_reader_person on case_reader (person_id) where valid_to is null;

-- One row a case and member agency: what lists read, kept by the transaction that writes.
create table case_summary (
  agency_id integer not null references agency (id),
  person_id uuid not null references case_opening (person_id),
  family_name text not null,
  given_names text not null,
  born_on date not null,
  sex text not null,
  restricted boolean not null default false,
  lead_agency_id integer references agency (id),
  practitioner_id uuid references practitioner (id),
  allocated_on date,
  registration_status text,
  registered_on date,
  registration_ends_on date,
  custody_status text,
  risk_to_staff boolean not null default false,
  level text,
  level_provisional boolean not null default false,
  last_signed_on date,
  assessment_due_on date,
  draft_status text,
  reassess_since date,
  next_visit_by date,
  last_visit_on date,
  open_actions integer not null default 0,
  next_action_due_on date,
  primary key (agency_id, person_id)
);
create index case_summary_person on case_summary (person_id);
-- By code point, on whatever collation the server has: the order in which lists are read, so that a page needs no sort.
create index case_summary_name on case_summary (agency_id, lower(family_name) collate "C", lower(given_names) collate "C", person_id);
create index case_summary_practitioner on case_summary (agency_id, practitioner_id, person_id);
create index case_summary_due on case_summary (agency_id, assessment_due_on);

create table person (
  id uuid primary key references case_opening (person_id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  family_name text not null,
  given_names text not null,
  born_on date not null,
  sex text not null check (sex in ('male', 'female')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references practitioner (id),
  revision integer not null default 1,
  -- Reserved: for joining two records of one man, which nothing does yet.
  merged_into uuid
);

-- Each of the tables below is one kind of dated fact about a person. valid_* is when it was so, up to and without valid_to; recorded_* when
-- we were told. Nothing is deleted: a fact ends, is replaced by the next, or was recorded in error, and then was never so.
create table person_identifier (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  kind text not null check (kind in ('pnc', 'cro', 'crn', 'visor', 'prison')),
  value text not null,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
-- Unique inside an agency only: a national constraint would tell one agency what another holds.
create unique index person_identifier_value on person_identifier (agency_id, kind, value) where valid_to is null;
create index person_identifier_person on person_identifier (person_id);
create index person_identifier_lookup on person_identifier (value) where valid_to is null;

create table person_alias (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  family_name text not null, given_names text not null, kind text not null,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create index person_alias_person on person_alias (person_id);

create table person_need (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  kind text not null check (kind in ('disability', 'communication', 'language', 'health', 'other')),
  detail text not null,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create index person_need_person on person_need (person_id);

-- Gender Recognition Act 2004 s.22: gender history is protected information. Its tier keeps it with the agency that was told.
create table person_gender (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'own',
  detail text not null,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create index person_gender_person on person_gender (person_id);

create table person_address (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  kind text not null check (kind in ('main', 'other')),
  address text not null, postcode text,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create index person_address_person on person_address (person_id);
create unique index person_address_main on person_address (person_id) where valid_to is null and kind = 'main';

create table person_offence (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  offence text not null, convicted_on date not null, court text, sentence text not null, released_on date, licence_ended_on date,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create index person_offence_person on person_offence (person_id);

create table person_registration (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  status text not null check (status in ('registered', 'ended')),
  relevant_date date, period text, ends_on date,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create unique index person_registration_open on person_registration (person_id) where valid_to is null;

create table person_custody (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  status text not null check (status in ('community', 'licence', 'custody', 'hospital', 'abroad', 'missing')),
  place text,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create unique index person_custody_open on person_custody (person_id) where valid_to is null;

create table person_lead_agency (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  lead_agency_id integer not null references agency (id), why text,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create unique index person_lead_agency_open on person_lead_agency (person_id) where valid_to is null;

create table allocation (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  practitioner_id uuid not null references practitioner (id), why text,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create unique index allocation_open on allocation (person_id, agency_id) where valid_to is null;
create index allocation_practitioner on allocation (practitioner_id) where valid_to is null;

create table person_flag (
  id uuid primary key, person_id uuid not null references person (id), agency_id integer not null references agency (id),
  tier text not null default 'shared',
  kind text not null check (kind in ('risk to staff')),
  detail text not null,
  valid_from date not null, valid_to date,
  ended_as text check (ended_as in ('ended', 'replaced', 'in error')), ended_why text, ended_at timestamptz,
  ended_by uuid references practitioner (id), check ((valid_to is null) = (ended_as is null)),
  recorded_at timestamptz not null default now(), recorded_by uuid references practitioner (id)
);
create index person_flag_person on person_flag (person_id);

-- Where a person or a row came from, so that a file read twice changes nothing.
create table external_id (
  id uuid primary key, person_id uuid not null references case_opening (person_id), agency_id integer not null references agency (id),
  tier text not null default 'own',
  kind text not null, value text not null, row_id uuid not null, content_hash bytea not null,
  recorded_at timestamptz not null default now(),
  unique (agency_id, kind, value)
);
create index external_id_person on external_id (person_id);
