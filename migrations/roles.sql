-- The four roles, for the whole server. Run by a superuser, any number of times; passwords are set apart from here.
--   arms_owner     owns every table; nobody signs in as it
--   arms_migrator  changes the schema; bypasses row security, so that a backfill sees every row; never serves
--   arms_app       serves; owns nothing and is bound by row security
--   arms_auditor   verifies; reads across agencies what the migrations grant it, and writes nothing
do $$
declare
  wanted text;
begin
  foreach wanted in array array['arms_owner', 'arms_migrator', 'arms_app', 'arms_auditor'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I', wanted);
    end if;
  end loop;
end
$$;

alter role arms_owner nologin nosuperuser nobypassrls nocreatedb nocreaterole;
alter role arms_migrator login bypassrls inherit nosuperuser nocreatedb nocreaterole;
alter role arms_app login nobypassrls nosuperuser nocreatedb nocreaterole;
alter role arms_auditor login bypassrls nosuperuser nocreatedb nocreaterole;

grant arms_owner to arms_migrator;

-- No schema of a role's own name comes before public, and every session reckons in UTC.
alter role arms_owner set search_path = public;
alter role arms_migrator set search_path = public;
alter role arms_app set search_path = public;
alter role arms_auditor set search_path = public;
alter role arms_migrator set timezone = 'UTC';
alter role arms_app set timezone = 'UTC';
alter role arms_auditor set timezone = 'UTC';
-- The auditor changes nothing, not even by a mistaken grant.
alter role arms_auditor set default_transaction_read_only = on;
