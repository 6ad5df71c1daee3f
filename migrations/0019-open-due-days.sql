-- as migrator
-- The days by which the open actions of a case are due, earliest first: a list says how many are late without asking for the actions.
set local role arms_owner;
alter table case_summary add column open_due_on date[] not null default '{}';
-- The rows that are there are read as the migrator, from whom no policy hides them.
reset role;
update case_summary s set open_due_on = t.days
from (
  select person_id, array_agg(due_on order by due_on) as days from plan_action
  where status = 'open' and tier = 'shared' group by person_id
) t
where t.person_id = s.person_id;
