import type { DraftContent } from './types.ts'

/** A save names the revision that it started from. Any other than the stored one is a conflict, a greater one too. */
export function decideSave(revisions: { readonly stored: number; readonly sent: number }): 'ok' | 'conflict' {
  return revisions.sent === revisions.stored ? 'ok' : 'conflict'
}

/** One field in which two drafts differ, each as text; undefined where it has none. */
export interface Difference {
  /** The path in the draft: 'ratings.opportunity.rationale'. */
  readonly field: string
  readonly stored: string | undefined
  readonly sent: string | undefined
}

/**
 * Every field in which a stale save differs from what is stored, so that the page can show both texts. A list of
 * things with an id is compared by id, any other list as one field. Blank and missing are the same.
 */
export function compareTexts(stored: DraftContent, sent: DraftContent): Difference[] {
  const [before, after] = [leavesOf(stored), leavesOf(sent)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(field => ({ field, stored: before.get(field), sent: after.get(field) }))
    .filter(difference => difference.stored !== difference.sent)
}

function leavesOf(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) leavesOfList(value, path, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) leavesOf(inner, path ? `${path}.${key}` : key, found)
  } else if (typeof value === 'string' && value !== '') found.set(path, value)
  else if (typeof value === 'boolean') found.set(path, value ? 'yes' : 'no')
  return found
}

function leavesOfList(items: readonly unknown[], path: string, found: Map<string, string>): void {
  const plain = items.filter(item => typeof item === 'string')
  if (plain.length > 0) found.set(path, plain.join(', '))
  else for (const item of items) leavesOf(item, `${path}.${nameOf(item)}`, found)
}

/** What identifies an item of a list: an action by its id, a source by its code, an entry set aside by its evidence. */
function nameOf(item: unknown): string {
  const entries = new Map<string, unknown>(Object.entries(item ?? {}))
  const name = ['id', 'actionId', 'evidenceId', 'code'].map(key => entries.get(key)).find(known => known !== undefined)
  return typeof name === 'string' ? name : ''
}
