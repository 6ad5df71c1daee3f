import {
  evaluate,
  type AnsweredItem,
  type Answers,
  type ItemOption,
  type ToolDocument,
} from '../src/instruments/tools/index.ts'

/** How somebody answers what is asked: nothing for what they leave open. */
export type Answering = (item: AnsweredItem) => string | undefined

/**
 * Answers to everything that a tool asks, one after the other, as what is asked follows from what was answered.
 *
 * @param answering asked once for each item that needs an answer
 */
export function answersTo(document: ToolDocument, answering: Answering): Answers {
  let answers: Answers = {}
  // Each pass answers at least one item, or leaves them open for good.
  for (;;) {
    const open = evaluate(document, answers).items.filter(state => state.open && answers[state.item.code] === undefined)
    const next = open.flatMap(({ item }) => {
      const answer = item.kind === 'years' ? undefined : answering(item)
      return answer === undefined ? [] : [[item.code, answer] as const]
    })
    const [first] = next
    if (!first) return answers
    answers = { ...answers, [first[0]]: first[1] }
  }
}

/** What makes a tool cover somebody: answers by the names that the documents have for it. */
const covering: Readonly<Record<string, string>> = {
  ...{ sex: 'male', 'sexual-conviction': 'yes', 'sexual-history': 'yes', 'age-at-latest-offence': '17-or-over' },
  ...{
    'in-community': 'yes',
    'partner-violence': 'known',
    'victim-age': '16-or-over',
    abuse: 'domestic',
    signed: 'yes',
  },
  ...{ 'date-of-birth': '1980-05-03', 'start-of-risk': '2021-06-01', 'last-sexual-sanction': '2020-01-01' },
}

/**
 * Answers as somebody gives them whom the tool covers.
 *
 * @param known what is known of them, by item, before anything else
 * @param on the day of whatever else is a day
 * @param pick one of the options that say something
 */
export const coveredAnswers =
  (
    known: Readonly<Record<string, string>>,
    on: string,
    pick: (options: readonly ItemOption[], item: AnsweredItem) => ItemOption | undefined,
  ): Answering =>
  item => {
    const said = known[item.code] ?? covering[item.code]
    if (said !== undefined) return said
    switch (item.kind) {
      case 'choice':
        return pick(
          item.options.filter(({ missing }) => !missing),
          item,
        )?.code
      case 'count':
        return String(Math.max(item.from, 1))
      case 'day':
        return on
      case 'words':
        return 'As he told it on the visit, and as the file has it.'
    }
  }
