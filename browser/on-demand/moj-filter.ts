import { FilterToggleButton } from '@ministryofjustice/frontend'
import { createAll } from 'govuk-frontend'

// Where there is room for it, what narrows a list is seen without being asked for.
createAll(FilterToggleButton, { startHidden: false })
