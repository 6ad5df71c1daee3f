import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutantsOf, type SourceMutant } from './source-mutants.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What walks and scores. Shapes and checks of documents are held by their own tests. */
const scorers = [
  'src/instruments/tools/rules/*.ts',
  'src/instruments/tools/{agreements,answers,evaluate,given,steps,walk}.ts',
]
const notScorers = ['src/instruments/tools/rules/schemas.ts']
/** The quick ones first: most mutants never meet the others. */
const tests = [
  ['src/instruments/tools/evaluate.test.ts', 'test/instruments/golden.test.ts'],
  ['src/instruments/tools/check.test.ts', 'test/instruments/{edges,properties}.test.ts'],
]
/** What scorers and their tests read. */
const needed = ['src/instruments', 'src/platform', 'test/support', 'test/instruments', 'instruments']

/** A mutant that turned a loop endless is a dead one. */
const longest = 60_000

interface Job extends SourceMutant {
  readonly file: string
}

export interface Survivor {
  readonly place: string
  readonly was: string
  readonly is: string
}

/**
 * Changes one thing at a time in each scorer, in a copy of the sources, and runs their tests. What no test noticed survived.
 *
 * @param only a part of the path of the files to change; all without it
 */
export async function mutateScorers(only: string | undefined): Promise<{ tried: number; survivors: Survivor[] }> {
  const files = globSync(scorers, { cwd: root, exclude: notScorers }).filter(file => !file.endsWith('.test.ts'))
  const jobs = files
    .filter(file => only === undefined || file.includes(only))
    .flatMap(file => mutantsOf(readFileSync(join(root, file), 'utf8')).map(mutant => ({ ...mutant, file })))
  const queue = jobs.values()
  const survivors: Survivor[] = []
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const place = copyOfSources()
      try {
        if (!(await testsPass(place))) throw new Error('The tests fail without any change: put that right first')
        for (const job of queue) if (await survives(place, job)) survivors.push(survivorOf(job))
      } finally {
        rmSync(place, { recursive: true })
      }
    }),
  )
  return { tried: jobs.length, survivors }
}

function copyOfSources(): string {
  const place = mkdtempSync(join(tmpdir(), 'arms-mutants-'))
  for (const folder of needed) cpSync(join(root, folder), join(place, folder), { recursive: true })
  mkdirSync(join(place, 'src'), { recursive: true })
  cpSync(join(root, 'package.json'), join(place, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  return place
}

async function survives(place: string, { file, text }: Job): Promise<boolean> {
  const path = join(place, file)
  writeFileSync(path, text)
  const passed = await testsPass(place)
  writeFileSync(path, readFileSync(join(root, file)))
  return passed
}

async function testsPass(place: string): Promise<boolean> {
  for (const files of tests) if (!(await run(place, globSync(files, { cwd: place })))) return false
  return true
}

function run(place: string, files: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const args = ['--test', '--test-isolation=none', '--test-reporter=dot', ...files]
    const child = spawn(process.execPath, args, {
      cwd: place,
      stdio: 'ignore',
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    child.once('error', reject)
    child.once('exit', code => {
      resolve(code === 0)
    })
  })
}

const survivorOf = ({ file, line, was, is }: Job): Survivor => ({ place: `${file}:${line}`, was, is })
