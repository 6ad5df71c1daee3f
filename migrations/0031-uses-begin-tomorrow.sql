-- A day of use is never before the day after it is decided. That the row says so of itself (0028) is not enough: the application's role could
-- write a decision of last week, and a wording would be in use that nobody was told of. So the database asks its own clock. Ten minutes are
-- for clocks that differ and requests that wait. Not "enable always": what a replica applies was asked where it was written.
create function instrument_use_begins_tomorrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.recorded_at not between clock_timestamp() - interval '10 minutes' and clock_timestamp() + interval '10 minutes' then
    raise exception 'a day of use is decided now, and not at another time' using errcode = 'check_violation';
  end if;
  if new.used_from <= (clock_timestamp() at time zone 'Europe/London')::date then
    raise exception 'a document is used from tomorrow on at the earliest' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger instrument_use_begins_tomorrow before insert on instrument_use
  for each row execute function instrument_use_begins_tomorrow();
