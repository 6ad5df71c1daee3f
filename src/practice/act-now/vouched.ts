import type { VouchedKind } from '../../trust/audit/index.ts'
import { acknowledgementSubject, actNowSubject, additionSubject, referralSubject } from './canonical.ts'
import { rowsAfter } from './store.ts'

/** What did not wait and all that followed it, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'act_now',
    read: async (rx, after, limit) => (await rowsAfter.records(rx, after, limit)).map(row => actNowSubject(row)),
  },
  {
    kind: 'act_now_addition',
    read: async (rx, after, limit) => (await rowsAfter.additions(rx, after, limit)).map(row => additionSubject(row)),
  },
  {
    kind: 'act_now_referral',
    read: async (rx, after, limit) => (await rowsAfter.referrals(rx, after, limit)).map(row => referralSubject(row)),
  },
  {
    kind: 'act_now_acknowledgement',
    read: async (rx, after, limit) =>
      (await rowsAfter.acknowledgements(rx, after, limit)).map(row => acknowledgementSubject(row)),
  },
]
