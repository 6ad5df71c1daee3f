import { createAll, Tabs } from 'govuk-frontend'

createAll(Tabs)
