/** Milliseconds between two looks at how far something is. */
const pause = 2_000

/** Asks for the page again until it says that what it tells of has ended, and shows how far it is in the meantime. */
async function follow(region: HTMLElement): Promise<void> {
  const address = region.dataset['address']
  if (address === undefined) return
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, pause))
    // Nobody reads a page that is not shown.
    if (document.hidden) continue
    // To see how far it is, is no look at what is wrong: that is shown, and recorded, when the page is opened again at the end.
    const answer = await fetch(`${address}?watch=1`, { headers: { accept: 'text/html' } }).catch(() => undefined)
    // Without an answer the page stays as it is, with its link.
    if (answer?.ok !== true) return
    const found = new DOMParser()
      .parseFromString(await answer.text(), 'text/html')
      .querySelector<HTMLElement>('[data-module="arms-progress"]')
    if (!found) {
      window.location.assign(address)
      return
    }
    show(region, found)
  }
}

/** Only what has changed is written, so that a screen reader says only that. */
function show(region: HTMLElement, found: HTMLElement): void {
  const words = region.querySelector('[role="status"]')
  const now = found.querySelector('[role="status"]')?.textContent ?? ''
  if (words && words.textContent !== now) words.textContent = now
  const bar = found.querySelector('progress')
  const shown = region.querySelector('progress')
  if (bar && shown) shown.value = bar.value
  else if (bar) words?.after(bar.parentElement ?? bar)
  else shown?.parentElement?.remove()
}

for (const region of document.querySelectorAll<HTMLElement>('[data-module="arms-progress"]')) void follow(region)
