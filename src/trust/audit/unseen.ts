/**
 * What reading the ledger and its rows again cannot find, because nothing that is left disagrees: it takes a copy of the heads that whoever
 * tampers can't reach (a signed checkpoint kept outside, or an older backup). `arms verify` prints it, docs/security.md explains it, and
 * test/ledger does each of these and is not told.
 */
export const unseen = [
  'a stream that is removed whole, with every row that it vouched for',
  'the last entries of a stream, removed with the rows that they vouched for, where the head is moved back to match',
  'the last looks of a stream, removed where the head is moved back to match: a look vouches for no row',
  'a row changed, where its entry and every later one of the stream are made again up to the head',
  'an entry put in at the end of a stream, made by its rules, where the head is moved on to match',
] as const
