import { stages, type Stage } from './types.ts'

type Minutes = Readonly<Partial<Record<Stage, number>>>

/**
 * Active minutes with those of one save added. A browser may count what it likes: no save adds more than has passed since the one before,
 * so the sum never exceeds the time there was, however many windows are open.
 *
 * @param counted minutes by stage since the last save, as the browser counted them
 * @param passed minutes since the last save by the clock of the server
 */
export function addMinutes(kept: Minutes, counted: Minutes, passed: number): Minutes {
  const claimed = stages.reduce((sum, stage) => sum + positive(counted[stage]), 0)
  const share = claimed > 0 ? Math.min(1, Math.max(0, passed) / claimed) : 0
  const sums = stages.map((stage): [Stage, number] => [
    stage,
    round((kept[stage] ?? 0) + positive(counted[stage]) * share),
  ])
  return Object.fromEntries(sums.filter(([, minutes]) => minutes > 0))
}

const positive = (minutes: number | undefined) => (minutes !== undefined && minutes > 0 ? minutes : 0)

/** To a hundredth of a minute: finer is noise. Down, so that the sum keeps its limit; what was rounded before stays as it is. */
const round = (minutes: number) => Math.floor(minutes * 100 + 1e-6) / 100
