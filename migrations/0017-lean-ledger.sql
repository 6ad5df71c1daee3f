-- as migrator
-- Every request ends with an entry in the ledger, and every statement that appends one asked row security anew. The function goes round it
-- and says itself, once for a stream, what the policies say. The policies stand for whoever writes to the tables directly.
drop function ledger_append;
create function ledger_append(lines jsonb, done_at timestamptz, actor uuid, agency integer) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  line jsonb;
  stream text;
  -- Whom the stream is about, and whom the line is about.
  owner uuid;
  person uuid;
  before bytea;
  head bytea;
  n bigint;
begin
  if agency is distinct from nullif(current_setting('app.agency', true), '')::integer
    or actor is distinct from nullif(current_setting('app.practitioner', true), '')::uuid then
    raise insufficient_privilege using message = 'an entry of the ledger violates row-level security: it is in another''s name';
  end if;
  for at in 0 .. jsonb_array_length(lines) - 1 loop
    line := lines -> at;
    person := (line ->> 'person')::uuid;
    if stream is distinct from line ->> 'stream' then
      -- Streams are locked in one order for all writers.
      if stream > (line ->> 'stream') collate "C" then raise 'the lines of the ledger are not in the order of their streams'; end if;
      if at > 0 then update ledger_stream s set seq = n, head_hash = head where s.id = stream; end if;
      stream := line ->> 'stream';
      if person is not null and not exists (
        select from case_member m where m.person_id = person and m.valid_to is null and m.agency_id = agency) then
        raise insufficient_privilege using message = 'an entry of the ledger violates row-level security: it is about no case of the agency';
      end if;
      select s.seq, s.head_hash, s.person_id into n, head, owner from ledger_stream s where s.id = stream for no key update;
      if not found then
        -- An insert that meets a row that another has just made updates nothing and still locks it.
        insert into ledger_stream as s (id, person_id) values (stream, person)
        on conflict (id) do update set seq = s.seq
        returning s.seq, s.head_hash, s.person_id into n, head, owner;
      end if;
    end if;
    if person is distinct from owner then
      raise insufficient_privilege using message = 'an entry of the ledger violates row-level security: its stream is about another';
    end if;
    before := head;
    n := n + 1;
    head := sha256(convert_to(
      (line ->> 'start') || encode(before, 'hex') || (line ->> 'middle') || n || (line ->> 'end'), 'UTF8'));
    insert into ledger_entry (stream_id, seq, previous_hash, hash, at, actor_id, agency_id, person_id, action, subject_kind, subject_id,
      salt, row_hash, detail)
    values (stream, n, before, head, done_at, actor, agency, person, line ->> 'action', line ->> 'kind',
      line ->> 'id', decode(line ->> 'salt', 'hex'), decode(line ->> 'row', 'hex'), line -> 'detail');
  end loop;
  update ledger_stream s set seq = n, head_hash = head where s.id = stream;
end
$$;
revoke execute on function ledger_append from public;
grant execute on function ledger_append to arms_app;
