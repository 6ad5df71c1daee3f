import { Socket } from 'node:net'

/**
 * A socket that hands the system what was written in one turn of the event loop in one call. The driver writes each statement of several
 * that go out together by itself, and those calls were a third of what the server's processor did (bench/).
 */
export class OneWriteSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}
