-- A second file follows what has changed: what each row said when it was last imported, of kinds that can change. With it only what the other
-- system changed is changed here, and what was put right here meanwhile stays.
alter table external_id add column content jsonb;
grant update (row_id, content_hash, content) on external_id to arms_app;
