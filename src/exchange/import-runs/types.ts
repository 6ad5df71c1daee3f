import type { FileCount, ImportReport, Progress } from '../import/index.ts'

/** How a run can be asked for. */
export interface RunOptions {
  /** Only check: everything that an import does is done and undone. */
  readonly dryRun: boolean
  /** Import what is in order and leave out what is not. Otherwise one fault keeps everything out. */
  readonly partial: boolean
}

/** How a run stands. `failed` is also one whose server says nothing more. */
export type RunState = 'waiting' | 'running' | 'done' | 'failed'

/** Why a run came to no end of its own. In none of these was anything written. */
export const failures = ['stopped', 'gone', 'not allowed', 'no room', 'failed'] as const
export type Failure = (typeof failures)[number]

/** A file of a run, by its name. */
export interface SentFile {
  readonly name: string
  readonly bytes: number
}

/** A file of refused rows that is still kept. */
export interface RefusedFile extends SentFile {
  readonly rows: number
}

/** A run as everybody of the agency who may import sees it: counts, and no word of a case. */
export interface ImportRun extends RunOptions {
  readonly id: string
  readonly agencyId: number
  readonly sentBy: string
  readonly sentByName: string
  readonly sentAt: Date
  /** The name of the system that sent it for somebody. */
  readonly throughName: string | null
  readonly state: RunState
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly progress: Progress | null
  readonly outcome: ImportReport['outcome'] | null
  readonly counts: Readonly<Record<string, FileCount>> | null
  readonly faultCount: number | null
  readonly failure: Failure | null
  readonly sent: readonly SentFile[]
  /** Until when something of its files is kept; null when nothing is. */
  readonly heldUntil: Date | null
  /** The run to which its files went on. */
  readonly continuedBy: string | null
}

/** What is still kept of a run, for whoever sent it. */
export interface HeldOfRun {
  /** Whether the files are here, to be imported without sending them again. */
  readonly sent: boolean
  readonly refused: readonly RefusedFile[]
}
