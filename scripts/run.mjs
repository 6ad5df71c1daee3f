// Runs a program so that each signal reaches it exactly once, and its exit code is passed on.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** npm repeats to us the signal that the terminal has sent us already; a person who presses Ctrl-C again means it. */
const echo = 1000

/** The signal that ended this process's work early, if one did. */
export let interruptedBy

/**
 * The program runs in a process group of its own: what a terminal sends to the whole group comes to us alone, and we
 * pass it on.
 *
 * @param {string} file
 * @param {string[]} args given as they are: there is no shell
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, leash?: boolean, onStart?: (pid: number) => void,
 *   onOutput?: (text: string) => void }} [options] leash: the program (with leash.mjs) ends when we are killed;
 *   onOutput: gets what it says, which is otherwise said where we say things
 * @returns {Promise<number>} its exit code, or 128 and the signal's number
 */
export function run(file, args, { env, cwd, leash, onStart, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const said = onOutput ? 'pipe' : 'inherit'
    const stdio = ['inherit', said, said, ...(leash ? ['pipe'] : [])]
    const child = spawn(file, args, { env, cwd, stdio, detached: true })
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput)
    const last = {}
    const pass = signal => {
      interruptedBy = signal
      const now = performance.now()
      const again = last[signal] !== undefined && now - last[signal] < echo
      last[signal] = now
      if (!again) child.kill(signal)
    }
    for (const signal of passedOn) process.on(signal, pass)
    const watch = whenLeftAlone(() => pass('SIGTERM'))
    const done = () => {
      clearInterval(watch)
      for (const signal of passedOn) process.off(signal, pass)
    }
    child.once('spawn', () => onStart?.(child.pid))
    child.once('error', error => {
      done()
      reject(error)
    })
    // "close" comes after "exit", when all its words are here; a program that it left behind may hold them open.
    child.once(onOutput ? 'close' : 'exit', (code, signal) => {
      done()
      child.stdio[3]?.destroy()
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** npm runs us in a shell: a signal to npm ends npm and the shell, and would never reach us. */
function whenLeftAlone(act) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 250)
  return watch.unref()
}
