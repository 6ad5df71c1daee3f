-- That a system was refused: for each of its keys and each reason one row, however often it is tried. When it was last put into the ledger is
-- kept, so that a flood of requests with a key that ended does not grow it.
create table system_refusal (
  key_id uuid not null references system_key (id),
  why text not null check (why in ('closed', 'expired', 'withdrawn', 'not-allowed')),
  system_id uuid not null references system_account (practitioner_id),
  times bigint not null,
  last_at timestamptz not null,
  recorded_at timestamptz,
  primary key (key_id, why)
);
create index system_refusal_system on system_refusal (system_id, last_at);
grant select, insert, update on system_refusal to arms_app;
