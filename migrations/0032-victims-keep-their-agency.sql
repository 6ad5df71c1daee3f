-- as migrator
-- A record of a victim is for the agency that recorded it, as long as that works with the case, and for nobody else. An agency that left would
-- leave it to nobody: who is in danger would be known to no one. So no membership ends while its agency has such records, begun or completed.
create function case_member_keeps_victims() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from tool_draft d
    where d.person_id = old.person_id and d.agency_id = old.agency_id and d.tier = 'victim'
      and d.ended_as is distinct from 'discarded') then
    raise exception 'an agency that has records of victims stays with the case' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_member_keeps_victims before update on case_member for each row
  when (old.valid_to is null and (new.valid_to is not null or new.person_id <> old.person_id or new.agency_id <> old.agency_id))
  execute function case_member_keeps_victims();

-- And none is begun while the membership ends: whoever of the two comes second waits for the first, and sees what it did.
create function tool_draft_holds_membership() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from case_member m
  where m.person_id = new.person_id and m.agency_id = new.agency_id and m.valid_to is null
  for share;
  if not found then
    raise exception 'an agency that has left the case begins no record of a victim' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger tool_draft_holds_membership before insert on tool_draft for each row
  when (new.tier = 'victim') execute function tool_draft_holds_membership();
revoke execute on function case_member_keeps_victims, tool_draft_holds_membership from public;
