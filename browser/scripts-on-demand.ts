/** The addresses of the scripts in `on-demand/`, by the names of their files. Written in when the scripts are bundled. */
declare const ON_DEMAND: Readonly<Record<string, string>>

/** Asks for the scripts of components that few pages have, where one of them is. */
export function startScriptsOnDemand(page: Document): void {
  for (const [module, address] of Object.entries(ON_DEMAND))
    if (page.querySelector(`[data-module="${module}"]`)) void import(address)
}
