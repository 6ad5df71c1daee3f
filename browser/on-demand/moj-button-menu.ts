import { ButtonMenu } from '@ministryofjustice/frontend'
import { createAll } from 'govuk-frontend'

createAll(ButtonMenu)
