/** Shows the buttons that print: without scripts they could do nothing, so they are hidden until here. */
export function startPrintButtons(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
