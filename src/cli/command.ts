import type { ParseArgsOptionsConfig } from 'node:util'
import type { Config } from '../config.ts'

export interface Invocation {
  readonly config: Config
  readonly values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
}

/** One command of the command line: what it does in a line, its options, and the exit code it ends with. */
export interface Command {
  readonly summary: string
  readonly options?: ParseArgsOptionsConfig
  run(invocation: Invocation): Promise<number>
}
