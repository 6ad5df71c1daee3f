-- PostgreSQL checks a reference row by row, with a query for each: that is most of what a row costs to write. Where two references can be said as
-- one, it says more than the two did.

-- Whoever recorded a row is of the agency that it is recorded for.
alter table practitioner add constraint practitioner_of_agency unique (id, agency_id);
do $$
declare
  t text;
begin
  foreach t in array array[
    'person', 'person_identifier', 'person_alias', 'person_need', 'person_gender', 'person_address', 'person_offence',
    'person_registration', 'person_custody', 'person_lead_agency', 'allocation', 'person_flag', 'evidence', 'plan_action',
    'visit', 'action_outcome', 'kept_form', 'act_now', 'act_now_addition', 'act_now_referral', 'act_now_acknowledgement'
  ] loop
    execute format('alter table %I drop constraint %I, drop constraint %I', t, t || '_agency_id_fkey', t || '_recorded_by_fkey');
    execute format(
      'alter table %I add constraint %I foreign key (recorded_by, agency_id) references practitioner (id, agency_id)',
      t, t || '_recorded_by_fkey');
  end loop;
  foreach t in array array['assessment_event', 'assessment_comment'] loop
    execute format('alter table %I drop constraint %I, drop constraint %I', t, t || '_agency_id_fkey', t || '_by_id_fkey');
    execute format(
      'alter table %I add constraint %I foreign key (by_id, agency_id) references practitioner (id, agency_id)',
      t, t || '_by_id_fkey');
  end loop;
end
$$;

-- What an entry bears on is about whom the entry is about, and seen by whoever sees it.
alter table evidence add constraint evidence_seen_by unique (id, person_id, agency_id, tier);
alter table evidence_factor
  drop constraint evidence_factor_evidence_id_fkey,
  drop constraint evidence_factor_person_id_fkey,
  drop constraint evidence_factor_agency_id_fkey,
  add constraint evidence_factor_evidence_id_fkey
    foreign key (evidence_id, person_id, agency_id, tier) references evidence (id, person_id, agency_id, tier);

-- Each part of an assessment is about whom it is about.
alter table assessment add constraint assessment_about unique (id, person_id);
do $$
declare
  t text;
begin
  foreach t in array array['plan_action', 'assessment_event', 'assessment_comment', 'assessment_snapshot'] loop
    execute format('alter table %I drop constraint %I, drop constraint %I', t, t || '_assessment_id_fkey', t || '_person_id_fkey');
    execute format(
      'alter table %I add constraint %I foreign key (assessment_id, person_id) references assessment (id, person_id)',
      t, t || '_assessment_id_fkey');
  end loop;
end
$$;
