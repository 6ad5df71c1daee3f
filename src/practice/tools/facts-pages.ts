import { redirect, typedFrom, type Typed } from '../../platform/http/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { answersForm, draftPage, isStale, refusedFields, stalePage } from './draft-page.ts'
import { answersToLookAt, factsToConfirm } from './draft-rules.ts'
import { afterFacts } from './draft-ways.ts'
import { factsMain, valueName } from './facts-view.ts'
import { keepsIn, readIn, readName } from './overtaken-view.ts'
import { saveAnswers } from './save.ts'
import { recordParams, type Place } from './types.ts'
import { readWork, type Workbench } from './workbench.ts'
import { recordUrl } from './words.ts'

/** What the page of the record's facts opens with: what was said of each, but for those that are to be looked at again. */
function choicesIn(bench: Workbench): Typed {
  const { draft, suggestions } = bench
  const again = new Set(answersToLookAt(bench).map(({ item }) => item.code))
  return typedFrom(
    Object.fromEntries(
      suggestions.flatMap(({ item: { code }, fact }) =>
        draft.answers[code] === undefined || again.has(code)
          ? []
          : [
              [`fact-${code}`, draft.answers[code] === fact.value ? 'yes' : 'no'],
              [readName(code), fact.source],
              [valueName(code), fact.value],
            ],
      ),
    ),
  )
}

/** The page on which what the record says is confirmed, or left to whoever assesses. */
export function factsRoutes(place: Place, about: 'toolRecord' | 'victimRecord', base: string): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: `${base}/facts`,
      audit: 'consulted',
      about,
      params: recordParams,
      query: keptQuery,
      handle: async ({ work, web, params: { personId, recordId }, query }) => {
        const bench = await readWork(work, place, personId, recordId)
        const typed = (await givenBack(work, web.url, query.kept)) ?? choicesIn(bench)
        if (bench.draft.ended) return redirect(recordUrl(bench.draft, place))
        return await draftPage({ work, web }, bench, { typed }, { title: 'What the record says' }, factsMain)
      },
    }),
    defineRoute({
      method: 'POST',
      url: `${base}/facts`,
      audit: 'session',
      about,
      params: recordParams,
      form: answersForm,
      handle: async ({ work, web, params: { personId, recordId }, form: { typed } }) => {
        const asked = { work, web }
        const bench = await readWork(work, place, personId, recordId)
        const confirms = Object.fromEntries(
          bench.suggestions.flatMap(({ item: { code } }) =>
            typed.text(`fact-${code}`) === 'yes' ? [[code, typed.text(valueName(code))]] : [],
          ),
        )
        const open = Object.fromEntries(
          factsToConfirm(bench)
            .filter(({ item }) => !['yes', 'no'].includes(typed.text(`fact-${item.code}`)))
            .map(({ item }) => [`fact-${item.code}`, `${item.prompt}: say whether it is right`]),
        )
        const shown = (errors: Readonly<Record<string, string>>) =>
          draftPage(asked, bench, { typed, errors }, { title: 'What the record says' }, factsMain)
        if (Object.keys(open).length > 0) return await shown(open)
        try {
          const read = readIn(typed, bench.suggestions)
          const declined = Object.entries(read).filter(([code]) => typed.text(`fact-${code}`) === 'no')
          const now = await saveAnswers(work, place, personId, recordId, {
            ...{ revision: Number(typed.text('revision')), changes: {}, confirms, read },
            keeps: { ...keepsIn(typed, bench.suggestions), ...Object.fromEntries(declined) },
          })
          await keptIsSaved(work, typed)
          return redirect(afterFacts(bench, now))
        } catch (error) {
          if (isStale(error))
            return await stalePage(asked, bench, recordUrl(bench.draft, place, 'facts'), typed, confirms)
          const fields = refusedFields(error)
          return await shown(Object.fromEntries(Object.entries(fields).map(([code, text]) => [`fact-${code}`, text])))
        }
      },
    }),
  ]
}
