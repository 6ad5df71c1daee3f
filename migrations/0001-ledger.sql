-- The ledger: who did what to which record, chained a stream. A stream's head row is what an append locks, so two writers can't fork it.
create table ledger_stream (
  id text primary key,
  person_id uuid,
  seq bigint not null default 0,
  head_hash bytea not null default '\x'
);

create table ledger_entry (
  stream_id text not null references ledger_stream (id),
  seq bigint not null,
  previous_hash bytea not null,
  hash bytea not null,
  at timestamptz not null,
  actor_id uuid,
  agency_id integer,
  person_id uuid,
  action text not null,
  subject_kind text,
  subject_id text,
  -- Salted, so that a payload removed under law can't be guessed back from what stays in the chain.
  salt bytea,
  row_hash bytea,
  detail jsonb not null default '{}',
  primary key (stream_id, seq)
);
create index ledger_entry_subject on ledger_entry (subject_kind, subject_id);
create index ledger_entry_actor on ledger_entry (actor_id, at);
create index ledger_entry_person on ledger_entry (person_id, at) where person_id is not null;

grant select, insert, update on ledger_stream to arms_app;
grant select, insert on ledger_entry to arms_app;
