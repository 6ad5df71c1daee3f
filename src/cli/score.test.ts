import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'arms-score-'))
after(() => rmSync(folder, { recursive: true }))
const program = fileURLToPath(new URL('main.ts', import.meta.url))

/** The command as somebody gives it, with no database anywhere. */
function arms(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise(done => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const child = execFile(process.execPath, [program, 'score', ...args], { env, cwd: folder }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code), out, err })
    })
    child.stdin?.end(input)
  })
}

describe('arms score', () => {
  test('a template is a file that it scores, into another by the name of which it is CSV', async () => {
    const { out } = await arms(['rm2000', '--template'])
    const [file, to] = [join(folder, 'men.csv'), join(folder, 'scores.csv')]
    writeFileSync(file, out)
    const { code, err } = await arms(['rm2000@1', file, '--out', to])
    assert.equal(code, 0, err)
    assert.match(err, /1 record in .* s; 1 scored\./)
    assert.match(readFileSync(to, 'utf8'), /"example-1","rm2000@1","scored"/)
  })

  test('says which were refused by line, item and sentence, ends with 1, and their rows are there', async () => {
    const { code, out, err } = await arms(['rm2000', '-', '--format', 'jsonl'], '{"id":"m-7","sex":"man"}\nno\n')
    assert.equal(code, 1)
    assert.match(err, /line 1 \(m-7\): refused \[sex\]: .*has no option "man"/)
    assert.match(err, /line 2: refused: This is not JSON/)
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map(line => (JSON.parse(line) as { result: string }).result),
      ['refused', 'refused'],
    )
  })

  for (const [what, args, says] of [
    ['a tool that is not there', ['rm3000', 'x.csv'], /no tool "rm3000".*osp@1/],
    ['a version that is not there', ['osp@99', 'x.csv'], /no tool "osp@99"/],
    ['a file that is not there', ['osp', 'absent.csv'], /absent\.csv is not there\./],
    ['a judgement', ['arms', 'x.csv'], /"arms" is a judgement and is never scored.*osp@1/],
    ['a file of an unknown kind', ['osp', 'x.txt'], /--format/],
    ['standard input of an unknown kind', ['osp', '-'], /--format/],
    [
      'a reading that is not there',
      ['osp', '-', '--format', 'csv', '--reading', 'x=y'],
      /no reading "x=y".*iic-other=a/,
    ],
    ['a column that is not there', ['osp', '-', '--format', 'csv'], /no item "colour"/],
    ['an option that is not there', ['osp', '--colour'], /--colour/],
    ['nothing', [], /arms score TOOL FILE/],
  ] as const)
    test(`ends with 2 for ${what}, and says why`, async () => {
      const { code, err, out } = await arms(args, 'id,colour\n1,red\n')
      assert.equal(code, 2)
      assert.match(err, says)
      assert.equal(out, '')
    })

  test('says what it takes', async () => {
    const { code, out } = await arms(['--help'])
    assert.equal(code, 0)
    assert.match(out, /--reading/)
  })

  test('a reading changes what is read in more than one way', async () => {
    const { out: made } = await arms(['osp', '--template'])
    const band = async (...more: readonly string[]) =>
      (await arms(['osp', '-', '--format', 'csv', '--to', 'json', ...more], made)).out.match(
        /"iic".*?"band":"([a-z-]+)"/,
      )?.[1]
    assert.notEqual(await band('--reading', 'iic-none=a'), await band('--reading', 'iic-none=b'))
  })

  test('a reader that has heard enough is no error', async () => {
    const { out } = await arms(['osp', '--template'])
    const [head = '', row = ''] = out.split('\r\n')
    writeFileSync(join(folder, 'many.csv'), `${head}\n${`${row}\n`.repeat(20_000)}`)
    const shell = `"${process.execPath}" "${program}" score osp many.csv | head -1`
    const said = await new Promise<string>(done => {
      execFile('/bin/sh', ['-c', shell], { cwd: folder }, (_error, stdout, stderr) => done(stdout + stderr))
    })
    assert.match(said, /"line","id","tool"/)
    assert.doesNotMatch(said, /EPIPE|Error/)
  })
})
