export {
  addAgency,
  addPractitioner,
  addTeam,
  changePractitioner,
  leave,
  resetPassword,
  temporaryPassword,
  type NewAgency,
  type NewPractitioner,
  type PractitionerChange,
} from './commands.ts'
export {
  agencies,
  caseHolders,
  listChoices,
  type ListChoices,
  colleagues,
  practitionerNames,
  teams,
  type AgencyName,
  type Colleague,
} from './store.ts'
export { newSupervisors, type NewSupervisor } from './new-supervisors.ts'
export { staffApiRoutes } from './api.ts'
export { administersPractitioner, loadPractitionerFacts } from './facts.ts'
export { staffRoutes } from './pages.ts'
