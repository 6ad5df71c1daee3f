import type { SaidOfAction } from './types.ts'

/** What was said of an action, as a page says it. */
export const outcomeWords = (said: SaidOfAction): string => said.charAt(0).toUpperCase() + said.slice(1)
