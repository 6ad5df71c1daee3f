import type { z } from 'zod'
import type { Decoded, FieldErrors, FormShape, Reply } from '../../platform/http/index.ts'
import type { SafeHtml } from '../../platform/html/index.ts'
import type { PractitionerPrincipal, SubjectFacts, SubjectKind, Work } from '../access/index.ts'
import type { ApiDefinition, Operation } from './api.ts'
import type { AsAsker, FileTaker, TakenFiles } from './files.ts'

/** What a room says of a page; the shell around it (header, navigation, marking) is the server's. */
export interface PageBody {
  readonly title: string
  readonly main: SafeHtml
  /** What must not be overlooked, above the sentence left by the page before. */
  readonly alert?: SafeHtml
  readonly status?: number
  readonly backLink?: { readonly href: string; readonly text?: string }
  readonly breadcrumbs?: readonly { readonly text: string; readonly href?: string }[]
  readonly hasErrors?: boolean
  readonly wide?: boolean
  /** Set where it shows case data while nobody can be found to be signed in: any other page for somebody is marked without it. */
  readonly isMarked?: boolean
}

/** What a handler may know of the request and do towards its answer. Nothing about a case is ever kept here between requests. */
export interface Web {
  readonly requestId: string
  readonly nonce: string
  /** The path asked for, with its query. Never another host's. */
  readonly url: string
  readonly csrfToken: string
  /** How many bytes of files may be held for an agency. */
  readonly heldLimit: number
  /** Further work as whoever asks, after this one's transaction: a file that is read while it is sent. */
  readonly asAsker: AsAsker
  page(body: PageBody): Reply
}

/**
 * What a route leaves in the ledger:
 * `consulted` – somebody looked at one person's record: an entry in that person's stream, appended by the route itself;
 * `listed` – a list or a search: the handler records one entry in the actor's stream, with how many it showed;
 * `may list` – a page that lists people for some: the handler records what it listed, and nothing where it listed nobody;
 * `writes` – whatever it changes, it records; a success that recorded nothing stops the transaction;
 * `session` – a run of changes by one hand that leaves one entry: the command records where the run begins, the saves within it nothing;
 * `nothing` – no case data is shown or changed.
 */
export type AuditKind = 'consulted' | 'listed' | 'may list' | 'writes' | 'session' | 'nothing'

export interface Context<Params, Query, Form, K extends SubjectKind, Body> {
  readonly work: Work<PractitionerPrincipal>
  readonly web: Web
  readonly params: Params
  readonly query: Query
  /** The form, decoded: its value, or what to put right and what was typed. */
  readonly form: Form
  /** What came as JSON. It fits: what does not is refused before. */
  readonly body: Body
  /** The files that came with it, where it takes files and was sent as a form with files. */
  readonly files: TakenFiles | undefined
  /** What is known of the thing that the route is about. */
  readonly facts: SubjectFacts[K]
}

export interface RouteDefinition<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  K extends SubjectKind,
  J extends z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly url: string
  readonly audit: AuditKind
  /** The kind of thing that the rule asks about, found by its id in the path. */
  readonly about?: K
  readonly params?: P
  readonly query?: Q
  /** A form (HTML). What it holds may follow from what it is about, from the path and from who asks. */
  readonly form?:
    FormShape<B> | ((facts: SubjectFacts[K], params: z.output<P>, work: Work<PractitionerPrincipal>) => FormShape<B>)
  /** A body in JSON. */
  readonly body?: J
  /** Takes in files that come with it: the form, or the operation, may then be sent as multipart/form-data. */
  readonly files?: FileTaker
  /** What an operation under /api/v1 takes and answers. */
  readonly api?: ApiDefinition
  handle(context: Context<z.output<P>, z.output<Q>, Decoded<z.output<B>>, K, z.output<J>>): Promise<Reply> | Reply
}

/** A route as the server holds it: its types have done their work. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly url: string
  readonly audit: AuditKind
  readonly about: SubjectKind | undefined
  readonly takes: 'form' | 'json' | 'nothing'
  readonly files: FileTaker | undefined
  /** Set for what programs ask. */
  readonly operation: Operation | undefined
  /** Checks what came in and calls the handler. */
  run(incoming: Incoming): Promise<Reply>
}

export interface Incoming {
  readonly work: Work<PractitionerPrincipal>
  readonly web: Web
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly facts: unknown
  /** What a command found wrong with the form when it was tried: its transaction is undone, and the form is shown again. */
  readonly refused?: FieldErrors
  /** Told of an answer that is not as its operation says. Where nobody listens, answers are not checked. */
  readonly onAnswerFault?: ((fault: string) => void) | undefined
}

/** The name of a route in the table of access: 'POST /people/:personId/evidence/new'. */
export const routeName = (route: { method: string; url: string }): string => `${route.method} ${route.url}`
