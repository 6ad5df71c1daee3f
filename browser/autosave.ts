import { countActiveTime } from './active-minutes.ts'
import { showConflict, type Conflict } from './conflict.ts'

const pauseMs = 1500
const firstRetryMs = 4000
const longestRetryMs = 60_000

interface Saved {
  readonly revision: number
  /** '14:02', London. */
  readonly savedAt: string
}

interface Stale extends Conflict {
  readonly revision: number
}

/** What the form itself needs; nobody typed it. */
const own = ['_csrf', 'revision', 'activeSeconds']

/** The fields of a form as they stand, in order, without the form's own token. */
function fieldsOf(form: HTMLFormElement): [string, string][] {
  const fields: [string, string][] = []
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !own.includes(name)) fields.push([name, value])
  return fields
}

/**
 * Saves a form while it is being filled in. The form names where to (`data-autosave-url`). One save is under way at a time; nothing but the
 * server's own receipt counts as saved; a failure is shown and tried again, and the text stays on the page.
 */
export function startAutosave(form: HTMLFormElement): void {
  const url = form.dataset['autosaveUrl'] ?? ''
  const revisionField = form.elements.namedItem('revision')
  const secondsField = form.elements.namedItem('activeSeconds')
  const tokenField = form.elements.namedItem('_csrf')
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  if (
    !(revisionField instanceof HTMLInputElement) ||
    !(tokenField instanceof HTMLInputElement) ||
    !status ||
    url === ''
  )
    return

  const time = countActiveTime(document)
  let sent = JSON.stringify(fieldsOf(form))
  let timer: number | undefined
  let saving = false
  let underWay: Promise<void> = Promise.resolve()
  let stopped = false
  let retryMs = firstRetryMs

  const say = (state: string, text: string) => {
    status.dataset['state'] = state
    status.textContent = text
  }
  const dirty = () => JSON.stringify(fieldsOf(form)) !== sent
  const soon = (ms: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => start(), ms)
  }

  const start = (keepalive = false) => {
    if (saving || stopped || !dirty()) return
    underWay = save(keepalive)
  }

  const failed = (why: string) => {
    say('failed', `Not saved: ${why} Your text is kept on this page. Trying again.`)
    soon(retryMs)
    retryMs = Math.min(retryMs * 2, longestRetryMs)
  }

  async function save(keepalive: boolean): Promise<void> {
    saving = true
    const fields = fieldsOf(form)
    const body = JSON.stringify(fields)
    const activeSeconds = time.take()
    say('saving', 'Saving…')
    try {
      const response = await fetch(url, {
        method: 'POST',
        keepalive,
        headers: { accept: 'application/json' },
        body: new URLSearchParams([
          ...fields,
          ['_csrf', (tokenField as HTMLInputElement).value],
          ['revision', (revisionField as HTMLInputElement).value],
          ['activeSeconds', String(activeSeconds)],
        ]),
      })
      const answer: unknown = await response.json().catch(() => undefined)
      if (response.status === 200 && isSaved(answer)) {
        ;(revisionField as HTMLInputElement).value = String(answer.revision)
        sent = body
        retryMs = firstRetryMs
        say('saved', `Saved at ${answer.savedAt}`)
        if (dirty()) soon(pauseMs)
        return
      }
      time.giveBack(activeSeconds)
      if (response.status === 409 && isStale(answer)) {
        stopped = true
        say('stale', 'Not saved: this was saved elsewhere after you opened it. Choose which words to keep.')
        showConflict(form, answer, {
          keepMine: () => {
            ;(revisionField as HTMLInputElement).value = String(answer.revision)
            stopped = false
            sent = ''
            start()
          },
          takeSaved: () => {
            window.removeEventListener('beforeunload', warn)
            window.location.replace(window.location.pathname)
          },
        })
      } else if (response.status === 401) {
        stopped = true
        say(
          'failed',
          'Not saved: your session has ended. Press “Save” below: you can sign in and what you typed is given back to you.',
        )
      } else if (response.status === 422) failed(`${sentenceOf(answer)} Put it right, and it is saved.`)
      else failed(sentenceOf(answer))
    } catch {
      time.giveBack(activeSeconds)
      failed(navigator.onLine ? 'the server did not answer.' : 'there is no connection.')
    } finally {
      saving = false
    }
  }

  form.addEventListener('input', () => {
    if (status.dataset['state'] === 'saved') say('typing', 'Not saved yet')
    soon(pauseMs)
  })
  form.addEventListener('change', () => soon(pauseMs))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') start(true)
  })
  window.addEventListener('online', () => soon(0))
  const warn = (event: BeforeUnloadEvent) => {
    if (dirty()) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  form.addEventListener('submit', event => {
    // A save under way would make this page's own revision an old one: it is sent when that save has been answered.
    if (saving) {
      event.preventDefault()
      const { submitter } = event
      void underWay.then(() => form.requestSubmit(submitter))
      return
    }
    stopped = true
    window.clearTimeout(timer)
    window.removeEventListener('beforeunload', warn)
    if (secondsField instanceof HTMLInputElement) secondsField.value = String(time.take())
  })
}

function isSaved(answer: unknown): answer is Saved {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'revision' in answer &&
    typeof answer.revision === 'number' &&
    'savedAt' in answer
  )
}

function isStale(answer: unknown): answer is Stale {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'revision' in answer &&
    typeof answer.revision === 'number' &&
    'heading' in answer &&
    'differences' in answer &&
    Array.isArray(answer.differences)
  )
}

function sentenceOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null) {
    if ('fields' in answer && typeof answer.fields === 'object' && answer.fields !== null) {
      const first: unknown = Object.values(answer.fields)[0]
      if (typeof first === 'string') return first.endsWith('.') ? first : `${first}.`
    }
    if ('detail' in answer && typeof answer.detail === 'string') return answer.detail
  }
  return 'something went wrong here.'
}
