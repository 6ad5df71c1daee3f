-- What the record said of an item when somebody answered it. Only with that can an answer that was typed be told to have been overtaken by a
-- conviction, a release or a band that came later. A draft from before this has none, and is asked to be looked at where it differs.
alter table tool_draft add column noted jsonb not null default '{}';
grant update (noted) on tool_draft to arms_app;
