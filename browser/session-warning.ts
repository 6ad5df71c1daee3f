const warnBeforeMs = 2 * 60_000

/**
 * Warns two minutes before a session ends for want of use, and lets the person stay. It never leaves the page: what was typed stays, and
 * a form that is sent after the end is given back after signing in.
 */
export function startSessionWarning(body: HTMLElement): void {
  const idleSeconds = Number(body.dataset['idleSeconds'])
  const url = body.dataset['keepAliveUrl']
  const token = body.dataset['csrf']
  if (!Number.isFinite(idleSeconds) || idleSeconds <= 0 || url === undefined || token === undefined) return
  let endsAt = Date.now() + idleSeconds * 1000
  let box: HTMLElement | undefined

  // Any answer to a request of this page means that the server has seen us.
  const original = window.fetch.bind(window)
  window.fetch = async (...call) => {
    const response = await original(...call)
    if (response.status !== 401) endsAt = Date.now() + idleSeconds * 1000
    return response
  }

  const close = () => {
    box?.remove()
    box = undefined
  }
  const stay = async () => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': token },
        body: '{}',
      })
      if (response.ok) close()
      else
        show(
          'Your session has ended. Carry on: when you press “Save”, you can sign in and what you typed is given back to you.',
          false,
        )
    } catch {
      show('The server did not answer. Check your connection and try again.', true)
    }
  }
  const show = (text: string, offer: boolean) => {
    close()
    box = document.createElement('section')
    box.className = 'arms-session-warning'
    box.setAttribute('aria-label', 'Your session')
    const sentence = document.createElement('p')
    sentence.className = 'govuk-body'
    sentence.setAttribute('role', 'status')
    sentence.textContent = text
    box.append(sentence)
    if (offer) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'govuk-button'
      button.textContent = 'Stay signed in'
      button.addEventListener('click', () => void stay())
      box.append(button)
    }
    document.body.append(box)
  }

  let told: 'nothing' | 'soon' | 'over' = 'nothing'
  window.setInterval(() => {
    const left = endsAt - Date.now()
    if (left > warnBeforeMs) {
      if (told !== 'nothing') close()
      told = 'nothing'
    } else if (left > 0 && told === 'nothing') {
      told = 'soon'
      show(
        'You will be signed out in two minutes, because nothing was sent for a while. Nothing on this page is lost.',
        true,
      )
    } else if (left <= 0 && told !== 'over') {
      told = 'over'
      show(
        'Your session has ended. What you typed is still on this page. Send it, and you can sign in and have it given back.',
        false,
      )
    }
  }, 5000)
}
