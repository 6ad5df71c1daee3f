// Loaded into the program that boot.mjs runs: if boot.mjs is killed, nobody could signal the program any more, and it
// would serve on unseen. The pipe closes with boot.mjs, however that ends.
import { Socket } from 'node:net'

const leash = new Socket({ fd: 3 })
leash.on('error', () => undefined)
leash.on('close', () => process.kill(process.pid, 'SIGKILL'))
leash.resume()
leash.unref()
