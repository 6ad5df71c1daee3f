// What every npm script runs: on whatever Node is there, sees to the packages, then hands over to the pinned Node.
// This file and the ones that it imports before that are plain JavaScript for Node 18 and later, without packages.
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { heapFlags } from './heap.mjs'
import { ensureInstalled, InstallError } from './install.mjs'
import { run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const newEnough = 24

/** Commands for those who work on the product; every other one is a command of the product itself. */
const workshop = {
  test: 'scripts/test.mjs',
  check: 'scripts/check.mjs',
  bench: 'bench/main.ts',
  'bench:desk': 'bench/desk.ts',
  'bench:search': 'bench/search/main.ts',
  'bench:pages': 'bench/pages/main.ts',
  'bench:import': 'bench/import/main.ts',
  'bench:score': 'bench/score/main.ts',
  client: 'client/generate.ts',
  faults: 'test/faults/main.ts',
  'test:fixtures': 'test/fixtures/main.ts',
  mutate: 'test/mutation/main.ts',
}

/** The Node that the lockfile pins, or the one at hand when it is new enough. */
function chooseNode() {
  const pinned = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= newEnough) return process.execPath
  throw new InstallError(
    `ARMS needs Node ${newEnough}, this is ${process.versions.node}, and no packaged one exists for ` +
      `${process.platform} on ${process.arch}. Install Node ${newEnough} and start again.`,
  )
}

async function main([command = 'help', ...rest]) {
  const tool = Object.hasOwn(workshop, command) ? workshop[command] : undefined
  await ensureInstalled(root, { withTools: tool !== undefined })
  const node = chooseNode()
  const leash = new URL('leash.mjs', import.meta.url).href
  const program = tool ? [join(root, tool), ...rest] : [join(root, 'src/cli/main.ts'), command, ...rest]
  const path = [dirname(node), process.env.PATH].filter(Boolean).join(delimiter)
  return await run(node, [...heapFlags(command), '--import', leash, ...program], {
    leash: true,
    env: { ...process.env, PATH: path },
  })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof InstallError ? error.message : error)
  process.exitCode = 1
}
