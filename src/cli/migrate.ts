import { prepareDatabase } from '../database.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  summary: 'bring the schema up to this version',
  run: async ({ config }) => {
    const database = await prepareDatabase(config, sentence => console.log(sentence))
    await database.close()
    console.log('The schema is up to date.')
    return 0
  },
}
