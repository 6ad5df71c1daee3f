import type { VouchedKind } from '../../trust/audit/index.ts'
import { answerSubject, resultSubject } from './canonical.ts'
import { rowsAfter } from './store.ts'

/** Results that do not wait, and how each was answered, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'urgent_result',
    read: async (rx, after, limit) => (await rowsAfter.results(rx, after, limit)).map(row => resultSubject(row)),
  },
  {
    kind: 'urgent_answer',
    read: async (rx, after, limit) => (await rowsAfter.answers(rx, after, limit)).map(row => answerSubject(row)),
  },
]
