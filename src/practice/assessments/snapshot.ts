import { today as dayIn } from '../../platform/dates/index.ts'
import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import { findOption, type Factor, type Scale } from '../../instruments/index.ts'
import { movementOf, standingRating, stateOf, windowOf } from './contrary-rules.ts'
import { expectedSourcesLeft } from './gather-rules.ts'
import { isFall, isProvisional, priorityAreas } from './prioritise-rules.ts'
import { noActionReason } from './act-rules.ts'
import { closedActions, must, plannedActions } from './planned-rules.ts'
import { snapshot as schema, type Snapshot, type SnapshotFactor } from './snapshot-types.ts'
import { toolChanges, toolReason } from './tool-rules.ts'
import { earlierScales } from './succession-rules.ts'
import { said, typedDay, typedNumber } from './typed-rules.ts'
import type { AssessmentSettings, EvidenceFact, Facts, Kind, OwnerFact, Previous } from './types.ts'

/** What a snapshot says besides the draft: who, when, which, and in whose name. Instants are ISO text. */
export interface Signing {
  readonly assessment: {
    readonly id: string
    readonly number: number
    readonly kind: Kind
    readonly methodReason?: string | undefined
    readonly supersedes?: { readonly id: string; readonly number: number; readonly why: string } | undefined
  }
  readonly person: Snapshot['person']
  readonly agency: string
  readonly instrumentHash: string
  readonly author: OwnerFact
  readonly contributors: readonly { readonly id: string; readonly name: string }[]
  readonly submitted: { readonly by: { readonly id: string; readonly name: string }; readonly at: string }
  readonly countersigned: { readonly by: { readonly id: string; readonly name: string }; readonly at: string }
  readonly settings: AssessmentSettings
}

/**
 * What is signed, from a draft that passed `checkAnswers` on the day it was submitted. The day of signing is London's.
 *
 * @throws RangeError when something is missing that a complete draft has.
 */
export function buildSnapshot(facts: Facts, signing: Signing): Snapshot {
  const { document, method, content } = facts
  const { author, person, agency, submitted, countersigned, instrumentHash: hash } = signing
  const judgement = content.judgement
  const { code, version, title, standing, status } = document
  const structured = method === 'structured judgement'
  const body: Snapshot = {
    format: 'arms.assessment/1',
    ...{ person, agency, submitted, countersigned },
    contributors: [...signing.contributors],
    author: { id: author.id, name: author.name },
    assessment: { ...signing.assessment, method },
    instrument: { code, version, title, hash, standing: standing.note, ...(status === 'pilot' && { pilot: true }) },
    window: must(windowOf(facts), 'the window'),
    interview: interviewOf(facts),
    sources: sourcesOf(facts),
    expectedSourcesLeft: expectedSourcesLeft(facts),
    notes: said(content.gather?.notes),
    factors: structured ? [] : document.factors.map(factor => factorOf(facts, factor)),
    judgement: structured
      ? {
          account: must(said(judgement?.account), 'the account'),
          saysHimself: said(judgement?.saysHimself),
          citations: judgement?.citations ?? [],
        }
      : undefined,
    priorities: prioritiesOf(facts),
    ...planOf(facts, signing),
    evidence: [],
    signedOn: dayIn(new Date(signing.countersigned.at)),
  }
  // Through the schema, so that nothing is signed that the schema would not read back, such as more of a practitioner
  // than id and name.
  return schema.parse({ ...body, evidence: citedIn(facts, body) })
}

/** The bytes that are signed: canonical JSON (RFC 8785), and their sha256 in hex. */
export function seal(snapshot: Snapshot): { readonly body: string; readonly sha256: string } {
  // Through JSON once, so that what is missing is left out instead of standing there as undefined.
  const body = canonical(JSON.parse(JSON.stringify(snapshot)) as JsonValue)
  return { body, sha256: sha256(body).toString('hex') }
}

/** A snapshot from its signed bytes. @throws ZodError or SyntaxError when they are none. */
export function readSnapshot(body: string): Snapshot {
  return schema.parse(JSON.parse(body))
}

