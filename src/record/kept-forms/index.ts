export { keptFormApiRoutes } from './api.ts'
export {
  givenBack,
  isCarried,
  keepForm,
  keptField,
  keptIsSaved,
  keptQuery,
  putAwayForm,
  stoppedField,
} from './commands.ts'
export { keptFormsOf, keptFormsOfPage, readKeptForm, type KeptForm } from './store.ts'
export {
  actNowAddress,
  actNowBar,
  actNowButton,
  actNowLink,
  keptFormAddress,
  keptFormList,
  keptFormWords,
  keptMark,
} from './views.ts'
