export { asProblem, codeOf, loggable } from './errors.ts'
export { decodeForm, typed, typedFrom, type Decoded, type FieldErrors, type FormShape, type Typed } from './form.ts'
export { file, json, redirect, type Flash, type Reply } from './reply.ts'
export { buildServer, sendReply, takeFlash, type ServerOptions } from './server.ts'
