/** A reporter for node --test: one line of JSON, the counts of the whole run. */
export default async function* counts(events) {
  for await (const { type, data } of events) {
    if (type === 'test:summary' && data.file === undefined) yield JSON.stringify(data.counts)
  }
}
