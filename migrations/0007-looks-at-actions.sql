-- An action that was closed by mistake is opened again by a later look that says why.
alter table action_outcome drop constraint action_outcome_outcome_check;
alter table action_outcome add constraint action_outcome_outcome_check
  check (outcome in ('done', 'done in part', 'not done', 'carried over', 'dropped', 'opened again'));

-- What was said of the actions of one person is read together.
create index action_outcome_person on action_outcome (person_id, id);