/** The last assessment as the rules compare with it. `knownAt`: when its content was fixed, or imported. */
export function previousOf(snapshot: Snapshot): Previous {
  const { assessment, priorities, factors, signedOn } = snapshot
  return {
    id: assessment.id,
    number: assessment.number,
    signedOn,
    knownAt: snapshot.imported?.at ?? snapshot.submitted?.at,
    level: priorities.level.code,
    provisional: priorities.provisional,
    justification: priorities.justification,
    priorityAreas: priorities.areas.map(({ code }) => code),
    ratings: Object.fromEntries(
      factors.map(({ code, state, presence, priority, rationale, earlier }) => [
        code,
        {
          ...{ state, presence: presence?.code, priority: priority?.code },
          // Words that stood unchanged for years are still those of the assessment that wrote them.
          ...(rationale
            ? { rationale, rationaleOn: signedOn }
            : { rationale: earlier?.rationale, rationaleOn: earlier?.rationaleOn }),
        },
      ]),
    ),
  }
}

function interviewOf({ content }: Facts): Snapshot['interview'] {
  const { held, on, place, means, crew, minutes, notHeldReason } = content.gather?.interview ?? {}
  if (held === false) return { notHeldReason: must(said(notHeldReason), 'why there was no interview') }
  return {
    on: must(typedDay(on), 'the date of the interview'),
    place: must(said(place), 'the place of the interview'),
    means: must(means, 'the means of the interview'),
    crew: must(typedNumber(crew), 'the crew'),
    minutes: must(typedNumber(minutes), 'the length of the interview'),
  }
}

function sourcesOf({ content, document }: Facts): Snapshot['sources'] {
  return (content.gather?.sources ?? []).map(({ code, checkedOn, by, note }) => ({
    code,
    label: must(document.sources.find(source => source.code === code)?.label, `the source ${code}`),
    checkedOn: must(typedDay(checkedOn), 'the day a source was checked'),
    by: must(said(by), 'who checked a source'),
    note: said(note),
  }))
}

function factorOf(facts: Facts, factor: Factor): SnapshotFactor {
  const { document, content, previous } = facts
  const { code, kind, name, description } = factor
  const rating = content.ratings?.[code]
  const before = previous?.ratings[code]
  const state = must(stateOf(rating), name)
  const rated = state === 'rated'
  const { presence, priority } = standingRating(rating, before)
  const rationale = rated ? said(rating?.rationale) : undefined
  // Words of a document that is for its own agency are quoted only where nothing new takes their place, see `isForOwnAgency`.
  const earlierWords = previous?.ownOnly && rationale !== undefined ? undefined : before?.rationale
  return {
    ...{ code, kind, name, description, state },
    movement: rated ? movementOf(facts, factor) : undefined,
    presence: rated ? answered(document.scales.presence, presence) : undefined,
    priority: rated ? answered(document.scales.priority, priority) : undefined,
    rationale,
    saysHimself: said(rating?.saysHimself),
    earlier: previous &&
      before && {
        signedOn: previous.signedOn,
        presence: labelOf(earlierScales(facts).presence, before.presence),
        priority: labelOf(earlierScales(facts).priority, before.priority),
        rationale: earlierWords,
        rationaleOn: earlierWords ? (before.rationaleOn ?? previous.signedOn) : undefined,
      },
    citations: rating?.citations ?? [],
    setAside: (rating?.setAside ?? []).flatMap(({ evidenceId, reason }) => {
      const words = said(reason)
      return words ? [{ evidenceId, reason: words }] : []
    }),
    notExplored: rated
      ? undefined
      : {
          reason: must(said(rating?.notExploredReason), `why "${name}" is not yet explored`),
          returnBy: must(typedDay(rating?.returnBy), `the day to return to "${name}"`),
        },
  }
}

