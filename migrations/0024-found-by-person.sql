-- What a page says of somebody's past it asks by the person. These tables were found by their person only as far as they still hold, or not at
-- all, and were read from end to end for one page (test/access/whole-tables.test.ts).
create index allocation_person on allocation (person_id);
create index person_registration_person on person_registration (person_id);
create index person_custody_person on person_custody (person_id);
create index person_lead_agency_person on person_lead_agency (person_id);
create index act_now_addition_person on act_now_addition (person_id);
create index act_now_acknowledgement_person on act_now_acknowledgement (person_id);
-- Whoever asks for the events of an assessment knows whom it is about.
drop index assessment_event_assessment;
create index assessment_event_person on assessment_event (person_id, assessment_id, id);
-- The ledger of an agency, newest first. Nobody asks it by what was acted on.
drop index ledger_entry_subject;
create index ledger_entry_agency on ledger_entry (agency_id, at, stream_id, seq);
