import { evaluate, itemsOf, leavesOf, type AnsweredItem, type ToolDocument } from '../../instruments/index.ts'
import { csvLine } from '../../platform/csv/index.ts'
import { answeredItems, ownColumns } from './columns.ts'

/**
 * A CSV file with a column for each item and one row that shows how each is answered. The row is an example about nobody: somebody whom the
 * tool covers, with the first answer to everything else, and none where there is nothing to answer, such as the day of the last of none.
 */
export function template(document: ToolDocument): string {
  const items = answeredItems(document)
  const own = ownColumns.filter(name => !items.some(({ code }) => code === name))
  const ofOwn = { id: 'example-1', version: document.version }
  const example = Object.fromEntries(items.map(item => [item.code, exampleOf(item, document)]))
  const isNeeded = ({ code }: AnsweredItem) =>
    evaluate(document, { ...example, [code]: '' }).items.some(state => state.item.code === code && state.open)
  for (const item of items) if (item.neededWhen !== undefined && !isNeeded(item)) example[item.code] = ''
  return (
    csvLine([...own, ...items.map(({ code }) => code)]) +
    csvLine([...own.map(name => ofOwn[name]), ...items.map(({ code }) => example[code] ?? '')])
  )
}

function exampleOf(item: AnsweredItem, document: ToolDocument): string {
  switch (item.kind) {
    case 'choice':
      return coveredAnswer(item.code, document) ?? item.options.find(({ missing }) => !missing)?.code ?? ''
    case 'count':
      return String(item.from)
    case 'day':
      // Years are counted from a birth, and what happened later happened on one day.
      return itemsOf(document).some(years => years.kind === 'years' && years.since === item.code && isBirth(item))
        ? '1985-05-17'
        : '2025-02-28'
    case 'words':
      return 'Words'
  }
}

const isBirth = ({ prefill }: AnsweredItem) => prefill === 'date-of-birth'

/** What an item has to be for the tool to cover somebody, by its conditions. */
function coveredAnswer(code: string, { covers }: ToolDocument): string | undefined {
  for (const { must } of covers.conditions)
    for (const { leaf } of leavesOf(must)) {
      if (!('item' in leaf) || leaf.item !== code) continue
      if ('is' in leaf) return leaf.is
      if ('oneOf' in leaf) return leaf.oneOf[0]
    }
  return undefined
}