function prioritiesOf(facts: Facts): Snapshot['priorities'] {
  const { document, content, previous } = facts
  const { level, justification, noAreasReason, leftOut = {}, fall, committedAt } = content.prioritise ?? {}
  const areas = priorityAreas(facts)
  const scale = document.scales.level
  const option = must(level === undefined ? undefined : findOption(scale, level), 'the level')
  return {
    areas: areas.map(area => named(facts, area)),
    noAreasReason: areas.length === 0 ? said(noAreasReason) : undefined,
    leftOut: Object.entries(leftOut).flatMap(([code, reason]) => {
      const words = said(reason)
      return words && !areas.includes(code) ? [{ factor: named(facts, code), reason: words }] : []
    }),
    level: { prompt: scale.question, code: option.code, label: option.label, meaning: option.help },
    provisional: isProvisional(facts),
    earlierLevel: previous && {
      signedOn: previous.signedOn,
      code: previous.level,
      label: labelOf(earlierScales(facts).level, previous.level) ?? previous.level,
    },
    justification: must(said(justification), 'the justification'),
    fall: isFall(facts)
      ? { reason: must(said(fall?.reason), 'why the level goes down'), evidenceIds: fall?.evidenceIds ?? [] }
      : undefined,
    committedAt,
    toolChanges: toolChangesOf(facts),
  }
}

/** None where nothing changed, so that what is signed without another tool is the same, byte for byte, as it ever was. */
function toolChangesOf(facts: Facts): Snapshot['priorities']['toolChanges'] {
  const changes = toolChanges(facts)
  if (changes.length === 0) return undefined
  return changes.map(change => ({
    ...change,
    reason: must(toolReason(facts, change), `what the change of ${change.title} means`),
  }))
}

function planOf(facts: Facts, { author, settings }: Signing) {
  const { nextVisitBy, nextVisitReason } = facts.content.act ?? {}
  const agencyOf = (id: string) => facts.agencies.find(agency => agency.id === id)?.name ?? id
  return {
    lastPlan: closedActions(facts).map(({ open, status, note }) => ({
      what: open.what,
      factor: named(facts, open.factor),
      outcome: status,
      note,
    })),
    plan: plannedActions(facts, author, settings).map(
      ({ what, factor, why, evidenceIds, ownerId, ownerName, ownerAgencyId, due, knownBy, minutes, origin }) => ({
        ...{ what, why, due, knownBy, minutes },
        factor: named(facts, factor),
        evidenceIds: [...evidenceIds],
        owner: { id: ownerId, name: ownerName, agency: agencyOf(ownerAgencyId) },
        from: origin.kind,
      }),
    ),
    noActionReasons: priorityAreas(facts).flatMap(area => {
      const reason = noActionReason(facts, area)
      return reason ? [{ area: named(facts, area), reason }] : []
    }),
    nextVisit: {
      by: must(typedDay(nextVisitBy), 'the next visit'),
      reason: must(said(nextVisitReason), 'the reason for the next visit'),
    },
  }
}

/** Every entry that the document leans on or answers, whole, so that a reader needs no other table. */
function citedIn(facts: Facts, { factors, judgement, priorities, plan }: Snapshot): Snapshot['evidence'] {
  const cited = new Set([
    ...factors.flatMap(({ citations, setAside }) => [...citations, ...setAside.map(({ evidenceId }) => evidenceId)]),
    ...(judgement?.citations ?? []),
    ...(priorities.fall?.evidenceIds ?? []),
    ...plan.flatMap(({ evidenceIds }) => evidenceIds),
  ])
  return facts.evidence
    .filter(({ id }) => cited.has(id))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .map(entry => entryOf(facts, entry))
}

function entryOf(facts: Facts, { id, on, source, grading, text, directions }: EvidenceFact) {
  return {
    ...{ id, on, grading, text },
    source: facts.document.sources.find(({ code }) => code === source)?.label ?? source,
    directions: Object.entries(directions).map(([code, direction]) => ({ factor: named(facts, code), direction })),
  }
}

/** A factor's code with its name; in a structured judgement the area's own words for both. */
function named({ document }: Facts, code: string) {
  return { code, name: document.factors.find(factor => factor.code === code)?.name ?? code }
}

function answered(scale: Scale, code: string | undefined) {
  const option = must(code === undefined ? undefined : findOption(scale, code), scale.title)
  return { prompt: scale.question, code: option.code, label: option.label }
}

function labelOf(scale: Scale, code: string | undefined): string | undefined {
  return code === undefined ? undefined : (findOption(scale, code)?.label ?? code)
}
