import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Dialog } from 'playwright-core'
import type { UserName } from '../support/app.ts'
import { axeFaults, openBrowser } from '../support/browser.ts'
import { listening, type Listening } from '../support/listening.ts'
import { deskOf } from '../support/review.ts'
import { signedIn } from '../support/signed-in.ts'

let browser: Browser
let server: Listening

before(async () => {
  browser = await openBrowser()
  server = await listening()
})
after(async () => {
  await browser.close()
  await server.close()
})

async function telephone(javaScript: boolean, user: UserName = 'officer') {
  const page = await signedIn(browser, server, user, { width: 360, height: 700, javaScript })
  const dialogs: string[] = []
  page.on('dialog', (dialog: Dialog) => {
    dialogs.push(dialog.type())
    void dialog.dismiss()
  })
  return { page, dialogs }
}

const words = 'He said that the girl next door\nwould "come in a minute" & then'

for (const javaScript of [true, false])
  test(`given evidence half written ${javaScript ? 'with' : 'without'} JavaScript on a telephone, when act now is pressed, then nothing asks, and the words come back`, async () => {
    const { page, dialogs } = await telephone(javaScript)
    const { personId } = server.reference
    await page.goto(`${server.address}/people/${personId}/evidence/new`)
    await page.fill('[name=text]', words)
    await page.selectOption('[name=source]', { index: 2 })
    const source = await page.inputValue('[name=source]')
    const button = page.getByRole('button', { name: 'Act now' })
    // In reach without scrolling, wherever the form has been scrolled to.
    const box = await button.boundingBox()
    assert(box && box.y > 0 && box.y + box.height <= 700, JSON.stringify(box))
    await button.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/act-now\/new$/)
    assert.deepEqual(dialogs, [])

    await page.check('[name=dangers][value="child at risk"]')
    await page.fill('[name=atRisk]', 'The girl next door')
    await page.fill('[name=done]', 'Took her home.')
    await page.check('[name=told][value=no]')
    await page.check('[name=arrest][value=no]')
    await page.fill('[name=arrestWhy]', 'No offence yet.')
    await page.check('[name=disclosure][value=yes]')
    await page.check('[name=tier][value=own]')
    await page.getByRole('button', { name: 'Save and tell the supervisors' }).click()
    await page.waitForURL(/act-now\/[0-9a-f-]{36}$/)
    if (javaScript) assert.deepEqual(await axeFaults(page), [])

    await page.getByRole('link', { name: 'Carry on: evidence' }).click()
    assert.equal(await page.inputValue('[name=text]'), words)
    assert.equal(await page.inputValue('[name=source]'), source)
    await page.goto(`${server.address}/people/${personId}`)
    await page.getByRole('button', { name: /^Put it away/ }).click()
    assert.equal(await page.getByText('Forms that you stopped').count(), 0)
    await page.context().close()
  })

test('given a long form and the keyboard, when each field is come to, then the button covers none of them', async () => {
  const { page } = await telephone(true)
  await page.goto(`${server.address}/people/${server.reference.personId}/visits/new`)
  const covered: string[] = []
  let last = ''
  for (let at = 0; at < 120 && last !== 'Act now'; at += 1) {
    await page.keyboard.press('Tab')
    const [name, isCovered] = await page.evaluate<[string, boolean]>(`(() => {
      const field = document.activeElement, bar = document.querySelector('.arms-act-now')
      const box = field.getBoundingClientRect(), top = bar.getBoundingClientRect().top
      return [field.innerText || field.name || field.tagName, !bar.contains(field) && box.top >= top]
    })()`)
    last = name.trim()
    if (isCovered) covered.push(last)
  }
  assert.equal(last, 'Act now')
  assert.deepEqual(covered, [])
  await page.context().close()
})

test('given a note and a comment half written beside a submitted assessment on a telephone, when act now is pressed, then nothing asks, and both come back', async () => {
  const { id } = await deskOf(() => server).submitted('officer', server.reference)
  const { page, dialogs } = await telephone(true, 'inspector')
  await page.goto(`${server.address}/assessments/${id}`)
  const button = page.getByRole('button', { name: 'Act now' })
  // In reach at the top of the document, which is many screens long.
  const box = await button.boundingBox()
  assert(box && box.y > 0 && box.y + box.height <= 700, JSON.stringify(box))
  await page.fill('[name=note]', 'Seen with the officer.')
  await page.fill('[name=text]', words)
  await page.focus('[name=note]')
  await button.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/act-now\/new$/)
  assert.deepEqual(dialogs, [])
  await page.goto(`${server.address}/people/${server.reference.personId}`)
  await page.getByRole('link', { name: 'Carry on: an assessment as a whole' }).click()
  assert.equal(await page.inputValue('[name=note]'), 'Seen with the officer.')
  assert.equal(await page.inputValue('[name=text]'), words)
  assert.deepEqual(await axeFaults(page), [])

  // To sign with the comment unsent is asked about, as it is where it was never stopped.
  await Promise.all([page.waitForEvent('dialog'), page.getByRole('button', { name: 'Countersign' }).click()])
  assert.deepEqual(dialogs, ['beforeunload'])
  await page.context().close()
})
