/** Where things are. Names of the pages that lists and overviews lead to. */
export const addressOf = {
  person: (personId: string): string => `/people/${personId}`,
  record: (personId: string): string => `/people/${personId}/record`,
  looks: (personId: string): string => `/people/${personId}/looks`,
  allocation: (personId: string): string => `/people/${personId}/allocation`,
  evidence: (personId: string): string => `/people/${personId}/evidence`,
  newEvidence: (personId: string): string => `/people/${personId}/evidence/new`,
  entry: (personId: string, evidenceId: string): string => `/people/${personId}/evidence/${evidenceId}`,
  actions: (personId: string): string => `/people/${personId}/actions`,
  action: (personId: string, actionId: string): string => `/people/${personId}/actions/${actionId}`,
  visits: (personId: string): string => `/people/${personId}/visits`,
  newVisit: (personId: string): string => `/people/${personId}/visits/new`,
  visit: (personId: string, visitId: string): string => `/people/${personId}/visits/${visitId}`,
  newAssessment: (personId: string): string => `/people/${personId}/assessments/new`,
  compare: (personId: string): string => `/people/${personId}/compare`,
  trajectory: (personId: string): string => `/people/${personId}/trajectory`,
  assessment: (assessmentId: string): string => `/assessments/${assessmentId}`,
}
