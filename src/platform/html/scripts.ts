import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const browser = (path: string) => fileURLToPath(new URL(`../../../browser/${path}`, import.meta.url))

/** Bundles files, each with all that it needs, and gives their texts by name. */
async function bundled(options: BuildOptions): Promise<Readonly<Record<string, string>>> {
  const { outputFiles = [] } = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    outdir: browser('.'),
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return Object.fromEntries(outputFiles.map(file => [basename(file.path, '.js'), file.text]))
}

/**
 * The scripts of components that few pages have: browser/on-demand, a file for each, named as the component's `data-module`. Each holds all
 * that it needs, so that a page that has one of them asks for one file more, and the others for none.
 */
export async function bundleOnDemand(): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(browser('on-demand'))
  return bundled({ entryPoints: files.map(file => browser(`on-demand/${file}`)) })
}

/**
 * The script of every page.
 *
 * @param onDemand the addresses of the others, by their names
 */
export async function bundleMain(onDemand: Readonly<Record<string, string>>): Promise<string> {
  const { main } = await bundled({
    entryPoints: [browser('main.ts')],
    define: { ON_DEMAND: JSON.stringify(onDemand) },
  })
  if (main === undefined) throw new Error('esbuild made no file of browser/main.ts')
  return main
}
