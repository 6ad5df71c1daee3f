-- Who holds a session's token, with the roles of a day; and for the rest of the transaction, the settings that row security reads. So a
-- request finds out who asks in the round trip that opens its transaction. Whether the session still holds is for the caller to say: a
-- transaction of one that has ended is undone before anything is asked in it.
create function open_session(token bytea, day date)
returns table (
  session_id uuid, last_seen_at timestamptz, expires_at timestamptz, ended_at timestamptz, account_id uuid, disabled_at timestamptz,
  practitioner_id uuid, name text, job_title text, left_on date, agency_id integer, agency_name text, team_id uuid, must_change boolean,
  roles text[]
) language plpgsql as $$
begin
  select s.id, s.last_seen_at, s.expires_at, s.ended_at, a.id, a.disabled_at, p.id, p.name, p.job_title, p.left_on, g.id, g.name, t.team_id,
    w.must_change,
    array(select distinct r.role from practitioner_role r
      where r.practitioner_id = p.id and r.valid_from <= day and (r.valid_to is null or r.valid_to > day) order by r.role)
  into session_id, last_seen_at, expires_at, ended_at, account_id, disabled_at, practitioner_id, name, job_title, left_on, agency_id,
    agency_name, team_id, must_change, roles
  from session s
  join account a on a.id = s.account_id
  join practitioner p on p.id = a.practitioner_id
  join agency g on g.id = p.agency_id
  left join password w on w.account_id = a.id
  left join team_member t on t.practitioner_id = p.id and t.valid_to is null
  where s.token_hash = token;
  if not found then return; end if;
  perform set_config('app.agency', agency_id::text, true), set_config('app.practitioner', practitioner_id::text, true),
    set_config('app.roles', array_to_string(roles, ' '), true);
  return next;
end
$$;
revoke execute on function open_session from public;
grant execute on function open_session to arms_app;
