import { setTimeout as after } from 'node:timers/promises'

/** What `asked` comes to, or `otherwise` when that takes longer: what is asked goes on, and nobody hears of it. */
export async function within<T, U>(milliseconds: number, asked: Promise<T>, otherwise: U): Promise<T | U> {
  const over = new AbortController()
  try {
    return await Promise.race([asked, after(milliseconds, otherwise, { ref: false, signal: over.signal })])
  } finally {
    over.abort()
  }
}
