/** Where all tools of a person stand together. */
export const sheetUrl = (personId: string): string => `/people/${personId}/combined`

/** Where each tool over time stands; or one of them. */
export const linesUrl = (personId: string, tool?: string): string =>
  `${sheetUrl(personId)}/history${tool === undefined ? '' : `#tool-${tool}`}`
