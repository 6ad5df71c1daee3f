create table assessment (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  -- The sequence of a case: "as known at T" is the greatest signed number at or below it.
  number integer not null,
  kind text not null check (kind in ('first', 'review', 'correction')),
  method text not null check (method in ('instrument', 'structured judgement')),
  method_reason text,
  instrument_code text not null,
  instrument_version text not null,
  instrument_hash text not null,
  status text not null check (status in ('draft', 'submitted', 'returned', 'signed', 'abandoned')),
  supersedes uuid references assessment (id),
  supersedes_why text,
  author_id uuid not null references practitioner (id),
  holder_id uuid not null references practitioner (id),
  revision integer not null default 0,
  content jsonb not null default '{}',
  active_minutes jsonb not null default '{}',
  started_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by uuid not null references practitioner (id),
  editing_since timestamptz,
  submitted_at timestamptz,
  submitted_by uuid references practitioner (id),
  -- Names the content that was submitted: nothing else can be signed.
  submitted_sha256 text,
  signed_at timestamptz,
  countersigned_by uuid references practitioner (id),
  abandoned_why text,
  unique (person_id, number)
);
-- One draft at a time for a case in an agency.
create unique index assessment_open on assessment (person_id, agency_id) where status in ('draft', 'submitted', 'returned');
create index assessment_person on assessment (person_id, number desc);
create index assessment_holder on assessment (holder_id) where status in ('draft', 'submitted', 'returned');
create index assessment_waiting on assessment (agency_id, submitted_at) where status = 'submitted';
create unique index assessment_superseded_once on assessment (supersedes) where status <> 'abandoned';

-- What happened to an assessment, in order, with both names at a hand-over.
create table assessment_event (
  id uuid primary key,
  assessment_id uuid not null references assessment (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  action text not null,
  at timestamptz not null,
  by_id uuid not null references practitioner (id),
  to_id uuid references practitioner (id),
  note text
);
create index assessment_event_assessment on assessment_event (assessment_id, id);

create table assessment_comment (
  id uuid primary key,
  assessment_id uuid not null references assessment (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  place text not null,
  text text not null,
  at timestamptz not null,
  by_id uuid not null references practitioner (id),
  -- A countersigner's note is written before it is sent back; the author sees it from then on.
  sent_at timestamptz,
  answered_at timestamptz
);
create index assessment_comment_assessment on assessment_comment (assessment_id, id);

-- That something was signed, and what lists and deadlines need of it. Never updated.
create table assessment_snapshot (
  assessment_id uuid primary key references assessment (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  number integer not null,
  level text not null,
  provisional boolean not null,
  signed_on date not null,
  signed_at timestamptz not null,
  next_visit_by date,
  -- Set on the day of signing by the agency's setting of that day: a later change of the setting moves no deadline already set.
  review_by date not null,
  supersedes uuid references assessment (id),
  sha256 text not null
);
create index assessment_snapshot_person on assessment_snapshot (person_id, number desc);

-- What was signed, whole, as the bytes that were signed. Never updated. Apart from the snapshot because its tier is its own: a document that
-- quotes evidence of the tier 'own' is for its own agency, while all members see that it was signed, and at which level.
create table assessment_document (
  assessment_id uuid primary key references assessment_snapshot (assessment_id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  body text not null
);
create index assessment_document_person on assessment_document (person_id);

create table plan_action (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  assessment_id uuid not null references assessment (id),
  factor text not null,
  what text not null,
  why text,
  owner_id uuid references practitioner (id),
  owner_agency_id integer not null references agency (id),
  owner_name text not null,
  due_on date not null,
  known_by text not null,
  minutes integer not null,
  carried_from uuid references plan_action (id),
  -- Set when a visit added it to the plan; otherwise it came with its assessment.
  visit_id uuid,
  status text not null default 'open' check (status in ('open', 'done', 'done in part', 'carried over', 'dropped')),
  closed_on date,
  outcome_note text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references practitioner (id)
);
create index plan_action_person on plan_action (person_id, due_on);
create index plan_action_owner on plan_action (owner_id, due_on) where status = 'open';

create table visit (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  happened_on date not null,
  kind text not null check (kind in ('visit', 'attempt')),
  announced boolean not null,
  place text not null,
  crew integer not null,
  minutes integer not null,
  -- Changes in his life that the visitor learned of, by the names in the program; and the same in words.
  life_events text[] not null default '{}',
  changed text,
  plan_decision text check (plan_decision in ('stands', 'changes', 'reassess')),
  decision_reason text,
  next_visit_by date,
  next_visit_reason text,
  -- Of everything that the form said, so that sending it twice is told from sending something else under the same id.
  form_sha256 text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references practitioner (id)
);
create index visit_person on visit (person_id, happened_on desc);
alter table evidence add constraint evidence_visit foreign key (visit_id) references visit (id);
alter table plan_action add constraint plan_action_visit foreign key (visit_id) references visit (id);

-- What became of an action, each time that somebody looked.
create table action_outcome (
  id uuid primary key,
  action_id uuid not null references plan_action (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  visit_id uuid references visit (id),
  assessment_id uuid references assessment (id),
  outcome text not null check (outcome in ('done', 'done in part', 'not done', 'carried over', 'dropped')),
  note text,
  -- Set together when the day by which it is due was moved.
  due_was date,
  due_on date,
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references practitioner (id),
  check ((due_was is null) = (due_on is null))
);
create index action_outcome_action on action_outcome (action_id, id);
