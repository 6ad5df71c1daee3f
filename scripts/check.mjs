// Types, lint, floors and format: what can be told without running anything.
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { interruptedBy, run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** A package's own program, where its manifest says it is. */
function tool(name, program = name) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
  return join(root, 'node_modules', name, typeof bin === 'string' ? bin : bin[program])
}

const code = ['src', 'test', 'bench', 'demo', 'browser'].filter(folder => existsSync(join(root, folder)))

const steps = [
  { name: 'Types', args: [tool('typescript', 'tsc'), '--noEmit', '-p', '.'] },
  { name: 'Types of the browser code', args: [tool('typescript', 'tsc'), '--noEmit', '-p', 'browser'] },
  { name: 'Lint', args: [tool('eslint'), '--max-warnings', '0', '.'] },
  {
    name: 'Floors',
    args: [tool('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.cjs', ...code],
    // With a TypeScript that it can't read it finds nothing to complain of, in nothing.
    refuse: output => (/\((?:[1-9]\d*) modules/.test(output) ? undefined : 'No module was looked at.'),
  },
  { name: 'Format', args: [tool('prettier'), '--check', '--log-level', 'warn', '.'] },
]

/**
 * Runs every step, as many at once as the machine has cores, whatever the others found, and prints each with what it has to say.
 *
 * @returns {Promise<string[]>} the names of the steps that failed, or that were not come to
 */
export async function check() {
  const waiting = [...steps]
  const failed = []
  const core = async () => {
    while (waiting.length > 0 && !interruptedBy) {
      const step = waiting.shift()
      if (!(await passes(step))) failed.push(step.name)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, core))
  return [...failed, ...waiting.map(({ name }) => name)]
}

async function passes({ name, args, refuse }) {
  let output = ''
  const code = await run(process.execPath, args, { cwd: root, onOutput: text => (output += text) })
  const refused = code === 0 ? refuse?.(output) : undefined
  const isInOrder = code === 0 && !refused
  console.log(`${name}: ${isInOrder ? 'in order' : 'failed'}.`)
  if (isInOrder) return true
  process.stdout.write(output)
  if (refused) console.log(refused)
  return false
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const failed = await check()
  console.log(failed.length > 0 ? `Not in order: ${failed.join(', ')}.` : 'Everything is in order.')
  process.exitCode = failed.length > 0 ? 1 : 0
}
