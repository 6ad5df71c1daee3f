/** A pause after which saving again counts as a new run of editing, in minutes: as long as a sign-in stays open unused. */
const pauseMinutes = 60

/** Whether a save begins a run of editing, which the ledger records; the saves within a run it does not. */
export function beginsSession(
  last: { readonly editingSince?: Date | undefined; readonly savedAt: Date; readonly savedById: string },
  saverId: string,
  now: Date,
): boolean {
  if (last.editingSince === undefined || last.savedById !== saverId) return true
  return now.getTime() - last.savedAt.getTime() > pauseMinutes * 60_000
}
