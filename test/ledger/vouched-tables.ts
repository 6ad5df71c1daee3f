/** What the ledger does not vouch for, and why not. */
export const notVouched: Readonly<Record<string, string>> = {
  watch: 'that something waits for somebody: follows from vouched rows and from the entry of its escalation',
  assessment: 'a draft may change until it is signed; what was submitted is held to its hash when it is countersigned',
  assessment_comment: 'notes on a draft: the ledger has that they were written, by whom and where',
  assessment_event: 'what happened to a draft, for its page: the ledger’s own entries are the record of it',
  case_opening: 'who may become the first member: the membership that followed is vouched for',
  case_summary: 'what lists read: held equal to a recount of vouched rows',
  external_id: 'what an import recognises its rows by',
  import_run: 'that files were sent and what came of them, for its page: the ledger’s own entries are the record of it',
  import_file: 'what is kept of files that were sent, for a day: what an import makes of them is vouched for',
  import_chunk: 'the bytes of such files',
  import_report: 'what was wrong with such files, kept as long as they are',
  search_token: 'what search reads: held equal to a recount of vouched rows',
  tool_draft: 'a draft may change until it is completed, and then holds no answers: the record has them',
  kept_form: 'words of a form that is not saved, which go once it is',
  'person.merged_into': 'reserved',
  'ledger_stream.person_id': 'for row security: the stream’s own name says the same',
}

/** Tables about people on the register and the ledger's own; staff, accounts, sessions and systems have no content in the ledger. */
export const isOfCases = (table: string) =>
  !/^(account|agency|api_receipt|identity|known_device|password|practitioner|schema_migration|session|sign_in|system|team)/.test(
    table,
  )
