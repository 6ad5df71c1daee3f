/** Who asks, as far as it matters here: somebody, and the system by which the request came, if it came by one. */
export interface Asker {
  readonly practitionerId: string
  readonly through?: { readonly systemId: string; readonly scopes: readonly string[] }
}

/**
 * Why a system may not ask this, as a sentence; undefined when it may, or when nobody's system asks. The rule of the route is asked besides:
 * a scope narrows what a role allows and widens nothing.
 */
export function systemRefusal(
  { through, practitionerId }: Asker,
  operation: { readonly scope: string; readonly judgement?: true } | undefined,
): string | undefined {
  if (!through) return undefined
  if (!operation) return 'A system can ask for addresses under /api/v1 and no others.'
  const { scope, judgement } = operation
  if (scope === 'session') return 'This is for whoever is signed in, never for a system.'
  if (!through.scopes.includes(scope)) return `This needs the scope ${scope}. Ask the administrator of your agency.`
  if (judgement && through.systemId === practitionerId)
    return 'This is a person’s own judgement. Say for which practitioner it is, in ARMS-Acting-For; they have to allow it.'
  return undefined
}
