import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the OWASP parameters: 19 MiB, two passes, one lane. The package's default algorithm is argon2id. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const normal = (password: string) => password.normalize('NFKC')

/** The hash to keep. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(normal(password), parameters)
}

let decoy: Promise<string> | undefined

/** Whether the password is the one. With no hash it takes as long all the same, so that time does not tell who has an account. */
export async function checkPassword(kept: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has')
  const right = await verify(kept ?? (await decoy), normal(password))
  return kept !== undefined && right
}
