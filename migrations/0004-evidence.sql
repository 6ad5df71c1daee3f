-- Evidence is immutable: the application may add and read, nothing else. An entry is amended by a later one that names it.
create table evidence (
  id uuid primary key,
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  happened_on date not null,
  source text not null,
  text text not null,
  -- The police 3x5x2 grading: source 1-3, assessment A-E, handling P or C with conditions.
  source_grade text not null check (source_grade in ('1', '2', '3')),
  assessment_grade text not null check (assessment_grade in ('A', 'B', 'C', 'D', 'E')),
  handling_code text not null check (handling_code in ('P', 'C')),
  handling_conditions text,
  kind text not null default 'entry' check (kind in ('entry', 'amendment', 'withdrawal')),
  amends uuid unique references evidence (id),
  amends_why text,
  visit_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references practitioner (id),
  check ((kind = 'entry') = (amends is null)),
  check ((handling_code = 'C') = (handling_conditions is not null))
);
create index evidence_person on evidence (person_id, happened_on desc, id desc);

create table evidence_factor (
  evidence_id uuid not null references evidence (id),
  person_id uuid not null references person (id),
  agency_id integer not null references agency (id),
  tier text not null default 'shared',
  factor text not null,
  direction text not null check (direction in ('raises risk', 'lowers risk', 'strengthens', 'weakens')),
  primary key (evidence_id, factor)
);
create index evidence_factor_person on evidence_factor (person_id, factor);
