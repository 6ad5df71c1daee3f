-- What a request asks of the database before and after its work goes in one round trip each: half of what a short read cost was waiting.

-- Appends entries to their streams. Each line has the canonical text of its entry in three parts; the hash before it and its number stand
-- between them, and are known only here, under the lock of the stream's head row. Streams are locked in one order for all writers.
-- The caller's row security holds: nobody appends to a stream that they may not see.
create function ledger_append(lines jsonb, done_at timestamptz, actor uuid, agency integer) returns void language plpgsql as $$
declare
  line jsonb;
  stream text;
  before bytea;
  head bytea;
  n bigint;
begin
  -- An insert that meets the row and updates nothing still locks it: making a stream and locking its head are one statement.
  insert into ledger_stream as s (id, person_id)
  select l ->> 'stream', min(l ->> 'person')::uuid from jsonb_array_elements(lines) l
  group by l ->> 'stream' order by (l ->> 'stream') collate "C"
  on conflict (id) do update set seq = s.seq;
  for line in
    select l from jsonb_array_elements(lines) with ordinality as t (l, place) order by (l ->> 'stream') collate "C", place
  loop
    if stream is distinct from line ->> 'stream' then
      update ledger_stream s set seq = n, head_hash = head where s.id = stream;
      stream := line ->> 'stream';
      select s.seq, s.head_hash into strict n, head from ledger_stream s where s.id = stream;
    end if;
    before := head;
    n := n + 1;
    head := sha256(convert_to(
      (line ->> 'start') || encode(before, 'hex') || (line ->> 'middle') || n || (line ->> 'end'), 'UTF8'));
    insert into ledger_entry (stream_id, seq, previous_hash, hash, at, actor_id, agency_id, person_id, action, subject_kind, subject_id,
      salt, row_hash, detail)
    values (stream, n, before, head, done_at, actor, agency, (line ->> 'person')::uuid, line ->> 'action', line ->> 'kind',
      line ->> 'id', decode(line ->> 'salt', 'hex'), decode(line ->> 'row', 'hex'), line -> 'detail');
  end loop;
  update ledger_stream s set seq = n, head_hash = head where s.id = stream;
end
$$;
revoke execute on function ledger_append from public;
grant execute on function ledger_append to arms_app;
