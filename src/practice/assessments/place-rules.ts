import { draftContent, type DraftContent } from './types.ts'

/**
 * What a save changes: by place, the value that takes the place's whole former value; null empties the place. A place is a path in the
 * draft, such as 'gather.interview', 'ratings.opportunity' or 'act.actions.<id>': where the draft keeps a list of things with an id, the
 * id is the next step of the path.
 */
export type Changes = Readonly<Record<string, unknown>>

export type Applied =
  | { readonly ok: true; readonly content: DraftContent }
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> }

type Tree = Record<string, unknown>

/** The lists of a draft whose items have an id, by place, with the name of that id. */
const keyed: Readonly<Record<string, string>> = {
  'gather.sources': 'code',
  'act.actions': 'id',
  'act.lastActions': 'actionId',
}

const stageNames: readonly string[] = ['gather', 'ratings', 'judgement', 'prioritise', 'act']
const step = /^[A-Za-z0-9-]{1,80}$/
const unreal: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** The steps of a place, or undefined when it can't be one. */
function stepsOf(place: string): string[] | undefined {
  const steps = place.split('.')
  if (!stageNames.includes(steps[0] ?? '') || steps.length > 5) return undefined
  return steps.every(each => step.test(each) && !unreal.includes(each)) ? steps : undefined
}

/**
 * A draft with some of its places replaced, checked whole. Places that the changes do not name stay as they are, to the letter.
 *
 * @param content what is stored; it is not touched
 */
export function applyChanges(content: DraftContent, changes: Changes): Applied {
  const tree: Tree = structuredClone(content)
  const fields: Record<string, string> = {}
  for (const [place, value] of Object.entries(changes)) {
    const steps = stepsOf(place)
    if (!steps || !replace(tree, steps, '', value ?? undefined)) fields[place] = 'This is not a place in an assessment.'
  }
  const parsed = draftContent.safeParse(tree)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) fields[placeOf(tree, issue.path)] ??= issue.message
    return { ok: false, fields }
  }
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, content: parsed.data }
}

/** What stands at the places that changes name, null where nothing does: the other text of a stale save. */
export function standingAt(content: DraftContent, changes: Changes): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(changes).map(place => [place, at(content, stepsOf(place) ?? [], '') ?? null]))
}

/** Puts a value at the end of a path, making what is missing on the way. @returns whether the path can lead anywhere */
function replace(tree: Tree, steps: readonly string[], path: string, value: unknown): boolean {
  const [name, ...rest] = steps
  if (name === undefined) return false
  const here = path ? `${path}.${name}` : name
  const key = keyed[here]
  if (key !== undefined && rest.length > 0) {
    const list = Array.isArray(tree[name]) ? (tree[name] as unknown[]) : []
    tree[name] = list
    return replaceItem(list, key, rest, value)
  }
  if (rest.length === 0) {
    if (value === undefined) delete tree[name]
    else tree[name] = value
    return true
  }
  const inner = tree[name] ?? {}
  if (!isTree(inner)) return false
  tree[name] = inner
  return replace(inner, rest, here, value)
}

function replaceItem(list: unknown[], key: string, [id, ...rest]: readonly string[], value: unknown): boolean {
  const found = list.findIndex(item => isTree(item) && item[key] === id)
  if (rest.length > 0) {
    const item = list[found] ?? { [key]: id }
    if (!isTree(item)) return false
    if (found < 0) list.push(item)
    return replace(item, rest, '', value)
  }
  if (value === undefined) {
    if (found >= 0) list.splice(found, 1)
    return true
  }
  if (!isTree(value) || value[key] !== id) return false
  if (found < 0) list.push(value)
  else list[found] = value
  return true
}

function at(value: unknown, [name, ...rest]: readonly string[], path: string): unknown {
  if (name === undefined || !isTree(value)) return undefined
  const here = path ? `${path}.${name}` : name
  const inner = Object.hasOwn(value, name) ? value[name] : undefined
  if (rest.length === 0) return inner
  const key = keyed[here]
  if (key === undefined || !Array.isArray(inner)) return at(inner, rest, here)
  const [id, ...deeper] = rest
  const item: unknown = inner.find(each => isTree(each) && each[key] === id)
  return deeper.length === 0 ? item : at(item, deeper, '')
}

/** The place of a fault as the page names its fields: items by their id instead of their number. */
function placeOf(tree: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = []
  let here = tree
  for (const each of path) {
    const key = keyed[names.join('.')] ?? (names.at(-1) === 'setAside' ? 'evidenceId' : undefined)
    here = Array.isArray(here) || isTree(here) ? Reflect.get(here, each) : undefined
    const id = typeof each === 'number' && key !== undefined && isTree(here) ? here[key] : undefined
    names.push(typeof id === 'string' ? id : String(each))
  }
  return names.join('.') || 'content'
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
