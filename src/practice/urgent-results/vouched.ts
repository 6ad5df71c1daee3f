import type { VouchedKind } from '../../trust/audit/index.ts'
import { acknowledgementSubject, answerSubject, resultSubject } from './canonical.ts'
import { rowsAfter } from './store.ts'

/** Results that do not wait, how each was answered, and who has looked at why no act now was needed, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'urgent_result',
    read: async (rx, after, limit) => (await rowsAfter.results(rx, after, limit)).map(row => resultSubject(row)),
  },
  {
    kind: 'urgent_answer',
    read: async (rx, after, limit) => (await rowsAfter.answers(rx, after, limit)).map(row => answerSubject(row)),
  },
  {
    kind: 'urgent_acknowledgement',
    read: async (rx, after, limit) =>
      (await rowsAfter.acknowledgements(rx, after, limit)).map(row => acknowledgementSubject(row)),
  },
]
