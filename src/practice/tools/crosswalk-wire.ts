import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { besideInstrument } from './crosswalk.ts'
import type { ToolSnapshot } from './snapshot-types.ts'

const version = z.object({ code: z.string(), version: z.string() })

export const wireBeside = z.object({
  ...{ crosswalk: version, instrument: version },
  datedOn: zDay.optional().describe('Of which day the answers are.'),
  factors: z.array(
    z.object({
      factor: z.string(),
      answers: z.array(
        z.object({
          item: z.string(),
          fit: z.enum(['same', 'bears on']).describe('`same`: both ask the same thing.'),
          note: z.string(),
          answer: z.string().optional().describe('As a person reads it; left out where it was not asked.'),
        }),
      ),
      gap: z
        .object({ why: z.string(), ask: z.string(), nearest: z.array(z.string()) })
        .optional()
        .describe('That no item asks for the factor, and what to ask instead.'),
    }),
  ),
  items: z.array(
    z.object({
      item: z.string(),
      factors: z.array(z.string()),
      gap: z.string().optional().describe('Why it bears on none.'),
    }),
  ),
})

/** What a record says of the factors of another instrument; undefined where its tool has no crosswalk to one. */
export function besideOnWire(snapshot: ToolSnapshot): z.infer<typeof wireBeside> | undefined {
  const found = besideInstrument(snapshot)
  if (!found) return undefined
  const { crosswalk, dated, factors, items } = found.across
  return {
    crosswalk: { code: crosswalk.code, version: crosswalk.version },
    instrument: { ...crosswalk.instrument },
    ...(dated && { datedOn: dated.on }),
    factors: factors.map(({ factor, items: linked, gap }) => ({
      factor: factor.code,
      answers: linked.map(({ link: { item, fit, note }, said }) => ({
        ...{ item, fit, note },
        ...(said && { answer: said.answer }),
      })),
      ...(gap && { gap: { why: gap.why, ask: gap.ask, nearest: [...gap.nearest] } }),
    })),
    items: items.map(({ item, factors: linked, gap }) => ({
      ...{ item: item.code, factors: linked.map(({ factor }) => factor.code) },
      ...(gap !== undefined && { gap }),
    })),
  }
}
