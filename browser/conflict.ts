/** A field in which two saves differ, in the words of the form. */
interface Difference {
  readonly label: string
  readonly yours: string
  readonly saved: string
}

/** Two saves of one page that met, as the server tells it. */
export interface Conflict {
  readonly heading: string
  readonly sentence: string
  readonly differences: readonly Difference[]
}

/** What the person may choose. */
export interface Choices {
  /** Saves this page's words over the others. */
  readonly keepMine: () => void
  /** Shows the page as it stands saved. */
  readonly takeSaved: () => void
}

/**
 * The same page was saved elsewhere. Shows both texts of every field in which they differ, and lets the person choose. Text is only ever
 * set as text: nothing that a colleague typed can become markup here.
 */
export function showConflict(form: HTMLFormElement, conflict: Conflict, { keepMine, takeSaved }: Choices): void {
  form.querySelector('[data-conflict]')?.remove()
  const box = element('section', 'arms-conflict govuk-inset-text')
  const heading = element('h2', 'govuk-heading-m', conflict.heading)
  heading.id = 'conflict-heading'
  box.dataset['conflict'] = ''
  box.tabIndex = -1
  box.setAttribute('aria-labelledby', heading.id)
  box.append(heading, element('p', 'govuk-body', conflict.sentence))

  for (const { label, yours, saved } of conflict.differences) {
    const texts = element('div', 'arms-conflict__texts')
    texts.append(side('Yours', yours), side('Saved', saved))
    box.append(element('h3', 'govuk-heading-s', label), texts)
  }

  const buttons = element('div', 'govuk-button-group')
  const keep = button('Save mine over it', 'govuk-button', () => {
    box.remove()
    keepMine()
  })
  buttons.append(keep, button('Keep what is saved', 'govuk-button govuk-button--secondary', takeSaved))
  box.append(buttons)
  form.prepend(box)
  box.focus()
}

function element(tag: string, classes: string, text?: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = classes
  if (text !== undefined) made.textContent = text
  return made
}

function side(title: string, text: string): HTMLElement {
  const made = element('div', '')
  made.append(
    element('p', 'govuk-body-s', title),
    element('div', 'arms-conflict__text', text === '' ? '(nothing)' : text),
  )
  return made
}

function button(text: string, classes: string, press: () => void): HTMLElement {
  const made = element('button', classes, text)
  made.setAttribute('type', 'button')
  made.addEventListener('click', press)
  return made
}
