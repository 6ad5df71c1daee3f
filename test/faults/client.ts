import { formWithFiles, type FileSent } from '../support/imports.ts'

/** What the server answered, received to its last byte. */
export interface Answer {
  readonly status: number
  readonly body: string
  /** Where a 303 leads. */
  readonly location: string
}

/** The connection broke before the answer was here: nobody knows whether the work was done. */
export class CutOff extends Error {
  override readonly name = 'CutOff'
}

/** Milliseconds after which a server that is alive and says nothing counts as hanging. */
const patience = 30_000

/** Somebody's browser, without a window. It keeps its cookies over a restart of the server. */
export class Client {
  /** Where the server is now. */
  address: string
  readonly #cookies = new Map<string, string>()
  #token = ''

  constructor(address: string) {
    this.address = address
  }

  /** @throws CutOff */
  async get(path: string): Promise<Answer> {
    return await this.#request(path, { method: 'GET', headers: { accept: 'text/html' } })
  }

  /** Sends a form with the token of the last page. @throws CutOff */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return await this.#request(path, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: this.#token, ...fields }).toString(),
    })
  }

  /** Sends a form with files and the token of the last page. @throws CutOff */
  async postFiles(path: string, fields: Readonly<Record<string, string>>, files: readonly FileSent[]): Promise<Answer> {
    const { payload, type } = formWithFiles({ _csrf: this.#token, ...fields }, files)
    const headers = { accept: 'text/html', 'content-type': type }
    return await this.#request(path, { method: 'POST', headers, body: new Uint8Array(payload) })
  }

  /** Sends JSON with the token of the last page. @throws CutOff */
  async patch(path: string, body: unknown): Promise<Answer> {
    return await this.#request(path, {
      method: 'PATCH',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-csrf-token': this.#token },
      body: JSON.stringify(body),
    })
  }

  async #request(path: string, { headers, ...rest }: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { response, body } = await received(`${this.address}${path}`, {
      ...rest,
      headers: { ...headers, cookie },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    this.#token = hiddenField(body, '_csrf') ?? this.#token
    return { status: response.status, body, location: response.headers.get('location') ?? '' }
  }
}

/** The value of a hidden field of a page. */
export function hiddenField(page: string, name: string): string | undefined {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1]
}

async function received(url: string, init: RequestInit): Promise<{ response: Response; body: string }> {
  try {
    const response = await fetch(url, init)
    return { response, body: await response.text() }
  } catch (error) {
    // It is what fetch throws for a connection that broke or was refused; a time that is over is another error.
    if (error instanceof TypeError) throw new CutOff(`No answer from ${url}`, { cause: error })
    throw error
  }
}
