import { DatePicker } from '@ministryofjustice/frontend'
import { createAll } from 'govuk-frontend'

createAll(DatePicker)
