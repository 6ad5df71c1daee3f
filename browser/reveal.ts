/**
 * Shows what a chosen radio button reveals, and hides what the others do; opens what a list asks for when none of its names is chosen. The package's own script also writes `aria-expanded` on the
 * radio button, where ARIA does not allow it; what is revealed stands right after its button, in the order of reading.
 */
export function startReveals(page: Document): void {
  const radios = [...page.querySelectorAll<HTMLInputElement>('input[type="radio"][data-aria-controls]')]
  const show = () => {
    for (const radio of radios) {
      const revealed = page.getElementById(radio.dataset['ariaControls'] ?? '')
      revealed?.classList.toggle('govuk-radios__conditional--hidden', !radio.checked)
    }
  }
  for (const radio of radios) {
    const named = page.getElementsByName(radio.name)
    for (const each of named) each.addEventListener('change', show)
  }
  for (const revealed of page.querySelectorAll<HTMLElement>('[data-open-when-empty]')) {
    const select = page.getElementById(revealed.dataset['openWhenEmpty'] ?? '')
    const details = revealed.querySelector('details')
    if (!(select instanceof HTMLSelectElement) || !details) continue
    select.addEventListener('change', () => {
      details.open = select.value === '' || details.open
    })
  }
  show()
  // A page that comes back by the browser's own way back keeps what was chosen after the scripts have run.
  window.addEventListener('pageshow', show)
}
