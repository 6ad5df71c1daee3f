export { defineRoute } from './define.ts'
export { formStatus, type Asked, type FormShown } from './form-page.ts'
export { accessFaults, mount, type Gate, type SubjectLoaders } from './mount.ts'
export { routeName, type AuditKind, type Context, type PageBody, type Route, type Web } from './route.ts'
