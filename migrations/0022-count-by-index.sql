-- How many people a list goes on for is counted by an index alone: row security reads `restricted` of each row, and to fetch a thousand rows
-- for it cost more than the page that they are counted for.
drop index case_summary_practitioner;
create index case_summary_practitioner on case_summary (agency_id, practitioner_id, person_id) include (restricted);
