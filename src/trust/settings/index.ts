export { vouchedKinds } from './canonical.ts'
export { setSetting, type SettingDecision } from './commands.ts'
export { settingHistory, settingOn, settingsOn } from './store.ts'
export type { SettingDefinition, SettingValue } from './types.ts'
