import type { Day } from '../../platform/dates/index.ts'
import { findPinnedTool } from '../../record/catalogue/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import {
  dayOf,
  offeredTo,
  ownScores,
  placeUrl,
  recordUrl,
  resultWords,
  seenElsewhen,
  standingOf,
  standsOn,
  toolStandingWords,
  toolHistory,
  uncorrected,
  unscoredOf,
  unscoredSaid,
  type RecordWithChanges,
  type ToolHistory,
} from '../tools/index.ts'
import { armsRow } from './arms-row.ts'
import { linesOf } from './line-rules.ts'
import { inSheetOrder } from './sheet-rules.ts'
import { linesUrl } from './urls.ts'
import type { Beginning, SheetRecord, SheetRow, ToolLines } from './types.ts'

/**
 * Everything that stands on record with any tool about a person, and the tools that were not used. Nothing of a record of a victim is ever
 * among it: neither the history of tools nor what is offered here has any.
 */
export async function readSheet(work: PractitionerWork, personId: string): Promise<readonly SheetRow[]> {
  const history = await toolHistory(work.tx, personId)
  const offered = await offeredTo(work, 'tools', personId)
  const beginnings = new Map(
    offered.map(({ document, coverage }): [string, Beginning] => [
      document.code,
      coverage.covered === 'no'
        ? { why: `It does not cover this person. ${coverage.reason} ${coverage.offer}` }
        : { href: `${placeUrl(personId, 'tools')}/new/${document.code}` },
    ]),
  )
  const used = history.map(tool => usedRow(tool, personId, beginnings.get(tool.code) ?? {}, work.today))
  const unused = offered
    .filter(({ document }) => !history.some(({ code }) => code === document.code))
    .map(({ document: { code, kind, title, short } }): SheetRow => ({
      ...{ code, kind: sheetKind(kind), title, short, times: 0, earlierAt: linesUrl(personId, code) },
      beginning: beginnings.get(code) ?? {},
    }))
  return inSheetOrder([...used, ...unused, await armsRow(work, personId)])
}

/** @throws Error for a record of a victim, which has no place here */
function sheetKind(kind: ToolHistory['kind']): Exclude<ToolHistory['kind'], 'victim'> {
  if (kind === 'victim') throw new Error('A record of a victim has no place among those of the person')
  return kind
}

function usedRow(tool: ToolHistory, personId: string, beginning: Beginning, today: Day): SheetRow {
  const { code, title, short, kind, latest, records } = tool
  return {
    ...{ code, title, short, kind: sheetKind(kind), beginning },
    ...{ times: uncorrected(records).length, earlierAt: linesUrl(personId, code) },
    record: latest && recordOf(latest, tool, today),
  }
}

function recordOf(record: RecordWithChanges, history: ToolHistory, today: Day): SheetRecord {
  const { snapshot, completedOn, assessor, agencyName, changes } = record
  const own = ownScores(snapshot)
  return {
    ...{ id: record.id, href: recordUrl(record, 'tools'), version: snapshot.tool.version },
    results: own.map(score => {
      const unscored = unscoredOf(history, score)
      return {
        ...{ code: score.code, title: score.title, words: resultWords(score), standing: score.standing },
        standsOn: standsOn(score),
        ...{ scored: score.state === 'scored', unscored: unscored && unscoredSaid(unscored, today) },
      }
    }),
    missing: [...new Set(snapshot.scores.flatMap(({ missing }) => missing.map(({ prompt }) => prompt)))],
    kept: snapshot.kept.scores,
    assessor: `${assessor.name}, ${snapshot.assessor.jobTitle}`,
    agency: agencyName,
    ...{ on: completedOn, seenOn: seenElsewhen(record) },
    standing: standingOf(record, changes, today),
    changes: changes.map(
      ({ prompt, was, now }) => `${prompt}${/[.?]$/.test(prompt) ? '' : '.'} Then: ${was} Now: ${now}`,
    ),
    toolStanding: toolStandingWords(snapshot.tool.standing),
  }
}

/** The records of each tool that stand, as lines over time, in the order of the sheet. */
export async function readLines(work: PractitionerWork, personId: string): Promise<readonly ToolLines[]> {
  const history = await toolHistory(work.tx, personId)
  const tools = history.map(({ code, title, short, kind, records }) => {
    const standing = uncorrected(records).toReversed()
    return linesOf(
      { code, title, short, kind: sheetKind(kind) },
      standing.map(record => ({
        ...{ id: record.id, on: dayOf(record), version: record.snapshot.tool.version, scores: record.snapshot.scores },
      })),
      // Two agencies may have a version of one number: a record is drawn by the very document that it was made with.
      (record, score) => {
        const made = standing.find(({ id }) => id === record)?.snapshot.tool
        const document = made && findPinnedTool(made)?.document
        return document?.scores.find(each => each.code === score)?.bands
      },
    )
  })
  return inSheetOrder(tools)
}
