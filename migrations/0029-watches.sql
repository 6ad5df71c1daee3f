-- as migrator
-- What waits for somebody of an agency, and of whom it speaks not a word, is of three kinds: an act now that nobody has acknowledged, a result of a
-- tool that nobody has answered, and a reason why no act now was needed that nobody but its writer has looked at. Each is watched in the same way, so
-- that of a restricted case the supervisors learn that something waits, and past its time it is escalated once.
alter table act_now_watch rename to watch;
alter table watch rename column acknowledge_by to due_by;
alter table watch rename column acknowledged_at to ended_at;
alter table watch rename constraint act_now_watch_agency_id_fkey to watch_agency_id_fkey;
alter table watch rename constraint act_now_watch_recorded_by_fkey to watch_recorded_by_fkey;
alter index act_now_watch_waiting rename to watch_waiting;
alter table watch add column kind text not null default 'act now' check (kind in ('act now', 'urgent result', 'reason'));
alter table watch alter column kind drop default;
-- A result and the reason that answered it have the id of the record.
alter table watch drop constraint act_now_watch_pkey, add constraint watch_pkey primary key (kind, id);

insert into watch (kind, id, agency_id, recorded_at, recorded_by, due_by)
select 'urgent result', record_id, agency_id, recorded_at, recorded_by, answer_by from urgent_result where answered_at is null
union all
select 'reason', a.record_id, a.agency_id, a.recorded_at, a.recorded_by, a.recorded_at + (r.answer_by - r.recorded_at)
from urgent_answer a join urgent_result r using (record_id) where a.kind = 'no act now';

-- It is tried again until it is done, as the queue of which it takes the place.
select pgboss.create_queue('escalation',
  '{"policy": "standard", "retryLimit": 1000, "retryDelay": 15, "retryBackoff": true, "retryDelayMax": 600, "expireInSeconds": 60}');
update pgboss.job
set name = 'escalation', data = data - 'actNowId' || jsonb_build_object('kind', 'act now', 'id', data -> 'actNowId')
where name = 'act-now-escalation';
select pgboss.delete_queue('act-now-escalation');
insert into pgboss.job (name, data, start_after, keep_until, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds)
select q.name, jsonb_build_object('kind', w.kind, 'id', w.id, 'personId', r.person_id, 'agencyId', w.agency_id),
  w.due_by, w.due_by + q.retention_seconds * interval '1 second',
  q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds
from watch w join urgent_result r on r.record_id = w.id and w.kind <> 'act now' cross join pgboss.queue q
where q.name = 'escalation';

-- A result is answered together with its answer, once and for good. Either names the other's moment, so neither is there alone when a transaction
-- ends; nobody may change or remove an answer, so what is answered is never opened again. And an answer is for those who may see its result.
alter table urgent_result
  add constraint urgent_result_answered unique (record_id, person_id, tier, answered_at);
alter table urgent_answer
  drop constraint urgent_answer_result_fkey,
  add constraint urgent_answer_result_fkey foreign key (record_id, person_id, tier, recorded_at)
    references urgent_result (record_id, person_id, tier, answered_at),
  add constraint urgent_answer_at unique (record_id, recorded_at),
  add constraint urgent_answer_about unique (record_id, person_id, tier, agency_id);
alter table urgent_result
  drop constraint urgent_result_about,
  add constraint urgent_result_answer_fkey foreign key (record_id, answered_at)
    references urgent_answer (record_id, recorded_at) deferrable initially deferred;

-- What answers a result was done about the same person.
alter table act_now add constraint act_now_about unique (id, person_id);
alter table urgent_answer
  drop constraint urgent_answer_act_now_id_fkey,
  add constraint urgent_answer_act_now_fkey foreign key (act_now_id, person_id) references act_now (id, person_id);

-- An act now of any agency of the case answers; why none was needed, and a correction, are of the agency that completed the record.
drop policy authorship on urgent_answer;
create policy authorship on urgent_answer as restrictive for insert to arms_app with check (
  agency_id = nullif(current_setting('app.agency', true), '')::integer
  and (kind = 'act now' or exists (
    select from urgent_result r where r.record_id = urgent_answer.record_id and r.agency_id = urgent_answer.agency_id))
);

-- Why no act now was needed is looked at by a supervisor of that agency who did not write it.
create table urgent_acknowledgement (
  record_id uuid primary key,
  person_id uuid not null,
  agency_id integer not null,
  tier text not null check (tier in ('shared', 'own')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint urgent_acknowledgement_answer_fkey foreign key (record_id, person_id, tier, agency_id)
    references urgent_answer (record_id, person_id, tier, agency_id),
  constraint urgent_acknowledgement_recorded_by_fkey foreign key (recorded_by, agency_id) references practitioner (id, agency_id)
);
alter table urgent_acknowledgement owner to arms_owner;
create index urgent_acknowledgement_person on urgent_acknowledgement (person_id);

do $$
declare
  reader text :=
    'exists (select from case_member m where m.person_id = urgent_acknowledgement.person_id and m.valid_to is null
       and m.agency_id = nullif(current_setting(''app.agency'', true), '''')::integer
       and (not m.restricted or exists (select from case_reader r where r.person_id = m.person_id and r.valid_to is null
         and r.practitioner_id = nullif(current_setting(''app.practitioner'', true), '''')::uuid))
       offset 0)';
  seen text := 'tier = ''shared'' or agency_id = nullif(current_setting(''app.agency'', true), '''')::integer';
begin
  alter table urgent_acknowledgement enable row level security;
  alter table urgent_acknowledgement force row level security;
  create policy agency on urgent_acknowledgement for all to arms_app using (current_setting('app.agency', true) <> '');
  execute format('create policy restriction on urgent_acknowledgement as restrictive for all to arms_app using (%s) with check (%s)', reader, reader);
  execute format('create policy tier on urgent_acknowledgement as restrictive for all to arms_app using (%s) with check (%s)', seen, seen);
end
$$;
create policy authorship on urgent_acknowledgement as restrictive for insert to arms_app with check (
  agency_id = nullif(current_setting('app.agency', true), '')::integer
  and exists (
    select from urgent_answer w where w.record_id = urgent_acknowledgement.record_id and w.kind = 'no act now'
      and w.recorded_by <> urgent_acknowledgement.recorded_by)
);

grant select, insert on urgent_acknowledgement to arms_app;
grant select on urgent_acknowledgement to arms_auditor;
