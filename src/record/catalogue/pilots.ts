import type { Published } from '../../instruments/index.ts'
import { publishedInstruments } from './published.ts'

/**
 * The pilots of an instrument: documents of their own, chosen by whoever begins an assessment and never the one in use. Of each
 * the greatest version. A pilot is named after its instrument: `arms-streamlined` is one of `arms`.
 */
export function pilotsOf(instrument: string): readonly Published[] {
  const pilots = publishedInstruments().all.filter(
    ({ document }) => document.status === 'pilot' && document.code.startsWith(`${instrument}-`),
  )
  // The newest stands first.
  return pilots.filter(
    ({ document }, place) => pilots.findIndex(other => other.document.code === document.code) === place,
  )
}
