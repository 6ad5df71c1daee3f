import { createAll, ExitThisPage } from 'govuk-frontend'

createAll(ExitThisPage)
