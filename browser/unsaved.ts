import { stopsAll } from './act-now.ts'

/** What somebody typed or chose in a form, as one text. What no one typed, its hidden fields, is left out. */
function wordsOf(form: HTMLFormElement): string {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].map(({ name }) => name))
  return JSON.stringify([...new FormData(form)].filter(([name]) => !hidden.has(name)))
}

/**
 * Asks before a page is left on which something was typed that is saved nowhere. Forms that save themselves while they are filled in do
 * their own asking.
 */
export function startUnsavedWarning(page: Document): void {
  const forms = [...page.querySelectorAll<HTMLFormElement>('form[data-unsaved]')]
  if (forms.length === 0) return
  const saved = new Map(forms.map(form => [form, form.dataset['unsaved'] === 'already' ? '' : wordsOf(form)]))
  let sent: readonly HTMLFormElement[] = []
  for (const form of forms)
    form.addEventListener('submit', ({ submitter }) => {
      sent = stopsAll(submitter) ? forms : [form]
    })
  window.addEventListener('beforeunload', event => {
    if (forms.some(form => !sent.includes(form) && wordsOf(form) !== saved.get(form))) event.preventDefault()
    // Whoever stays after all has sent nothing.
    sent = []
  })
}
