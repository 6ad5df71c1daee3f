import { ageOn } from '../../platform/dates/index.ts'
import { dayReader, isBlank, readerOf, type Raw } from './answers.ts'
import type { AnsweredItem, Item } from './document.ts'
import type { AnswerFault } from './evaluation.ts'
import { testOf, type Places, type Test, type Walk } from './walk.ts'

/** What a walk does at one item. */
export interface Step {
  /** Reads the item into the walk: its value, and whether it is asked where that depends on others. */
  readonly read: (given: readonly Raw[], walk: Walk, faults: AnswerFault[]) => void
  /** After a walk, whether it is asked, needed and not answered. */
  readonly isOpen: (given: readonly Raw[], walk: Walk) => boolean
}

export function stepOf(item: Item, place: number, places: Places): Step {
  const read = valueOf(item, place, places)
  const isNeeded = item.kind === 'years' ? never : neededBy(item, places)
  return {
    read: item.when === undefined ? read : readWhen(testOf(item.when, places), place, read),
    isOpen: (given, walk) => walk.asked[place] === true && isNeeded(walk) && isBlank(given[place]),
  }
}

function readWhen(isAsked: Test, place: number, read: Step['read']): Step['read'] {
  return (given, walk, faults) => {
    const asked = isAsked(walk)
    walk.asked[place] = asked
    walk.values[place] = undefined
    walk.days[place] = undefined
    if (asked) read(given, walk, faults)
  }
}

const always: Test = () => true
const never: Test = () => false

function neededBy({ optional, neededWhen }: AnsweredItem, places: Places): Test {
  if (optional) return never
  return neededWhen === undefined ? always : testOf(neededWhen, places)
}

function valueOf(item: Item, place: number, places: Places): Step['read'] {
  if (item.kind === 'years') return yearsOf(item, place, places)
  if (item.kind === 'day') {
    const read = dayReader(item)
    return (given, walk, faults) => (walk.values[place] = walk.days[place] = read(given[place], faults))
  }
  const read = readerOf(item)
  return (given, walk, faults) => (walk.values[place] = read(given[place], faults))
}

/** Works out whole years from the days that the walk has read. */
function yearsOf(item: Extract<Item, { kind: 'years' }>, place: number, places: Places): Step['read'] {
  const [since, until] = [places.ofItem(item.since), places.ofItem(item.until)]
  return (_given, walk, faults) => {
    const [first, last] = [walk.days[since], walk.days[until]]
    const years = first === undefined || last === undefined ? undefined : ageOn(first, last)
    const isRight = years === undefined || (years >= item.from && years <= item.to)
    walk.values[place] = isRight ? years : undefined
    if (!isRight) faults.push({ kind: 'out-of-range', items: [item.since, item.until], message: item.otherwise })
  }
}
