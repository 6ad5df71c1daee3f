import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'
import { Alert } from '@ministryofjustice/frontend'
import { startActNow } from './act-now.ts'
import { startAutosave } from './autosave.ts'
import { startPrintButtons } from './print.ts'
import { startReveals } from './reveal.ts'
import { startScriptsOnDemand } from './scripts-on-demand.ts'
import { startSessionWarning } from './session-warning.ts'
import { startUnsavedWarning } from './unsaved.ts'

for (const component of [
  Alert,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
])
  createAll(component)

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave-url]')) startAutosave(form)
startScriptsOnDemand(document)
startPrintButtons(document)
startReveals(document)
startUnsavedWarning(document)
startActNow(document)
startSessionWarning(document.body)
