import type { FieldErrors } from '../../platform/http/index.ts'
import type { Method } from '../assessments/index.ts'
import type { Place } from './draft-form.ts'
import { labelOf } from './labels.ts'

/** The field of a form that a path inside a place names: 'interview.crew', 'actions.<id>.due'. */
function fieldOf(path: string, method: Method): string {
  const [head = '', id, field] = path.split('.')
  switch (head) {
    case 'interview':
    case 'window':
      return id ?? 'held'
    case 'sources':
      return field === undefined ? 'sources' : `sourceNote[${id ?? ''}]`
    case 'setAside':
      return `setAside[${id ?? ''}]`
    case 'leftOut':
      return `leftOut[${id ?? ''}]`
    case 'toolReasons':
      return `toolReason[${id ?? ''}]`
    case 'noActionReasons':
      return `noAction[${id ?? ''}]`
    case 'fall':
      return id === 'reason' ? 'fallReason' : 'fallEvidence'
    case 'priorityAreas':
      return method === 'instrument' ? 'areas' : 'ownAreas'
    case 'actions':
      return `${actionFields[field ?? ''] ?? field ?? 'what'}[${id ?? ''}]`
    case 'lastActions':
      return `${lastActionFields[field ?? ''] ?? field ?? 'outcome'}[${id ?? ''}]`
    default:
      return head || 'part'
  }
}

const actionFields: Readonly<Record<string, string>> = { ownerId: 'owner', ownerAgencyId: 'ownerAgency' }
const lastActionFields: Readonly<Record<string, string>> = { why: 'dropWhy', due: 'carryDue' }

/** The faults of a save, which name places of the draft, as faults of the form's own fields, each saying which field it is about. */
export function asFields(place: Place, errors: FieldErrors, method: Method): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, sentence]) => {
      const field = fieldOf(path.startsWith(`${place}.`) ? path.slice(place.length + 1) : path, method)
      const label = labelOf(place, field)
      return [field, label === undefined ? sentence : sentence.replace(/^Must be /, `${label} must be `)]
    }),
  )
}
