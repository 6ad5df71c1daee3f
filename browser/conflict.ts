/**
 * Two people saved the same page. Shows both texts of every field in which they differ, and lets the person choose. Text is only ever set
 * as text: nothing that a colleague typed can become markup here.
 *
 * @param saved what stands saved, by field name
 * @param keepMine called when this page's words are to be saved over the others
 */
export function showConflict(
  form: HTMLFormElement,
  saved: Readonly<Record<string, string>>,
  keepMine: () => void,
): void {
  form.querySelector('[data-conflict]')?.remove()
  const box = element('div', 'arms-conflict govuk-inset-text')
  box.dataset['conflict'] = ''
  box.tabIndex = -1
  box.append(element('h2', 'govuk-heading-m', 'Somebody saved before you'))

  for (const [name, theirs] of Object.entries(saved)) {
    const field = form.elements.namedItem(name)
    if (
      !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) ||
      field.value === theirs ||
      field.type === 'radio'
    )
      continue
    const label = form.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent?.trim() ?? name
    const texts = element('div', 'arms-conflict__texts')
    texts.append(side('Yours', field.value), side('Saved', theirs))
    box.append(element('h3', 'govuk-heading-s', label), texts)
  }

  const buttons = element('div', 'govuk-button-group')
  const keep = button('Save mine over it', 'govuk-button', () => {
    box.remove()
    keepMine()
  })
  // Loading the page again shows what stands saved; the words typed here are in the box above until then.
  const take = button('Show what is saved', 'govuk-button govuk-button--secondary', () => window.location.reload())
  buttons.append(keep, take)
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
