import assert from 'node:assert/strict'
import { password } from './staff.ts'

/** What a browser that has signed in sends with each request. */
export interface SignedIn {
  readonly cookie: string
  readonly 'x-csrf-token': string
}

/** Signs in by the page, as anybody would. */
export async function signIn(address: string, userName: string): Promise<SignedIn> {
  const cookies = new Map<string, string>()
  const ask = async (path: string, fields?: Readonly<Record<string, string>>) => {
    const response = await fetch(`${address}${path}`, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...cookies].map(pair => pair.join('=')).join('; ') },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=', 2) ?? []
      cookies.set(name, value)
    }
    return { status: response.status, text: await response.text() }
  }
  const tokenIn = (page: { text: string }) => /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const form = tokenIn(await ask('/sign-in'))
  const { status } = await ask('/sign-in', { _csrf: form, userName, password })
  assert.equal(status, 303, `${userName} can't sign in`)
  const token = tokenIn(await ask('/account'))
  return { cookie: [...cookies].map(pair => pair.join('=')).join('; '), 'x-csrf-token': token }
}
