-- as migrator
-- How much is held of the imports of whoever's agency asks: who keeps what is for nobody else to see, how much it is together is for the
-- server to bound. The lengths are read without the bytes.
create function import_held(out files bigint, out bytes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct f.id), coalesce(sum(octet_length(c.bytes)), 0)::bigint
  from import_file f left join import_chunk c on c.file_id = f.id
  where f.agency_id = nullif(current_setting('app.agency', true), '')::integer
$$;
revoke execute on function import_held from public;
grant execute on function import_held to arms_app;
create index import_file_agency on import_file (agency_id);
