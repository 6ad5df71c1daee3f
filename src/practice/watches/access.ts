import { holds, type PractitionerPrincipal } from '../../trust/access/index.ts'

/** Whether somebody is asked to acknowledge what was written in an agency: who supervises there and did not write it. */
export const supervisesAnother = (
  principal: PractitionerPrincipal,
  { agencyId, authorId }: { readonly agencyId: number; readonly authorId: string },
): boolean => holds(principal, 'supervisor') && agencyId === principal.agencyId && authorId !== principal.practitionerId
