/** Whether a button stops every form of its page and keeps them all. */
export const stopsAll = (button: HTMLElement | null): boolean => button?.dataset['stopsAll'] !== undefined

/** What was typed or chosen in a form. What no one typed, its hidden fields, is left out. */
function typedIn(form: HTMLFormElement): [string, FormDataEntryValue][] {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].map(({ name }) => name))
  return [...new FormData(form)].filter(([name]) => !hidden.has(name))
}

/** Sends with the form that act now stops what was typed in the other forms of the page: a button belongs to one form alone. */
export function startActNow(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('main form'))
    form.addEventListener('submit', ({ submitter }) => {
      if (!stopsAll(submitter)) return
      const others = [...page.querySelectorAll<HTMLFormElement>('main form')].filter(other => other !== form)
      const typed = others.flatMap(typedIn)
      form.addEventListener(
        'formdata',
        ({ formData }) => {
          for (const [name, value] of typed) formData.append(name, value)
        },
        { once: true },
      )
    })
}
