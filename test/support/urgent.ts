import type { TestApp, UserName } from './app.ts'
import { recordTestTool } from './tool-records.ts'

/** What of ACUTE-2007 is answered so that its results say that they don't wait. */
export const interveneNow = { 'victim-access': 'in' }

/** A completed record of which something does not wait, open. @returns its id */
export const recordUrgent = (app: TestApp, user: UserName, personId: string): Promise<string> =>
  recordTestTool(app, user, personId, 'acute-2007', interveneNow)
