/**
 * The statements of the floor: what the same business rows cost with nothing around them. `$1` and so on as node-postgres has them.
 * A request for `create` is all five in their order; one statement, one round trip.
 */
export const floorSql = {
  create: [
    'begin',
    `insert into assessment (id, person_id, agency_id, number, kind, method, instrument_code, instrument_version, instrument_hash, status,
      author_id, holder_id, saved_by, submitted_by, revision, content, active_minutes, started_at, saved_at, submitted_at, submitted_sha256)
    values ($1::uuid, $2::uuid, $3::int, 2, 'review', 'instrument', 'arms', '1', '', 'submitted', $4::uuid, $4::uuid, $4::uuid, $4::uuid,
      1, $5::jsonb, '{}', now(), now(), now(), '')`,
    `insert into assessment_event (id, assessment_id, person_id, agency_id, action, at, by_id)
    select gen_random_uuid(), $1::uuid, $2::uuid, $3::int, action, now(), $4::uuid from unnest(array['started', 'edited', 'submitted']) action`,
    `update case_summary set draft_status = 'submitted' where person_id = $1::uuid and agency_id = $2::int`,
    'commit',
  ],
  read: `select a.id, a.person_id, a.agency_id, a.number, a.kind, a.method, a.instrument_code, a.instrument_version, a.status, a.revision,
      a.author_id, a.holder_id, a.started_at, a.saved_at, a.submitted_at, a.submitted_by, a.signed_at, a.countersigned_by,
      s.sha256, s.review_by, d.body
    from assessment a join assessment_snapshot s on s.assessment_id = a.id join assessment_document d on d.assessment_id = a.id
    where a.id = $1::uuid`,
  list: `select s.person_id, s.family_name, s.given_names, s.born_on, s.restricted, s.practitioner_id, p.name as practitioner_name,
      s.registration_status, s.registered_on, s.custody_status, s.risk_to_staff, s.level, s.level_provisional, s.last_signed_on,
      s.assessment_due_on, s.draft_status, s.reassess_since, s.next_visit_by, s.last_visit_on, s.open_actions, s.next_action_due_on
    from case_summary s left join practitioner p on p.id = s.practitioner_id where s.agency_id = $1::int
    order by lower(s.family_name) collate "C", lower(s.given_names) collate "C", s.person_id limit 50`,
} as const
