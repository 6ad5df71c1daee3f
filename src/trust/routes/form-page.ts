import type { SafeHtml } from '../../platform/html/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import type { PageBody, Web } from './route.ts'

/** A request as a page asks of it. */
export interface Asked {
  readonly work: PractitionerWork
  readonly web: Web
}

/** What a form is shown with: as it begins, or as it came back. */
export interface FormShown {
  readonly typed: Typed
  readonly errors?: FieldErrors | undefined
  /** Why nothing was saved although nothing typed is wrong. */
  readonly notice?: SafeHtml | undefined
}

/** How the page of a form answers: as it should, with fields to be put right, or because something has changed meanwhile. */
export function formStatus({ errors, notice }: Omit<FormShown, 'typed'>): Pick<PageBody, 'status' | 'hasErrors'> {
  return { status: errors ? 422 : notice ? 409 : 200, hasErrors: errors !== undefined }
}
