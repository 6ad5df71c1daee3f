import { openBrowser } from '../test/support/browser.ts'
import { Desk, minutesOf } from '../test/support/desk.ts'
import { listening } from '../test/support/listening.ts'
import { reviewAtDesk } from '../test/support/review-at-desk.ts'
import { printFigures, rounded } from './figures.ts'

/**
 * Characters typed in the same review on a form that starts empty, as the national evaluation describes it: the baseline of the reference
 * case (rationales typed again, evidence copied by hand, open actions and header typed again, and all that is new).
 */
const baselineCharacters = 3052

const server = await listening()
const browser = await openBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const desk = new Desk(page, 'mouse and keyboard')
  const { address, reference } = server
  await reviewAtDesk(desk, { address, reference, officer: 'officer', supervisor: 'sergeant' })
  const { cost } = desk
  printFigures(
    [
      { name: 'desk.review.characters', value: cost.characters, unit: 'characters' },
      {
        name: 'desk.review.characters_ratio',
        value: rounded(cost.characters / baselineCharacters),
        unit: 'of the baseline',
        target: '≤ 0.28',
      },
      { name: 'desk.review.keys', value: cost.keys, unit: 'keys' },
      { name: 'desk.review.clicks', value: cost.clicks, unit: 'clicks' },
      { name: 'desk.review.pages', value: cost.pages, unit: 'documents', target: '≤ 30' },
      { name: 'desk.review.minutes', value: rounded(minutesOf(cost), 1), unit: 'minutes' },
    ],
    process.argv.includes('--json'),
  )
} finally {
  await browser.close()
  await server.close()
}
